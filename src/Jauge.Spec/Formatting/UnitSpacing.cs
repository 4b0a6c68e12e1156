using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Spec.Binding;
using Jauge.Spec.Model;

namespace Jauge.Spec.Formatting;

/// <summary>One blank between a number and its unit, where the language knows the value as a quantity: <c>2GiB</c> becomes <c>2 GiB</c>.
/// Texts and the settings of programs are left alone.</summary>
internal static partial class UnitSpacing
{
    private static readonly ModelShapes Shapes = new();

    /// <summary>Marks the keys that offerings add: their values are quantities or words, never free text.</summary>
    private static readonly Type OfferingKey = typeof(Quantity);

    /// <summary>The value with its unit set off.</summary>
    public static string Apply(string value, Type? type) =>
        type is not null && ScalarOf(type) is { } scalar && scalar != typeof(string) ? NumberAndUnit().Replace(value, "${number} ${unit}")
            : value;

    /// <summary>The type of what stands under a key; null where the language does not say.</summary>
    public static Type? Of(Type? record, string key)
    {
        if (record is null || ScalarTypes.Find(record) is not null) return null;
        if (ModelShapes.ItemOf(record) is { } item) return Of(item, key);
        if (ModelShapes.ValueOf(record) is { } value) return value;
        if (record == typeof(SystemSpec) && key == "environments") return typeof(EquatableMap<SystemSpec>);
        if (Shapes.Of(record) is not { } shape || !shape.Keys.TryGetValue(key, out var known)) return Rest(record);
        return known.Property.PropertyType;
    }

    /// <summary>The type of the items of a list.</summary>
    public static Type? ItemOf(Type? list) => list is null ? null : ModelShapes.ItemOf(list)
        ?? (ModelShapes.ValueOf(list) is null && ScalarTypes.Find(list) is null ? list : null);

    private static Type? Rest(Type record) => record == typeof(ComponentSpec) ? OfferingKey : Shapes.Of(record).Rest is { } rest
        ? ModelShapes.ValueOf(rest.Property.PropertyType) : null;

    // A record in its short form, a list of one without brackets.
    private static Type? ScalarOf(Type type)
    {
        if (ScalarTypes.Find(type) is { } scalar) return scalar.Type;
        if (ModelShapes.ItemOf(type) is { } item) return ScalarOf(item);
        if (type.IsEnum || Nullable.GetUnderlyingType(type) is not null || ModelShapes.ValueOf(type) is not null
            || type.Namespace != typeof(SystemSpec).Namespace) return null;
        return Shapes.Of(type).Shorthand is { } shorthand ? ScalarOf(shorthand.Property.PropertyType) : null;
    }

    [GeneratedRegex(@"(?<!\w)(?<!(?<!\.)\.)(?<number>[0-9]+(\.[0-9]+)?)(?<unit>(ns|us|µs|ms|s|min|h|days?|weeks?|months?|years?|[kMGTP]?B|[KMGTP]iB|%))(?![\w%/-])", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAndUnit();
}
