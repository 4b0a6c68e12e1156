using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report;

/// <summary>Money as people read it: grouped, with as many decimals as the column needs, ranges with a dash.</summary>
/// <param name="page">Gives the language.</param>
/// <param name="decimals">Decimals of every amount of the table.</param>
internal sealed class Amounts(Page page, int decimals)
{
    private const string Dash = "–";

    /// <summary>Chooses the decimals of a table: cents while every amount is below ten thousand, none beyond.</summary>
    public static Amounts For(Page page, IEnumerable<Estimate> amounts)
    {
        var most = amounts.Select(a => Math.Max(Math.Abs(a.Low), Math.Abs(a.High))).DefaultIfEmpty(0).Max();
        return new Amounts(page, most < 10_000 ? 2 : 0);
    }

    public string Of(decimal amount)
    {
        var rounded = Math.Round(amount, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString($"N{decimals}", page.Format);
        // a price that is not nothing must not read as nothing
        if (rounded == 0 && amount != 0) return "<" + Smallest;
        return rounded < 0 ? "−" + text : text;
    }

    public string Of(Estimate amount) => amount.IsExact || Of(amount.Low) == Of(amount.High) ? Of(amount.High) : Of(amount.Low) + Dash + Of(amount.High);

    /// <summary>The amount and its currency; a no-break space holds them together.</summary>
    public string Of(Estimate amount, Currency currency) => Of(amount) + "\u00a0" + currency.Code;

    private string Smallest => (decimals == 0 ? 1m : 0.01m).ToString($"N{decimals}", page.Format);
}
