using Jauge.Core;

namespace Jauge.Spec.Binding;

/// <summary>How one type of the model is written as a scalar.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">What it is called in a message: "a duration".</param>
/// <param name="Sample">One or two examples, as the language writes them.</param>
/// <param name="NeedsUnit">Whether a bare number is missing its unit.</param>
/// <param name="Parse">Reads it.</param>
public sealed record ScalarType(Type Type, Text Name, string Sample, bool NeedsUnit, ScalarParser Parse)
{
    /// <summary>A pattern of JSON Schema for the text; null where any text will do.</summary>
    public string? Pattern { get; init; }

    /// <summary>The JSON types that the value may have beside a string: <c>number</c> for plain counts.</summary>
    public string? JsonType { get; init; }
}
