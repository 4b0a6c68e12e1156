namespace Jauge.Spec.Model;

/// <summary>The dimension that a <see cref="Jauge.Core.Quantity"/> must have, written as a sample unit.</summary>
/// <param name="sample">A unit such as <c>EUR/month</c> or <c>GB</c>; money stands for any currency.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MeasuresAttribute(string sample) : Attribute
{
    /// <summary>The sample unit, shown in messages as what was expected.</summary>
    public string Sample { get; } = sample;
}
