using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Totals;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>A bill broken down, with its totals over a month, a year and the period of the system.</summary>
internal sealed class BillTable(Page page, BillColumns columns, CostView view)
{
    private readonly Amounts _amounts = Amounts.For(page, columns.Bills.Select(b => b.Total));

    private bool IsByComponent => view.By == CostGrouping.Component;

    public TextTable Of(TimeSpan? period)
    {
        var table = new TextTable(
            [IsByComponent ? new Column(Heading) : Column.Words(Heading), page.Words("what", "quoi"),
            .. columns.Headers.Select(Column.Figures), page.Figures("share", "part")]);
        foreach (var group in columns.Main.By(view.By.Of)) Group(table, group);
        if (!table.IsEmpty) table.Rule();
        Totals(table, period);
        return table;
    }

    private void Group(TextTable table, BillShare group)
    {
        var what = IsByComponent ? What(group.Name) : "";
        var figures = columns.Of(view.By, group.Name).Select(a => (Phrase)_amounts.Of(a));
        table.Row([group.Name.Length > 0 ? group.Name : page.Say("(none)", "(aucun)").Faint(), what.Faint(), .. figures,
            Share(group).Faint()]);
    }

    private string What(string name) => Names.Of(page, columns.Main.Charges.First(c => c.Component.Name == name).Component);

    private string Share(BillShare group) => group.Share is { } part ? Figures.Percent(page, part) : "";

    private void Totals(TextTable table, TimeSpan? period)
    {
        var totals = columns.Bills.Select(b => CostTotals.Of(b, period)).ToList();
        Total(table, "Total".Strong(), totals.Select(t => t.PerMonth), Ink.Strong);
        if (view.Vat is { } rate)
        {
            totals = [.. totals.Select(t => t.WithVat(rate))];
            Total(table, page.Say("with VAT of ", "avec TVA de ") + Figures.Percent(page, rate.Value), totals.Select(t => t.PerMonth),
                Ink.Strong);
        }

        Total(table, page.Say("per year", "par an"), totals.Select(t => t.PerYear), Ink.Plain);
        if (period is { } time && time != Durations.Year) Total(table, page.Say("over ", "sur ") + page.Say(Durations.Show(time)),
            totals.Select(t => t.OverPeriod!), Ink.Plain);
    }

    private void Total(TextTable table, Phrase title, IEnumerable<Estimate> sums, Ink ink)
    {
        var all = sums.ToList();
        var amounts = Amounts.For(page, all);
        table.Row([title, Phrase.Empty, .. all.Select((s, i) => (Floors.Sign(columns.Bills[i].IsFloor) + amounts.Of(s)).In(ink))]);
    }

    private string Heading => view.By.Word switch
    {
        "component" => page.Say("component", "composant"),
        "category" => page.Say("category", "catégorie"),
        "provider" => page.Say("provider", "fournisseur"),
        "team" => page.Say("team", "équipe"),
        var tag => tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..],
    };
}
