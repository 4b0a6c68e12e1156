using YamlDotNet.Core;

namespace Jauge.Spec.Formatting;

/// <summary>A value written on one line.</summary>
internal static class InlineForm
{
    /// <summary>The text, without anchor; null where the value takes several lines.</summary>
    public static string? Of(LayoutNode node, bool inFlow) => node switch
    {
        LayoutAlias alias => alias.Text,
        LayoutScalar scalar => Scalar(scalar, inFlow),
        LayoutCollection { IsFlow: true, HasComments: false } collection => Collection(collection),
        _ => null,
    };

    /// <summary>A key and its colon.</summary>
    public static string Key(LayoutScalar key) => $"{key.Anchor}{Written(key)}:";

    // Quotes are the author's: who quotes every text of a table does so for the eye.
    private static string Written(LayoutScalar scalar) => scalar.Style == ScalarStyle.Plain ? scalar.Value : scalar.Lines[0];

    private static string? Scalar(LayoutScalar scalar, bool inFlow)
    {
        if (scalar.IsBlock) return null;
        if (scalar.Lines.Count == 1) return Written(scalar);
        return inFlow && scalar.Style == ScalarStyle.Plain && !scalar.Value.Contains('\n', StringComparison.Ordinal) ? scalar.Value : null;
    }

    private static string? Collection(LayoutCollection collection)
    {
        var parts = collection.Entries.ConvertAll(Entry);
        if (parts.Contains(null)) return null;
        var inside = string.Join(", ", parts);
        if (inside.Length == 0) return collection.IsMapping ? "{}" : "[]";
        if (collection.IsMapping) return $"{{ {inside} }}";
        return collection.Entries.Exists(e => e.Value is LayoutCollection { Entries.Count: > 0 }) ? $"[ {inside} ]" : $"[{inside}]";
    }

    private static string? Entry(LayoutEntry entry)
    {
        var value = Of(entry.Value, inFlow: true) is { } text ? $"{entry.Value.Anchor}{text}".TrimEnd() : null;
        if (value is null || entry.Key is null) return value;
        // Without a value and without a colon, so that no blank is left over.
        return value.Length == 0 ? Key(entry.Key).TrimEnd(':') : $"{Key(entry.Key)} {value}";
    }
}
