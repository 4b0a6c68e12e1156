using Jauge.Core;
using Jauge.Pricing.Commitments;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>Commitments beside paying as you go, for what always runs.</summary>
internal static class CommitmentTable
{
    public static void Write(Page page, EquatableList<CommitmentOption> options)
    {
        if (options.Count == 0) return;
        page.Heading(page.Say("Commitments, for the fewest replicas", "Engagements, pour le minimum de répliques"));
        page.Table(Priced(page, [.. options.Where(o => o.IsPriced)]));
        var unpriced = options.Where(o => !o.IsPriced).GroupBy(o => o.Component.Name)
            .GroupBy(c => string.Join(", ", c.Select(o => page.Say(o.Commitment.Title))))
            .Select(g => $"{string.Join(", ", g.Select(c => c.Key))} ({g.Key})").ToList();
        if (unpriced.Count > 0) page.Item("·".Faint(),
            (page.Say("no price is known for ", "aucun prix n'est connu pour ") + string.Join("; ", unpriced)).Faint());
    }

    private static TextTable Priced(Page page, List<CommitmentOption> options)
    {
        var amounts = Amounts.For(page, options.Select(o => o.OnDemand));
        var table = new TextTable(
            page.Names("component", "composant"), page.Words("commitment", "engagement"), page.Figures("as you go", "à l'usage"),
            page.Figures("committed", "engagé"), page.Figures("saving", "économie"), page.Figures("pays from", "rentable à"));
        foreach (var option in options)
            table.Row(
                option.Component.Name, page.Say(option.Commitment.Title) + (option.IsChosen ? " ✓" : ""), amounts.Of(option.OnDemand),
                amounts.Of(option.Committed!),
                Saving(page, option), Months(page, option).Faint());
        return table;
    }

    private static Phrase Saving(Page page, CommitmentOption option) => option.SavingShare is not { } share ? "–"
        : Figures.Percent(page, share).In(share.Middle > 0 ? Ink.Good : Ink.Caution);

    private static string Months(Page page, CommitmentOption option) => option.BreakEvenMonths is { } months
        ? page.Say($"month {Math.Ceiling(months):0}", $"{Math.Ceiling(months):0} mois")
        : page.Say("never", "jamais");
}
