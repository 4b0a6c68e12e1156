namespace Jauge.Core;

/// <summary>Reads units: simple (<c>GiB</c>), products (<c>GB-month</c>), quotients (<c>EUR/month</c>, <c>/s</c>), scales (<c>10K</c>,
/// <c>1M</c>).</summary>
/// <remarks>Spelling is exact, case included: <c>MB</c> is a megabyte, <c>mb</c> is nothing. <c>KB</c> is refused, for some mean 1000 by
/// it and some 1024.</remarks>
public static class Units
{
    private const int MaxLength = 64;

    /// <summary>What may be written, for help on an unknown unit: unit words, then currency codes.</summary>
    public static IEnumerable<string> Known => UnitWords.Spellings.Concat(Currency.Codes);

    /// <summary>Reads a unit; false, with no exception, for anything else.</summary>
    /// <param name="text">No spaces; at most 64 characters. A count word (<c>requests</c>) is a plain count. A scale stands where a word
    /// could.</param>
    /// <param name="unit">In base units: seconds, bytes, plain counts, units of the currency. Month = 730 h, year = 8760 h, day = 24
    /// h.</param>
    /// <param name="currency">The currency in it; null where there is none. Two different ones in one unit are refused.</param>
    public static bool TryParse(string? text, out Unit unit, out Currency? currency) =>
        TryRead(text, UnitWords.Find, out unit, out currency);

    /// <summary>Reads the unit of a price, where a day is a billing day: the thirtieth of a month of 730 h, so that 30 of them make the
    /// monthly charge.</summary>
    /// <param name="text">As for <see cref="TryParse"/>.</param>
    /// <param name="unit">The same, with day = 24 h 20 min.</param>
    /// <param name="currency">The same.</param>
    public static bool TryParsePriceUnit(string? text, out Unit unit, out Currency? currency) =>
        TryRead(text, FindPriceWord, out unit, out currency);

    private static UnitWord? FindPriceWord(string word) =>
        UnitWords.Find(word) is { Symbol: "day" } day
            ? day with { Factor = Durations.Seconds(Durations.BillingDay) }
            : UnitWords.Find(word);

    private static bool TryRead(string? text, Func<string, UnitWord?> find, out Unit unit, out Currency? currency)
    {
        unit = Unit.One;
        currency = null;
        if (text is null || text.Length is 0 or > MaxLength || text is "/")
            return false;

        var reader = new UnitReader(find);
        if (!reader.TryRead(text))
            return false;

        (unit, currency) = (reader.Unit, reader.Currency);
        return true;
    }
}
