using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Alternatives;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Budgets;
using Jauge.Pricing.Commitments;
using Jauge.Pricing.Totals;
using Jauge.Report.Cost;

namespace Jauge.Report.Json;

/// <summary>An environment's cost as JSON: four bills and what follows from them. Specified in docs/reference/outputs.md.</summary>
public static class CostJson
{
    /// <summary>One environment.</summary>
    public static JsonObject Of(EnvironmentCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return new()
        {
            ["environment"] = cost.Deployment.Environment,
            ["minimum"] = BillJson.Of(cost.Minimum),
            ["average"] = BillJson.Of(cost.Average),
            ["maximum"] = BillJson.Of(cost.Maximum),
            ["quoted"] = BillJson.Of(cost.Quoted),
            ["shares"] = Shares(cost.Average),
            ["totals"] = Of(cost.Totals),
            ["totalsWithVat"] = cost.TotalsWithVat is { } taxed ? Of(taxed) : null,
            ["quotedDifference"] = BillJson.Of(cost.QuotedDifference),
            ["perUser"] = cost.PerUser is { } user ? Of(user) : null,
            ["budgets"] = JsonTree.Array(cost.Budgets.Select(Of)),
            ["commitments"] = JsonTree.Array(cost.Commitments.Select(Of)),
            ["alternatives"] = JsonTree.Array(cost.Alternatives.Select(Of)),
            ["plans"] = JsonTree.Array(cost.Plans.Select(BusinessJson.Of)),
            ["planIncome"] = cost.PlanIncome is { } income ? BusinessJson.Of(income) : null,
            ["sales"] = JsonTree.Array(cost.Sales.Select(BusinessJson.Of)),
            ["people"] = cost.People is { } people ? BusinessJson.Of(people) : null,
            ["phases"] = JsonTree.Array(cost.Phases.Select(BusinessJson.Of)),
            ["ownership"] = cost.Ownership is { } ownership ? BusinessJson.Of(ownership) : null,
        };
    }

    private static JsonObject Shares(MonthlyBill bill)
    {
        JsonArray By(string word) => BillJson.Shares(bill, CostGrouping.Parse(word)!.Of);
        return new() { ["components"] = By("component"), ["categories"] = By("category"), ["providers"] = By("provider"),
            ["teams"] = By("team") };
    }

    private static JsonObject Of(CostTotals totals) => new()
    {
        ["perMonth"] = BillJson.Of(totals.PerMonth),
        ["perYear"] = BillJson.Of(totals.PerYear),
        ["period"] = totals.Period is { } period ? Durations.Format(period) : null,
        ["overPeriod"] = BillJson.OrNull(totals.OverPeriod),
    };

    private static JsonObject Of(CostPerUser user) => new()
    {
        ["users"] = new JsonObject { ["low"] = user.Users.Low, ["high"] = user.Users.High },
        ["from"] = user.From,
        ["perMonth"] = BillJson.Of(user.PerMonth),
        ["perYear"] = BillJson.Of(user.PerYear),
        ["overPeriod"] = BillJson.OrNull(user.OverPeriod),
    };

    private static JsonObject Of(BudgetVerdict budget) => new()
    {
        ["name"] = budget.Name,
        ["path"] = budget.Path,
        ["title"] = JsonTree.Of(budget.Title),
        ["currency"] = budget.Currency.Code,
        ["limit"] = BillJson.Of(budget.Limit),
        ["atMinimum"] = BillJson.Of(budget.AtMinimum),
        ["atAverage"] = BillJson.Of(budget.AtAverage),
        ["atMaximum"] = BillJson.Of(budget.AtMaximum),
        ["atQuoted"] = BillJson.Of(budget.AtQuoted),
        ["margin"] = BillJson.Of(budget.Margin),
        ["state"] = JsonTree.Word(budget.State),
        ["isFloor"] = budget.IsFloor,
        ["reason"] = JsonTree.Of(budget.Reason),
    };

    private static JsonObject Of(CommitmentOption option) => new()
    {
        ["component"] = option.Component.Name,
        ["commitment"] = option.Commitment.Name,
        ["term"] = Catalog.PriceTerms.Word(option.Commitment.Term),
        ["months"] = option.Commitment.Months,
        ["chosen"] = option.IsChosen,
        ["currency"] = option.Currency.Code,
        ["onDemand"] = BillJson.Of(option.OnDemand),
        ["committed"] = BillJson.OrNull(option.Committed),
        ["saving"] = BillJson.OrNull(option.Saving),
        ["savingShare"] = BillJson.OrNull(option.SavingShare),
        ["breakEvenMonths"] = option.BreakEvenMonths is { } months ? JsonTree.Number(months) : null,
        ["reason"] = JsonTree.Of(option.Reason),
    };

    private static JsonObject Of(AlternativeRanking ranking) => new()
    {
        ["component"] = ranking.Component.Name,
        ["ways"] = JsonTree.Array(ranking.Ranked.Select(w => Of(w, !w.IsFloor && !ranking.Base.IsFloor))),
    };

    private static JsonObject Of(AlternativeCost way, bool isComparable) => new()
    {
        ["name"] = way.Component.Name,
        ["offering"] = way.Component.Offering.Id,
        ["sku"] = way.Component.Sku?.Id,
        ["base"] = way.IsBase,
        ["cost"] = BillJson.Of(way.Cost),
        ["quotedCost"] = BillJson.Of(way.QuotedCost),
        ["difference"] = BillJson.OrNull(isComparable ? way.Difference : null),
        ["differenceShare"] = BillJson.OrNull(isComparable ? way.DifferenceShare : null),
        ["isFloor"] = way.IsFloor,
        ["gaps"] = JsonTree.Array(way.Gaps.Select(BillJson.Of)),
    };
}
