namespace Jauge.Spec.Model;

/// <summary>The largest value that a property takes, in the base unit of its type (1 is 100 %); above it the reader reports
/// JG1032.</summary>
/// <param name="maximum">Inclusive.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtMostAttribute(int maximum) : Attribute
{
    /// <summary>Inclusive.</summary>
    public int Maximum { get; } = maximum;
}
