using System.Collections;

namespace Jauge.Rendering.Writing;

/// <summary>A list.</summary>
public sealed class YamlList : YamlNode, IEnumerable<YamlEntry>
{
    private readonly List<YamlEntry> _items = [];

    /// <summary>Whether it has no item.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Adds an item; null adds nothing.</summary>
    public void Add(YamlNode? item) => Add(item, null);

    /// <summary>Adds an item with a comment above it.</summary>
    public void Add(YamlNode? item, string? comment)
    {
        if (item is not null) _items.Add(new("", item, comment));
    }

    /// <summary>A list of what there is.</summary>
    public static YamlList Of(IEnumerable<YamlNode> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var list = new YamlList();
        foreach (var item in items) list.Add(item);
        return list;
    }

    /// <inheritdoc/>
    public IEnumerator<YamlEntry> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
