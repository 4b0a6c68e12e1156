namespace Jauge.Spec.Model;

/// <summary>The smallest value that a property takes, in the base unit of its type; below it the reader reports JG1028.</summary>
/// <param name="minimum">Inclusive.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtLeastAttribute(int minimum) : Attribute
{
    /// <summary>Inclusive.</summary>
    public int Minimum { get; } = minimum;
}
