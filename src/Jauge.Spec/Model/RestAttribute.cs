namespace Jauge.Spec.Model;

/// <summary>Marks the map that takes every key which the record does not name itself, such as the component names in a request.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RestAttribute : Attribute;
