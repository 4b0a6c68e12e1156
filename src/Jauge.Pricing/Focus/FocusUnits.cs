using Jauge.Core;

namespace Jauge.Pricing.Focus;

/// <summary>Pricing units as FOCUS 1.2 spells them: plural, <c>GB-Months</c> for storage over time, a number before a block.</summary>
/// <remarks>Source: FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec, specification/attributes/unit_format.md (1.2).</remarks>
internal static class FocusUnits
{
    /// <summary>The unit of a price without one: a month of whatever is bought.</summary>
    public const string Months = "Months";

    private static readonly EquatableMap<string> Words = EquatableMap.Of(
        ("", "Units"), ("1", "Units"), ("1K", "1000 Units"), ("10K", "10000 Units"), ("100K", "100000 Units"), ("1M", "1000000 Units"),
        ("s", "Seconds"), ("min", "Minutes"), ("h", "Hours"), ("day", "Days"), ("month", Months), ("year", "Years"));

    /// <summary>The spelling of a catalog's unit. Sizes and currencies are spelled alike; of a product the last word takes the
    /// plural.</summary>
    public static string Of(string symbol)
    {
        if (Words.TryGetValue(symbol, out var word)) return word;
        var dash = symbol.LastIndexOf('-');
        return dash > 0 && Words.TryGetValue(symbol[(dash + 1)..], out var time) ? $"{symbol[..dash]}-{time}" : symbol;
    }
}
