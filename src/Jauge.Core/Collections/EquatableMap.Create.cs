namespace Jauge.Core;

/// <summary>Makes maps, by collection expressions or from queries.</summary>
public static class EquatableMap
{
    /// <summary>A map of a copy of the entries, in their order.</summary>
    /// <exception cref="ArgumentException">Two entries have the same name.</exception>
    public static EquatableMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) =>
        entries.IsEmpty ? EquatableMap<T>.Empty : new(entries.ToArray());

    /// <summary>A map of the given entries, in their order.</summary>
    /// <exception cref="ArgumentException">Two entries have the same name.</exception>
    public static EquatableMap<T> Of<T>(params ReadOnlySpan<(string Name, T Value)> entries)
    {
        var pairs = new KeyValuePair<string, T>[entries.Length];
        for (var i = 0; i < entries.Length; i++)
            pairs[i] = new(entries[i].Name, entries[i].Value);
        return Create<T>(pairs);
    }

    /// <summary>A map of what a query gives, evaluated now, in its order.</summary>
    /// <exception cref="ArgumentException">Two entries have the same name.</exception>
    public static EquatableMap<T> ToEquatableMap<T>(this IEnumerable<KeyValuePair<string, T>> entries) =>
        entries as EquatableMap<T> ?? Create<T>([.. entries]);

    /// <summary>A map of what a query gives, named and valued by the two functions, in its order.</summary>
    /// <exception cref="ArgumentException">Two entries have the same name.</exception>
    public static EquatableMap<TValue> ToEquatableMap<TItem, TValue>(
        this IEnumerable<TItem> items, Func<TItem, string> name, Func<TItem, TValue> value) =>
        items.Select(i => KeyValuePair.Create(name(i), value(i))).ToEquatableMap();
}
