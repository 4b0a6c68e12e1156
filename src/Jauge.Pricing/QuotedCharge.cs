using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>Charges at a price that the file quotes.</summary>
internal static class QuotedCharge
{
    public static BillLine Line(Deployment deployment, DeployedComponent component, ComponentUsage usage)
    {
        var quote = component.Spec.Quoted!;
        var perMonth = (quote.Price * Quantity.Of(BillingMonth.Length)).Value.Bounds;
        var cost = quote.Per == QuotePer.Replica ? perMonth * usage.Replicas : perMonth;
        return BillLine.Of(new Charge
        {
            Component = component,
            Title = new Text($"quoted by {quote.From ?? "the owner"}", $"prix donné par {quote.From ?? "le propriétaire"}"),
            Region = component.Regions[0],
            Category = PricingCategory.Other,
            Arithmetic = new(() => quote.Per == QuotePer.Replica
                ? Text.Format($"{quote.Price} × {usage.Replicas}", $"{quote.Price} × {usage.Replicas}")
                : Text.Format($"{quote.Price}", $"{quote.Price}")),
            Cost = cost,
            Currency = quote.Price.Currency ?? deployment.Spec.Currency,
        });
    }
}
