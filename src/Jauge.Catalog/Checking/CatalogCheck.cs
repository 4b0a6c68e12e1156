using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>Reads a whole catalog and says what does not fit together. For whoever writes catalogs; a run over a system does not need
/// it.</summary>
public static class CatalogCheck
{
    /// <summary>Checks every offering and every price row; takes time in proportion to all the files.</summary>
    /// <param name="catalog">What to check.</param>
    /// <param name="bag">Receives what reading says and JG1517 to JG1531. Without an error in it, every price row can reach a bill.</param>
    public static void Run(OfferingCatalog catalog, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(bag);
        foreach (var provider in catalog.Providers) catalog.Provider(provider, bag);
        foreach (var id in catalog.PricedOfferings.Where(id => !catalog.Offerings.Contains(id)))
            bag.Add(CatalogDiagnostics.PricesWithoutOffering(id + CatalogFiles.PriceSuffix, id));
        foreach (var id in catalog.Offerings) Check(catalog, id, bag);
    }

    private static void Check(OfferingCatalog catalog, string id, DiagnosticBag bag)
    {
        if (catalog.Find(id, bag) is not { } offering) return;
        var prices = catalog.Prices(id, bag);
        var meters = new MeterCheck(offering, bag).Run();
        new PriceCheck(offering, prices, meters, bag).Run();
        new OfferingCheck(offering, bag).Run();
    }
}
