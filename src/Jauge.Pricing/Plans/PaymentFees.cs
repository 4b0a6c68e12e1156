using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Scope;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Plans;

/// <summary>What the system's payment provider keeps of one payment. With several (one a kind of card), the first of the file is
/// taken.</summary>
internal sealed class PaymentFees(EnvironmentCost cost, OfferingCatalog catalog)
{
    private const string Charges = "charges";
    private const string Amount = "amount";

    private readonly DeployedComponent? _provider = cost.Deployment.Components.FirstOrDefault(c =>
        c.Offering.Kind == OfferingKind.Payment && c.Offering.Accepts.ContainsKey($"usage.{Charges}")
            && c.Offering.Accepts.ContainsKey($"usage.{Amount}"));

    /// <summary>The fee of one monthly payment, in its own currency; null when there is no provider, no price or no rate.</summary>
    public Estimate? Of(Estimate price, Currency currency)
    {
        if (_provider is null) return null;
        if (price.UpperBound.Sign == 0) return Estimate.Zero;
        var bill = OnePayment(_provider, price, currency);
        var fee = Sums.Of([.. bill.Charges.Select(bill.CostOf)]);
        return bill.Gaps.Count > 0 ? null : bill.Convert(fee, bill.Currency, currency);
    }

    private MonthlyBill OnePayment(DeployedComponent provider, Estimate price, Currency currency)
    {
        var once = EquatableMap.Of((Charges, Quantity.Plain(1)),
            (Amount, Quantity.Of(price, new Unit(currency.Code, Dimension.OfMoney, 1), currency)));
        var one = provider with { Spec = provider.Spec with { Usage = once, Quoted = null } };
        return new Pricer(catalog).PriceAlternative(cost.Deployment, one, SystemUsage.Of(cost.Deployment, LoadPoint.Average));
    }
}
