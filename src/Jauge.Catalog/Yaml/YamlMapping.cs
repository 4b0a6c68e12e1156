using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>Keys and values in the order of the file, merge keys (<c>&lt;&lt;</c>) already expanded. No key stands twice.</summary>
public sealed record YamlMapping : YamlNode
{
    /// <summary>A mapping read at <paramref name="span"/>.</summary>
    public YamlMapping(EquatableList<YamlEntry> entries, SourceSpan span) : base(span) => Entries = entries;

    /// <summary>In the order of the file.</summary>
    public EquatableList<YamlEntry> Entries { get; init; }

    /// <summary>The entry with this very key, or null. Takes time in proportion to the number of keys.</summary>
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}
