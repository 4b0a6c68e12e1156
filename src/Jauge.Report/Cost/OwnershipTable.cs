using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Ownership;
using Jauge.Report.Layout;

namespace Jauge.Report.Cost;

/// <summary>What no cloud bills, and the total cost of ownership by phase.</summary>
internal static class OwnershipTable
{
    public static void Write(Page page, EnvironmentCost cost, IReadOnlySet<string> floors)
    {
        if (cost.People is { } people) People(page, people);
        if (cost.Phases.Count > 0) Phases(page, cost, floors);
    }

    private static void People(Page page, PeopleCost people)
    {
        var (amounts, remark) = Amounts.InThousands(page, [people.PerYear]);
        page.Heading(page.Say($"People and licences, {people.Currency} a year{remark}",
            $"Équipes et licences, {people.Currency} par an{remark}"));
        var table = new TextTable(Column.Words(""), Column.Figures(""));
        foreach (var item in people.Items) table.Row(page.Say(item.Title),
            item.PerYear is null ? page.Say(item.Reason ?? default).Faint() : amounts.Of(item.PerYear));
        table.Rule().Row("Total", ((people.IsFloor ? "≥ " : "") + amounts.Of(people.PerYear)).Strong());
        page.Table(table);
    }

    private static void Phases(Page page, EnvironmentCost cost, IReadOnlySet<string> floors)
    {
        var (amounts, remark) = Amounts.InThousands(page, cost.Phases.Select(p => p.Total ?? p.BillPerMonth));
        var currency = cost.Average.Currency;
        page.Heading(page.Say($"Total cost of ownership by phase, {currency}{remark}",
            $"Coût total de possession par phase, {currency}{remark}"));
        var hasPeople = cost.People is not null;
        Phrase People(Estimate? sum) => hasPeople ? amounts.OrNone(sum) : "";
        var table = new TextTable(
            Column.Words("phase"), page.Figures("months", "mois"), Column.Figures("clouds"), page.Figures("people", "équipes"),
            Column.Figures("total"));
        void Total(OwnershipCost all, string sign) => table.Rule().Row("Total", Months(page, all.Months), sign + amounts.Of(all.Bills),
            People(all.People), (sign + amounts.Of(all.Total)).Strong());
        foreach (var phase in cost.Phases)
        {
            var sign = Floors.Sign(phase.Months is not null && phase.Environments.Any(floors.Contains));
            table.Row(page.Say(phase.Title), phase.Months is { } months ? Months(page, months) : "–", sign + amounts.OrNone(phase.Bills),
                People(phase.People), sign + amounts.OrNone(phase.Total));
        }

        if (cost.Ownership is { } all)
            Total(all, Floors.Sign(cost.Phases.Any(p => p.Months is not null && p.Environments.Any(floors.Contains))));
        page.Table(table);
    }

    private static string Months(Page page, Estimate months) =>
        Figures.Short(page, months.Low) is var low && Figures.Short(page, months.High) is var high && low == high ? high : $"{low}–{high}";
}
