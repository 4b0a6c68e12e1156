using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>Which values are of which input type.</summary>
internal static class InputTypes
{
    public static bool Fits(OfferingInput input, Value value) => input.Type switch
    {
        InputType.Language => true,
        InputType.Flag => value.AsFlag() is not null,
        InputType.Text => value.AsText() is not null,
        InputType.Choice => value.AsText() is { } word && input.OneOf.Contains(word),
        _ => value.AsQuantity() is { } quantity && quantity.Dimension == Dimension(input.Type),
    };

    /// <summary>The dimension of a type that is measured.</summary>
    public static Dimension Dimension(InputType type) => type switch
    {
        InputType.Size => Core.Dimension.OfSize,
        InputType.Rate => Core.Dimension.OfRate,
        InputType.Time => Core.Dimension.OfTime,
        InputType.Money => Core.Dimension.OfMoney,
        _ => Core.Dimension.None,
    };

    public static Text Expected(OfferingInput input) => input.Type switch
    {
        InputType.Count => new("a count", "un nombre"),
        InputType.Size => new("a size such as 2 GiB", "une taille telle que 2 GiB"),
        InputType.Ratio => new("a ratio such as 99.9 %", "un taux tel que 99.9 %"),
        InputType.Rate => new("a rate such as 100/s", "un débit tel que 100/s"),
        InputType.Time => new("a duration such as 5 min", "une durée telle que 5 min"),
        InputType.Money => new("an amount such as 60 EUR", "un montant tel que 60 EUR"),
        InputType.Flag => Catalog.Expected.Flag,
        InputType.Choice => Catalog.Expected.OneOf(input.OneOf),
        _ => new("a text", "un texte"),
    };
}
