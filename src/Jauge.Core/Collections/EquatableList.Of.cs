namespace Jauge.Core;

/// <summary>Makes lists where the element type is to be inferred.</summary>
public static class EquatableList
{
    /// <summary>A list of the given items, in their order.</summary>
    public static EquatableList<T> Of<T>(params ReadOnlySpan<T> items) => EquatableListBuilder.Create(items);

    /// <summary>A list of what a query gives, evaluated now.</summary>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) => items as EquatableList<T> ?? [.. items];
}
