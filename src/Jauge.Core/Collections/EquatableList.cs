using System.Collections;
using System.Runtime.CompilerServices;

namespace Jauge.Core;

/// <summary>An immutable list that equals another one with equal elements in the same order: records that hold it compare by
/// value.</summary>
/// <typeparam name="T">Elements; themselves immutable, compared by their default equality.</typeparam>
[CollectionBuilder(typeof(EquatableListBuilder), nameof(EquatableListBuilder.Create))]
public sealed class EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    /// <summary>No element; what a key that the file leaves out becomes.</summary>
    public static readonly EquatableList<T> Empty = new([]);

    private readonly T[] _items;

    internal EquatableList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>A list with one more element at the end; this one is left as it is.</summary>
    public EquatableList<T> Add(T item) => new([.. _items, item]);

    /// <inheritdoc/>
    public bool Equals(EquatableList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The elements between brackets, for logs and test failures.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";
}
