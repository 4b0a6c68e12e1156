using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Spec.Resolution;

/// <summary>Values of the keys that offerings add, by their type.</summary>
internal static class InputValue
{
    private static readonly Dictionary<InputType, (Text Name, string Sample)> Types = new()
    {
        [InputType.Count] = (new("a number", "un nombre"), "1"),
        [InputType.Size] = (new("a size", "une taille"), "GB"),
        [InputType.Ratio] = (new("a ratio", "un ratio"), "%"),
        [InputType.Rate] = (new("a rate", "un débit"), "1/s"),
        [InputType.Time] = (new("a duration", "une durée"), "s"),
        [InputType.Money] = (new("an amount of money", "une somme d'argent"), "EUR"),
        [InputType.Flag] = (new("true or false", "true ou false"), ""),
        [InputType.Text] = (new("a text", "un texte"), ""),
        [InputType.Choice] = (new("one of the choices", "un des choix"), ""),
    };

    /// <summary>What a type is called in a message.</summary>
    public static Text NameOf(InputType type) => Types[type].Name;

    /// <summary>How a value of a type is written, for help; null where the offering's own words say it.</summary>
    public static string? ExampleOf(InputType type) => type switch
    {
        InputType.Count => "2",
        InputType.Size => "4 GiB",
        InputType.Ratio => "80 %",
        InputType.Rate => "100/s",
        InputType.Time => "30 s",
        InputType.Money => "20 EUR",
        InputType.Flag => "true",
        _ => null,
    };

    /// <summary>Reads a value of an offering's key. Nothing negative is ever accepted.</summary>
    public static bool TryRead(OfferingInput input, string text, string path, out Value? value)
    {
        value = input.Type switch
        {
            InputType.Flag => text is "true" or "yes" ? Value.Of(true) : text is "false" or "no" ? Value.Of(false) : null,
            InputType.Text => Value.Of(text),
            InputType.Choice => input.OneOf.Contains(text) ? Value.Of(text) : null,
            _ => Measured(text, path, Types[input.Type].Sample),
        };
        return value is not null;
    }

    private static Value? Measured(string text, string path, string sample) =>
        Quantity.TryParse(text, path, out var quantity) && Units.TryParse(sample, out var unit, out _)
        && quantity.Dimension == unit.Dimension && quantity.Value.LowerBound.Sign >= 0
            ? Value.Of(quantity)
            : null;
}
