using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Jauge.Core;

/// <summary>An immutable map by name that is read in file order, and equals another one with equal entries in whatever order.</summary>
/// <typeparam name="T">Values; themselves immutable, compared by their default equality.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "A map is what the language calls it; the contract of the rooms names it so.")]
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.Create))]
public sealed class EquatableMap<T> : IReadOnlyDictionary<string, T>, IEquatable<EquatableMap<T>>
{
    /// <summary>No entry; what a section that the file leaves out becomes.</summary>
    public static readonly EquatableMap<T> Empty = new([]);

    private readonly KeyValuePair<string, T>[] _entries;
    private readonly Dictionary<string, T> _byName;

    internal EquatableMap(KeyValuePair<string, T>[] entries)
    {
        _entries = entries;
        _byName = new(entries, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <summary>The names, in file order.</summary>
    public IEnumerable<string> Keys => _entries.Select(e => e.Key);

    /// <summary>The values, in file order.</summary>
    public IEnumerable<T> Values => _entries.Select(e => e.Value);

    /// <inheritdoc/>
    public T this[string key] => _byName[key];

    /// <summary>A map where the name has this value: at its own place where it was there, else at the end.</summary>
    public EquatableMap<T> With(string key, T value)
    {
        KeyValuePair<string, T> entry = new(key, value);
        return _byName.ContainsKey(key)
            ? new([.. _entries.Select(e => e.Key == key ? entry : e)])
            : new([.. _entries, entry]);
    }

    /// <summary>A map without the name; this one where the name is not there.</summary>
    public EquatableMap<T> Without(string key) => _byName.ContainsKey(key) ? new([.. _entries.Where(e => e.Key != key)]) : this;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _byName.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _byName.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(EquatableMap<T>? other) =>
        other is not null && Count == other.Count
        && _entries.All(e => other._byName.TryGetValue(e.Key, out var value) && EqualityComparer<T>.Default.Equals(e.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableMap<T>);

    /// <summary>The same for every order of the entries.</summary>
    public override int GetHashCode() => _entries.Aggregate(Count, (hash, e) => hash ^ HashCode.Combine(e.Key, e.Value));

    /// <summary>In file order.</summary>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The entries between braces, for logs and test failures.</summary>
    public override string ToString() => $"{{{string.Join(", ", _entries.Select(e => $"{e.Key}: {e.Value}"))}}}";
}
