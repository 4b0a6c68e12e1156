using System.Collections.Concurrent;
using Jauge.Core;

namespace Jauge.Spec.Binding;

/// <summary>The shapes of the model, each read by reflection once. Safe for several threads.</summary>
public sealed class ModelShapes
{
    private readonly ConcurrentDictionary<Type, RecordShape> _byType = new();

    /// <summary>The shape of a record.</summary>
    public RecordShape Of(Type record) => _byType.GetOrAdd(record, RecordShape.Of);

    /// <summary>The type of the items of an <see cref="EquatableList{T}"/>; null for any other type.</summary>
    public static Type? ItemOf(Type type) => Argument(type, typeof(EquatableList<>));

    /// <summary>The type of the values of an <see cref="EquatableMap{T}"/>; null for any other type.</summary>
    public static Type? ValueOf(Type type) => Argument(type, typeof(EquatableMap<>));

    private static Type? Argument(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments()[0] : null;
}
