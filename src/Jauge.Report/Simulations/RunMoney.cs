using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Runs;
using Jauge.Report.Cost;
using Jauge.Report.Layout;

namespace Jauge.Report.Simulations;

/// <summary>What a run would have cost, in a sentence or two.</summary>
internal static class RunMoney
{
    private const int MostShares = 3;
    private const int MostGaps = 3;
    private const int Digits = 2;
    private const int MostDecimals = 6;

    public static void Write(Page page, RunCost cost)
    {
        var total = Floors.Sign(cost.IsFloor) + Of(page, cost.Total, cost.Currency);
        var shares = string.Join(", ", cost.Shares.Take(MostShares).Select(s => $"{s.Component} {Of(page, s.Cost)}"));
        var ofWhich = cost.Shares.Count > 1 ? page.Say($", of which {shares}", $", dont {shares}") : "";
        page.Paragraph(page.Say("At list prices this run would have cost ", "Aux prix catalogue, cet essai aurait coûté ")
            + total.Strong() + ofWhich + page.Say("; ", " ; ") + Pace(page, cost) + ".");
        Missing(page, [.. cost.Gaps.Where(g => g.LeavesOpen && g.Component.Spec.Optional != true)]);
    }

    /// <summary>An amount of any size, to the cent, or to the first two digits that are not zero.</summary>
    public static string Of(Page page, double amount, Currency currency) => Of(page, Interval.Exactly((decimal)amount), currency);

    private static string Pace(Page page, RunCost cost)
    {
        var (least, most) = (cost.Intervals.Min(i => i.PerMinute.Low), cost.Intervals.Max(i => i.PerMinute.High));
        var (low, high, unit) = (Number(page, least), Number(page, most), $"{cost.Currency.Code}/min");
        return low == high ? $"{high}\u00a0{unit}" : page.Say($"from {low} to {high}\u00a0{unit}", $"de {low} à {high}\u00a0{unit}");
    }

    private static string Of(Page page, Interval amount, Currency currency) => $"{Of(page, amount)}\u00a0{currency.Code}";

    private static string Of(Page page, Interval amount) =>
        Number(page, amount.Low) is var low && Number(page, amount.High) is var high && low == high ? high : $"{low}–{high}";

    private static string Number(Page page, decimal amount)
    {
        var decimals = Digits;
        for (var bound = 0.1m; amount > 0 && amount < bound && decimals < MostDecimals; bound /= 10) decimals++;
        return amount.ToString($"N{decimals}", page.Format);
    }

    private static void Missing(Page page, List<BillGap> gaps)
    {
        var (unrated, rest) =
            (gaps.Where(g => g.Kind == GapKind.NoExchangeRate).ToList(), gaps.Where(g => g.Kind != GapKind.NoExchangeRate).ToList());
        foreach (var reason in unrated.GroupBy(g => g.Reason))
            Missing(page, [.. reason], page.Say($"Not in it, since {reason.Key.English}: ", $"Pas dedans, car {reason.Key.French} : "));
        Missing(page, rest, page.Say("Not in it, without a price or a volume: ", "Sans prix ou sans volume, et donc pas dedans : "));
    }

    private static void Missing(Page page, List<BillGap> gaps, string what)
    {
        if (gaps.Count == 0) return;
        var names = gaps.Select(g => $"{g.Component.Name}, {page.Say(g.Title)}").Distinct().ToList();
        var rest = names.Count > MostGaps ? page.Say($" and {names.Count - MostGaps} more", $" et {names.Count - MostGaps} autres") : "";
        var shown = string.Join(page.Say("; ", " ; "), names.Take(MostGaps)) + rest;
        page.Paragraph((what + shown + ".").Faint());
    }
}
