using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Pricing.Ownership;
using Jauge.Pricing.Plans;
using Jauge.Pricing.Sales;

namespace Jauge.Report.Json;

/// <summary>Plans, sales, people and phases as JSON. Specified in docs/reference/outputs.md.</summary>
internal static class BusinessJson
{
    public static JsonObject Of(PlanMargin plan) => new()
    {
        ["name"] = plan.Name,
        ["title"] = JsonTree.Of(plan.Title),
        ["currency"] = plan.Currency.Code,
        ["price"] = BillJson.Of(plan.Price),
        ["customers"] = plan.Customers,
        ["revenue"] = BillJson.OrNull(plan.Revenue),
        ["paymentFee"] = BillJson.OrNull(plan.PaymentFee),
        ["costAtQuota"] = BillJson.OrNull(plan.CostAtQuota),
        ["margin"] = BillJson.OrNull(plan.Margin),
        ["marginShare"] = BillJson.OrNull(plan.MarginShare),
        ["unbounded"] = plan.IsUnbounded,
        ["breakEvenCustomers"] = Of(plan.BreakEvenCustomers),
        ["quotas"] = JsonTree.Array(plan.Quotas.Select(Of)),
    };

    public static JsonObject Of(PlanIncome income) => new()
    {
        ["customers"] = income.Customers,
        ["revenue"] = BillJson.Of(income.Revenue),
        ["bill"] = BillJson.Of(income.Bill),
        ["margin"] = BillJson.Of(income.Margin),
        ["marginShare"] = BillJson.OrNull(income.MarginShare),
    };

    public static JsonObject Of(SaleReturn sale) => new()
    {
        ["name"] = sale.Name,
        ["title"] = JsonTree.Of(sale.Title),
        ["currency"] = sale.Currency.Code,
        ["units"] = sale.Units,
        ["unitPrice"] = JsonTree.Exact(sale.Price.Amount),
        ["over"] = Durations.Format(sale.Over),
        ["revenue"] = BillJson.Of(Estimate.Exact(sale.Revenue)),
        ["cost"] = BillJson.OrNull(sale.Cost),
        ["profit"] = BillJson.OrNull(sale.Profit),
        ["return"] = BillJson.OrNull(sale.Return),
        ["costPerUnit"] = BillJson.OrNull(sale.CostPerUnit),
        ["breakEvenUnits"] = Of(sale.BreakEvenUnits),
        ["reason"] = JsonTree.Of(sale.Reason),
    };

    public static JsonObject Of(PeopleCost people) => new()
    {
        ["currency"] = people.Currency.Code,
        ["perYear"] = BillJson.Of(people.PerYear),
        ["isFloor"] = people.IsFloor,
        ["items"] = JsonTree.Array(people.Items.Select(i => new JsonObject
        {
            ["name"] = i.Name,
            ["title"] = JsonTree.Of(i.Title),
            ["perYear"] = BillJson.OrNull(i.PerYear),
            ["reason"] = JsonTree.Of(i.Reason),
        })),
    };

    public static JsonObject Of(PhaseCost phase) => new()
    {
        ["name"] = phase.Name,
        ["title"] = JsonTree.Of(phase.Title),
        ["environments"] = JsonTree.Words(phase.Environments),
        ["months"] = BillJson.OrNull(phase.Months),
        ["bills"] = BillJson.OrNull(phase.Bills),
        ["people"] = BillJson.OrNull(phase.People),
        ["total"] = BillJson.OrNull(phase.Total),
    };

    public static JsonObject Of(OwnershipCost ownership) => new()
    {
        ["currency"] = ownership.Currency.Code,
        ["months"] = BillJson.Of(ownership.Months),
        ["bills"] = BillJson.Of(ownership.Bills),
        ["people"] = BillJson.Of(ownership.People),
        ["total"] = BillJson.Of(ownership.Total),
    };

    private static JsonObject Of(QuotaCost quota) => new()
    {
        ["name"] = quota.Name,
        ["quota"] = quota.Quota.ToString(),
        ["perMonth"] = BillJson.OrNull(quota.PerMonth),
        ["unbounded"] = quota.IsUnbounded,
        ["reason"] = JsonTree.Of(quota.Reason),
    };

    private static JsonObject? Of(Range<long>? range) => range is { } r ? new() { ["low"] = r.Low, ["high"] = r.High } : null;
}
