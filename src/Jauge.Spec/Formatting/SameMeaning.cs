using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec.Formatting;

/// <summary>Whether two texts are the same tree: keys, their order, values; a blank before a unit means nothing.</summary>
internal static class SameMeaning
{
    public static bool Of(YamlNode tree, string text)
    {
        var bag = new DiagnosticBag();
        return YamlReader.ReadText(text, "canonical", YamlLimits.Default, bag) is { } other && !bag.HasErrors && Same(tree, other);
    }

    private static bool Same(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlScalar one, YamlScalar two) =>
            one.IsNull == two.IsNull && (one.Value == two.Value || Compact(one.Value) == Compact(two.Value)),
        (YamlMapping one, YamlMapping two) => one.Entries.Count == two.Entries.Count
            && one.Entries.Zip(two.Entries).All(p => p.First.Key == p.Second.Key && Same(p.First.Value, p.Second.Value)),
        (YamlSequence one, YamlSequence two) =>
            one.Items.Count == two.Items.Count && one.Items.Zip(two.Items).All(p => Same(p.First, p.Second)),
        _ => false,
    };

    // Only quantities are ever spaced anew.
    private static string Compact(string value) => value.Any(char.IsAsciiDigit) ? value.Replace(" ", "", StringComparison.Ordinal) : value;
}
