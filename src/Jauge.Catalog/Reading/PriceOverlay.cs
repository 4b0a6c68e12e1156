using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>A user's price rows over the built-in ones: a price is replaced with all its tiers, or not at all.</summary>
internal static class PriceOverlay
{
    public static IReadOnlyList<Price> Lay(IReadOnlyList<Price> under, IReadOnlyList<Price> over, DiagnosticBag bag)
    {
        var own = over.GroupBy(PriceKey.Of).ToDictionary(tiers => tiers.Key, tiers => tiers.First());
        var replaced = under.Where(row => own.ContainsKey(PriceKey.Of(row))).DistinctBy(PriceKey.Of);
        foreach (var row in replaced) bag.Add(CatalogDiagnostics.PricesReplaced(own[PriceKey.Of(row)].Span, row.Span));
        return [.. under.Where(row => !own.ContainsKey(PriceKey.Of(row))), .. over];
    }
}
