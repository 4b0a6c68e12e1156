namespace Jauge.Spec.Model;

/// <summary>Lets a record be written as one scalar or one list: <c>budget: 1510 EUR/month</c> for <c>budget: { limit: 1510 EUR/month
/// }</c>.</summary>
/// <param name="property">The property that takes the short form.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShorthandAttribute(string property) : Attribute
{
    /// <summary>The property that takes the short form.</summary>
    public string Property { get; } = property;
}
