using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Values;

namespace Jauge.Spec.Reading;

/// <summary>Values of a description, for expressions that refer to them as <c>spec.environment.path</c>.</summary>
/// <remarks>
/// A number with a unit is a quantity, a distribution stands for its mean, <c>true</c> and <c>false</c> are flags, any other word is a
/// text, and a list or a group of keys stands for the number of its entries. <c>.low</c> and <c>.high</c> take the ends of a range,
/// <c>.threshold</c> the number of an alert's condition.
/// </remarks>
public static class SpecValues
{
    /// <summary>The value at a path of one environment; null when nothing stands there.</summary>
    public static Value? Find(SystemDocument document, string environment, string path)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        var tree = document.Tree(environment);
        if (YamlPath.Find(tree, path) is { } node) return Of(node, $"spec.{environment}.{path}");
        var dot = path.LastIndexOf('.');
        return dot < 0 ? null : Part(tree, path[..dot], path[(dot + 1)..], environment);
    }

    private static Value? Part(YamlNode tree, string path, string part, string environment) => (YamlPath.Find(tree, path), part) switch
    {
        (YamlScalar scalar, "low") => End(scalar, environment, path, q => q.Value.LowerBound),
        (YamlScalar scalar, "high") => End(scalar, environment, path, q => q.Value.UpperBound),
        (YamlMapping mapping, "threshold") => Threshold(mapping),
        _ => null,
    };

    private static Value? End(YamlScalar scalar, string environment, string path, Func<Quantity, Rational> end) =>
        Quantity.TryParse(scalar.Value, $"spec.{environment}.{path}", out var quantity)
            ? Value.Of(quantity.WithValue(Estimate.Exact(end(quantity)))) : null;

    private static Value? Threshold(YamlMapping alert) =>
        alert.Find("when")
            ?.Value is YamlScalar when && AlertCondition.TryParse(when.Value, out var condition) && condition?.Threshold is { } threshold
            ? Value.Of(threshold) : null;

    private static Value Of(YamlNode node, string name) => node switch
    {
        YamlScalar scalar => Of(scalar.Value.Trim(), name),
        YamlMapping mapping => Value.Of(Quantity.Plain(mapping.Entries.Count)),
        YamlSequence sequence => Value.Of(Quantity.Plain(sequence.Items.Count)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "a node is a scalar, a mapping or a list"),
    };

    private static Value Of(string text, string name)
    {
        if (Quantity.TryParse(text, name, out var quantity)) return Value.Of(quantity);
        if (text is "true" or "false") return Value.Of(text == "true");
        return Distribution.TryParse(text, out var law) ? Value.Of(Quantity.Of(law.Mean)) : Value.Of(text);
    }
}
