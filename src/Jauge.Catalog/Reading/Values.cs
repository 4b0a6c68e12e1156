using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>Short words for the kinds of <see cref="Value"/>.</summary>
internal static class Values
{
    public static Quantity? AsQuantity(this Value value) => (value as QuantityValue)?.Quantity;

    public static string? AsText(this Value value) => (value as TextValue)?.Text;

    public static bool? AsFlag(this Value value) => (value as FlagValue)?.Flag;
}
