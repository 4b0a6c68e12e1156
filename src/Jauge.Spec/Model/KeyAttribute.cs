namespace Jauge.Spec.Model;

/// <summary>Names the key of a property where it is not simply the property's name in kebab-case.</summary>
/// <param name="name">The key as it is written in the file.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute(string name) : Attribute
{
    /// <summary>The key as it is written in the file.</summary>
    public string Name { get; } = name;
}
