using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>Prints what an environment costs, for people.</summary>
public static class CostPrinter
{
    /// <summary>Prints the bill, what it leaves out, and what follows from it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="cost">The environment's cost.</param>
    /// <param name="bill">The bill of the load and prices that the view asks for; not used when it asks for all loads.</param>
    /// <param name="view">What to show.</param>
    public static void Write(Page page, EnvironmentCost cost, MonthlyBill bill, CostView view)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(view);
        var columns = view.At is null && view.Basis == PriceBasis.List
            ? BillColumns.Three(page, cost.Minimum, cost.Average, cost.Maximum)
            : BillColumns.One(page, bill);
        Head(page, cost, columns);
        Bill(page, columns, view);
        Totals.Write(page, cost, columns, view);
        QuotedPrices.Write(page, cost);
        Options(page, columns.Main);
        Gaps.Write(page, columns.Main);
        if (view.Explain) Arithmetic.Write(page, columns.Main, cost.Deployment.Spec);
    }

    private static void Head(Page page, EnvironmentCost cost, BillColumns columns)
    {
        page.Line($"{Names.Of(page, cost.Deployment.Spec)} · {cost.Deployment.Environment}".Strong());
        var load = columns.Bills.Count > 1 || columns.Main.At == LoadPoint.Average ? "" : ", " + Names.Of(page, columns.Main.At);
        page.Paragraph((page.Say("Cost of a month of 730 h in ", "Coût d'un mois de 730 h en ") + $"{columns.Main.Currency}, {Names.Of(page, columns.Main.Basis)}{load}").Faint());
        page.Blank();
    }

    private static void Bill(Page page, BillColumns columns, CostView view)
    {
        var groups = columns.Main.By(view.By.Of);
        var amounts = Amounts.For(page, columns.Bills.Select(b => b.Total));
        var table = Table(page, columns, view);
        foreach (var group in groups)
        {
            var figures = columns.Of(view.By, group.Name).Select(a => (Phrase)amounts.Of(a));
            table.Row([Name(page, group.Name), .. What(page, columns.Main, view, group.Name), .. figures, Share(page, group).Faint()]);
        }

        table.Rule();
        Phrase blank = Phrase.Empty;
        table.Row(["Total".Strong(), .. IsByComponent(view) ? [blank] : Array.Empty<Phrase>(), .. columns.Bills.Select(b => amounts.Of(b.Total).Strong())]);
        page.Table(table);
    }

    private static TextTable Table(Page page, BillColumns columns, CostView view) => new(
    [
        Column.Words(Heading(page, view)),
        .. IsByComponent(view) ? [Column.Words(page.Say("what", "quoi"))] : Array.Empty<Column>(),
        .. columns.Headers.Select(Column.Figures),
        Column.Figures(page.Say("share", "part")),
    ]);

    private static bool IsByComponent(CostView view) => view.By == CostGrouping.Component;

    private static Phrase[] What(Page page, MonthlyBill bill, CostView view, string name) =>
        IsByComponent(view) ? [Names.Of(page, bill.Charges.First(c => c.Component.Name == name).Component).Faint()] : [];

    private static Phrase Name(Page page, string name) => name.Length > 0 ? name : page.Say("(none)", "(aucun)").Faint();

    private static string Heading(Page page, CostView view) => view.By.Word switch
    {
        "component" => page.Say("component", "composant"),
        "category" => page.Say("category", "catégorie"),
        "provider" => page.Say("provider", "fournisseur"),
        "team" => page.Say("team", "équipe"),
        var tag => tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..],
    };

    private static string Share(Page page, BillShare share) => share.Share is { } part ? Percent(page, part) : "";

    internal static string Percent(Page page, decimal ratio) =>
        (ratio * 100).ToString("N1", page.Format) + "\u00a0%";

    private static void Options(Page page, MonthlyBill bill)
    {
        var options = bill.Charges.Where(c => c.IsOptional).GroupBy(c => c.Component.Name).ToList();
        if (options.Count == 0) return;
        page.Heading(page.Say("Options, beside the total", "Options, hors du total"));
        var sums = options.Select(o => (o.Key, Component: o.First().Component, Sum: o.Aggregate(Estimate.Zero, (sum, c) => sum + bill.CostOf(c)))).ToList();
        var amounts = Amounts.For(page, sums.Select(s => s.Sum));
        var table = new TextTable(Column.Words(""), Column.Words(""), Column.Figures(""));
        foreach (var (name, component, sum) in sums) table.Row(name, Names.Of(page, component).Faint(), amounts.Of(sum, bill.Currency));
        page.Table(table, 2);
    }
}
