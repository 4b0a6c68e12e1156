using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>Every price row has a meter and a place, and every meter, SKU and commitment has its rows.</summary>
internal sealed class PriceCheck(Offering offering, PriceList prices, IReadOnlyDictionary<string, Dimension> counted, DiagnosticBag bag)
{
    private readonly HashSet<string> _places =
    [
        .. offering.Provider.Regions.Keys,
        .. offering.Provider.Regions.Values.Select(region => region.PriceZone).OfType<string>(),
        PriceList.Everywhere,
    ];

    public void Run()
    {
        foreach (var row in prices.Rows) CheckRow(row);
        foreach (var meter in offering.Meters.Values.Where(meter => prices.Rows.All(row => row.Meter != meter.Name)))
            bag.Add(CatalogDiagnostics.MeterWithoutPrice(meter.Span, meter.Name));
        CheckSkus();
        CheckTerms();
    }

    private void CheckRow(Price row)
    {
        if (!_places.Contains(row.Region)) bag.Add(CatalogDiagnostics.UnknownRegion(row.Span, row.Region, _places));
        if (!offering.Meters.TryGetValue(row.Meter, out var meter))
        {
            bag.Add(CatalogDiagnostics.UnknownMeter(row.Span, row.Meter, offering.Meters.Keys));
            return;
        }

        if (row.Family.Length > 0 != (meter.Sku == SkuMode.BySku))
            bag.Add(CatalogDiagnostics.WrongSkuMode(row.Span, meter.Name, meter.Sku == SkuMode.BySku));
        if (counted.TryGetValue(meter.Name, out var dimension) && dimension != row.Unit.Dimension)
            bag.Add(CatalogDiagnostics.WrongDimension(row.Span, row.Unit.Symbol, meter.Name, dimension.Name));
    }

    private void CheckSkus()
    {
        if (offering.Meters.Values.All(meter => meter.Sku != SkuMode.BySku)) return;
        var families = prices.Rows.Select(row => row.Family).ToHashSet();
        foreach (var sku in offering.Skus.Values.Where(sku => !families.Contains(sku.PriceFamily)))
            bag.Add(CatalogDiagnostics.SkuWithoutPrice(sku.Span, sku.Id, sku.PriceFamily));
    }

    private void CheckTerms()
    {
        foreach (var commitment in offering.Commitments.Values)
        {
            var priced = prices.Rows.Where(row => row.Term == commitment.Term).Select(row => row.Meter).ToHashSet();
            foreach (var meter in commitment.Meters.Where(meter => !priced.Contains(meter)))
                bag.Add(CatalogDiagnostics.CommitmentWithoutPrice(commitment.Span, commitment.Name, meter, commitment.Term.Word()));
        }
    }
}
