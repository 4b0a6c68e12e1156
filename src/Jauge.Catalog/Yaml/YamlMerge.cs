using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>Deep merge: an environment over the system, a user's folder over the built-in one.</summary>
public static class YamlMerge
{
    /// <summary>Lays <paramref name="over"/> on <paramref name="under"/>: mappings merge key by key, anything else replaces.</summary>
    /// <param name="under">What holds where the other says nothing.</param>
    /// <param name="over">What wins, with its spans; an explicit null in it removes the key.</param>
    /// <returns>A new tree that shares what did not change. Keys keep the order of <paramref name="under"/>, new ones follow. An empty
    /// mapping changes nothing, and merging the same twice is merging it once.</returns>
    /// <remarks>The rule for null is that of JSON Merge Patch (RFC 7396). No deeper than the trees: <see cref="YamlLimits"/>.</remarks>
    public static YamlNode Merge(YamlNode under, YamlNode over) => over is not YamlMapping patch ? over
        : under is not YamlMapping target ? WithoutNulls(patch)
        : patch.Entries.Count == 0 ? target
        : Merge(target, patch);

    private static YamlMapping Merge(YamlMapping under, YamlMapping over)
    {
        var patches = over.Entries.ToDictionary(entry => entry.Key);
        var known = under.Entries.Select(entry => entry.Key).ToHashSet();
        var kept = under.Entries.Select(entry => patches.TryGetValue(entry.Key, out var patch) ? Merge(entry, patch) : entry);
        var added = over.Entries.Where(entry => !known.Contains(entry.Key) && !IsNull(entry)).Select(WithoutNulls);
        return new YamlMapping([.. kept.OfType<YamlEntry>(), .. added], over.Span);
    }

    private static YamlEntry? Merge(YamlEntry under, YamlEntry over) =>
        IsNull(over) ? null : over with { Value = Merge(under.Value, over.Value) };

    private static YamlNode WithoutNulls(YamlMapping mapping) =>
        mapping with { Entries = [.. mapping.Entries.Where(entry => !IsNull(entry)).Select(WithoutNulls)] };

    private static YamlEntry WithoutNulls(YamlEntry entry) =>
        entry.Value is YamlMapping mapping ? entry with { Value = WithoutNulls(mapping) } : entry;

    private static bool IsNull(YamlEntry entry) => entry.Value is YamlScalar { IsNull: true };
}
