using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>Values that a catalog writes: figures with units, flags and words.</summary>
internal static class Literals
{
    /// <summary>A figure where the scalar reads as one, a flag for true and false, text otherwise. What is quoted is text.</summary>
    /// <remarks>A figure with a wrong unit therefore becomes text; the checks of facts and of inputs by name catch it.</remarks>
    public static Value Read(YamlScalar scalar)
    {
        if (!scalar.IsPlain) return Value.Of(scalar.Value);
        if (scalar.Value is "true" or "false") return Value.Of(scalar.Value == "true");
        return Figure(scalar) is { } figure ? Value.Of(figure) : Value.Of(scalar.Value);
    }

    /// <summary>The figure, or null where it reads as something else. A range is named by its place.</summary>
    public static Quantity? Figure(YamlScalar scalar) =>
        Quantity.TryParse(scalar.Value, scalar.Span.ToString(), out var quantity) ? quantity : null;
}
