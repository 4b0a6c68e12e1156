using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The <c>provider.yaml</c> of several folders as one tree.</summary>
internal static class ProviderOverlay
{
    /// <summary>Merges in order, the last one wins; a region or a source that is replaced is told.</summary>
    public static YamlNode Lay(IEnumerable<YamlNode> trees, DiagnosticBag bag) => trees.Aggregate((under, over) =>
    {
        foreach (var section in (string[])["regions", "sources"]) Tell(Section(under, section), Section(over, section), bag);
        return YamlMerge.Merge(under, over);
    });

    private static YamlMapping? Section(YamlNode tree, string name) => (tree as YamlMapping)?.Find(name)?.Value as YamlMapping;

    private static void Tell(YamlMapping? under, YamlMapping? over, DiagnosticBag bag)
    {
        foreach (var entry in over?.Entries ?? [])
        {
            if (under?.Find(entry.Key) is { } replaced)
                bag.Add(CatalogDiagnostics.EntryReplaced(entry.KeySpan, entry.Key, replaced.KeySpan));
        }
    }
}
