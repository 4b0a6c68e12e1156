using Jauge.Catalog;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>The reading of costs: bills, and what follows from them.</summary>
public static class CostReading
{
    /// <summary>Reads what an environment costs.</summary>
    public static EnvironmentCost Read(Deployment deployment, OfferingCatalog catalog)
    {
        var pricer = new Pricer(catalog);
        MonthlyBill At(LoadPoint at, PriceBasis basis = PriceBasis.List) => pricer.Price(deployment, SystemUsage.Of(deployment, at), basis);
        return new EnvironmentCost(deployment, At(LoadPoint.Minimum), At(LoadPoint.Average), At(LoadPoint.Maximum), At(LoadPoint.Average, PriceBasis.Quoted));
    }
}
