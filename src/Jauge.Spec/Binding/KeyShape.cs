using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Jauge.Spec.Model;

namespace Jauge.Spec.Binding;

/// <summary>One key of a record.</summary>
/// <param name="Key">The key as it is written.</param>
/// <param name="Property">The property that it sets.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="IsRest">Whether it takes every key that the record does not name.</param>
/// <param name="Minimum">Smallest value, inclusive; null when any will do.</param>
/// <param name="Maximum">Largest value, inclusive; null when any will do.</param>
/// <param name="Sample">Sample unit of the dimension that a quantity must have; null when any will do.</param>
public sealed record KeyShape(string Key, PropertyInfo Property, bool Required, bool IsRest, int? Minimum, int? Maximum, string? Sample)
{
    /// <summary>Reads the shape of a key from a property and its attributes.</summary>
    public static KeyShape Of(PropertyInfo property) => new(
        property.GetCustomAttribute<KeyAttribute>()?.Name ?? Kebab(property.Name),
        property,
        property.IsDefined(typeof(RequiredMemberAttribute)),
        property.IsDefined(typeof(RestAttribute)),
        property.GetCustomAttribute<AtLeastAttribute>()?.Minimum,
        property.GetCustomAttribute<AtMostAttribute>()?.Maximum,
        property.GetCustomAttribute<MeasuresAttribute>()?.Sample);

    /// <summary><c>HighAvailability</c> becomes <c>high-availability</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
