using System.Reflection;
using System.Runtime.CompilerServices;
using Jauge.Spec.Model;

namespace Jauge.Spec.Binding;

/// <summary>What a record of the model looks like in the file: its keys, and which of them must be there.</summary>
/// <param name="Type">The record.</param>
/// <param name="Keys">Its keys, in the order of the model.</param>
/// <param name="Rest">The property that takes every other key; null when there is none.</param>
/// <param name="Shorthand">The property that a scalar or a list stands for; null when there is none.</param>
public sealed record RecordShape(Type Type, IReadOnlyDictionary<string, KeyShape> Keys, KeyShape? Rest, KeyShape? Shorthand)
{
    /// <summary>Reads the shape of a record from its properties and their attributes.</summary>
    public static RecordShape Of(Type type)
    {
        var all = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null).Select(KeyShape.Of)
            .ToList();
        var shorthand = type.GetCustomAttribute<ShorthandAttribute>()?.Property;
        return new RecordShape(
            type,
            all.Where(k => !k.IsRest).ToDictionary(k => k.Key, StringComparer.Ordinal),
            all.FirstOrDefault(k => k.IsRest),
            all.FirstOrDefault(k => k.Property.Name == shorthand));
    }
}
