namespace Jauge.Core;

/// <summary>What the compiler calls for <c>[a, b]</c>.</summary>
public static class EquatableListBuilder
{
    /// <summary>A list of a copy of the items.</summary>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? EquatableList<T>.Empty : new(items.ToArray());
}
