using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report;

/// <summary>Money as people read it: grouped, with as many decimals as the column needs, ranges with a dash.</summary>
/// <param name="page">Gives the language.</param>
/// <param name="decimals">Decimals of every amount of the table.</param>
/// <param name="unit">What one of the table's figures is worth: 1, or 1,000 for a table in thousands.</param>
internal sealed class Amounts(Page page, int decimals, int unit = 1)
{
    private const string Dash = "–";
    private const string Minus = "−";

    /// <summary>Chooses the decimals of a table: cents while every amount is below ten thousand, none beyond.</summary>
    public static Amounts For(Page page, IEnumerable<Estimate> amounts)
    {
        var most = amounts.Select(a => Math.Max(Math.Abs(a.Low), Math.Abs(a.High))).DefaultIfEmpty(0).Max();
        return new Amounts(page, most < 10_000 ? 2 : 0);
    }

    /// <summary>Thousands where some amount reaches a million; the remark for the heading says so, or is empty.</summary>
    public static (Amounts Amounts, string Remark) InThousands(Page page, IEnumerable<Estimate> amounts)
    {
        var all = amounts.ToList();
        return all.Any(a => a.High >= 1_000_000)
            ? (new Amounts(page, 0, 1000), page.Say(", in thousands", ", en milliers")) : (For(page, all), "");
    }

    public string Of(decimal amount)
    {
        var rounded = Math.Round(amount / unit, decimals, MidpointRounding.AwayFromZero);
        // what is not nothing must not read as nothing
        if (rounded == 0 && amount != 0) return (amount < 0 ? Minus : "") + "<" + Number(decimals == 0 ? 1 : 0.01m);
        return (rounded < 0 ? Minus : "") + Number(Math.Abs(rounded));
    }

    public string Of(Estimate amount) => Of(amount.Low) is var low && Of(amount.High) is var high && low == high
        ? high : low + Between(amount.Low) + high;

    /// <summary>The amount, or a dash where there is none.</summary>
    public string OrNone(Estimate? amount) => amount is null ? Dash : Of(amount);

    /// <summary>The amount and its currency; a no-break space holds them together.</summary>
    public string Of(Estimate amount, Currency currency) => Of(amount) + "\u00a0" + currency.Code;

    /// <summary>A dash, but for a negative end, whose minus it would run into.</summary>
    private string Between(decimal low) => low < 0 ? page.Say(" to ", " à ").Replace(' ', '\u00a0') : Dash;

    private string Number(decimal amount) => amount.ToString($"N{decimals}", page.Format);
}
