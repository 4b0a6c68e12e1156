using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The names that an offering's file cites within itself, and the kinds of its facts.</summary>
internal sealed class OfferingCheck(Offering offering, DiagnosticBag bag)
{
    public void Run()
    {
        if (!FocusServiceCategory.Allowed.Contains(offering.Service.Category))
            bag.Add(CatalogDiagnostics.UnknownCategory(offering.Span, offering.Service.Category));
        foreach (var region in (offering.AbsentFrom?.Regions ?? []).Where(region => !offering.Provider.Regions.ContainsKey(region)))
            bag.Add(CatalogDiagnostics.UnknownRegion(offering.Span, region, offering.Provider.Regions.Keys));
        foreach (var commitment in offering.Commitments.Values) Check(commitment);
        foreach (var fact in offering.Facts.Values.SelectMany(facts => facts)) Check(fact);
    }

    private void Check(Commitment commitment)
    {
        foreach (var meter in commitment.Meters.Where(meter => !offering.Meters.ContainsKey(meter)))
            bag.Add(CatalogDiagnostics.UnknownMeter(commitment.Span, meter, offering.Meters.Keys));
        foreach (var sku in commitment.Skus.Where(sku => !offering.Skus.ContainsKey(sku)))
            bag.Add(CatalogDiagnostics.UnknownSku(commitment.Span, sku, offering.Skus.Keys));
    }

    private void Check(Fact fact)
    {
        if (fact.When is { } when) Probe.Condition(offering, when, fact.Span, bag);
        if (FactKinds.Mismatch(fact) is { } expected) bag.Add(CatalogDiagnostics.WrongFact(fact.Span, fact.Name, expected));
    }
}
