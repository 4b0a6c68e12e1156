using System.Collections;

namespace Jauge.Rendering.Writing.Hcl;

/// <summary>A list.</summary>
public sealed class HclList : HclValue, IEnumerable<HclValue>
{
    private readonly List<HclValue> _items = [];

    /// <summary>Adds an item; null adds nothing.</summary>
    public void Add(HclValue? item)
    {
        if (item is not null) _items.Add(item);
    }

    /// <inheritdoc/>
    public IEnumerator<HclValue> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
