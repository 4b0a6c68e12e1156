using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>What a key takes, in words for a diagnostic: "… was expected", "… is not …".</summary>
internal static class Expected
{
    public static Text Mapping { get; } = new("a mapping", "un dictionnaire");

    public static Text List { get; } = new("a list", "une liste");

    public static Text Scalar { get; } = new("a single value", "une valeur simple");

    public static Text Flag { get; } = new("true or false", "true ou false");

    public static Text Day { get; } = new("a day such as 2026-08-15, or 'undated'", "un jour tel que 2026-08-15, ou « undated »");

    public static Text Amount { get; } = new("a figure with its unit", "un nombre avec son unité");

    public static Text PriceUnit { get; } = new("a unit such as h, GB-month or 1M", "une unité telle que h, GB-month ou 1M");

    public static Text CurrencyCode { get; } = new("a currency such as EUR", "une monnaie telle que EUR");

    public static Text Decimal { get; } = new("a number that is not negative, with a decimal point",
        "un nombre positif ou nul, à point décimal");

    public static Text Nonempty { get; } = new("a name", "un nom");

    public static Text OneOf(IEnumerable<string> words)
    {
        var list = string.Join(", ", words.Where(word => word.Length > 0));
        return new($"one of {list}", $"l'un de {list}");
    }

    public static Text Whole(int least) => new($"a whole number of at least {least}", $"un nombre entier d'au moins {least}");
}
