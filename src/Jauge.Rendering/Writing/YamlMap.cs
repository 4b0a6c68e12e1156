using System.Collections;

namespace Jauge.Rendering.Writing;

/// <summary>A map: keys keep the order in which they were added, which is the order that readers of such files expect.</summary>
public sealed class YamlMap : YamlNode, IEnumerable<YamlEntry>
{
    private readonly List<YamlEntry> _entries = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Whether it has no key.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The value of a key; null where it has none.</summary>
    public YamlNode? this[string key] => _entries.Find(e => e.Key == key)?.Value;

    /// <summary>The same without a key.</summary>
    public YamlMap Without(string key)
    {
        var map = new YamlMap();
        foreach (var entry in _entries.Where(e => e.Key != key)) map.Add(entry.Key, entry.Value, entry.Comment);
        return map;
    }

    /// <summary>The same with another value of a key that it has.</summary>
    public YamlMap With(string key, YamlNode value)
    {
        var map = new YamlMap();
        foreach (var entry in _entries) map.Add(entry.Key, entry.Key == key ? value : entry.Value, entry.Comment);
        return map;
    }

    /// <summary>Adds a key; a null value adds nothing, so that what a description leaves out is left out.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(string key, YamlNode? value) => Add(key, value, null);

    /// <summary>Adds a key with a comment above it.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(string key, YamlNode? value, string? comment)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null) return;
        if (!_keys.Add(key)) throw new ArgumentException($"The key '{key}' is there already.", nameof(key));
        _entries.Add(new(key, value, comment));
    }

    /// <inheritdoc/>
    public IEnumerator<YamlEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
