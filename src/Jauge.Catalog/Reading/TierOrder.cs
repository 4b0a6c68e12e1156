using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The tiers of one price: from 0, ascending, once each, in one unit and one currency.</summary>
internal static class TierOrder
{
    /// <summary>The rows without repeated tiers; what is wrong goes to the bag.</summary>
    public static IReadOnlyList<Price> Checked(IReadOnlyList<Price> rows, DiagnosticBag bag) =>
        [.. rows.GroupBy(PriceKey.Of).SelectMany(tiers => Checked([.. tiers], bag))];

    private static List<Price> Checked(List<Price> tiers, DiagnosticBag bag)
    {
        if (tiers.TrueForAll(tier => tier.From != 0)) bag.Add(CatalogDiagnostics.TiersStartLate(tiers[0].Span, tiers[0].From));
        for (var i = 1; i < tiers.Count; i++) CheckNext(tiers[i - 1], tiers[i], bag);
        return [.. Distinct(tiers, bag)];
    }

    private static void CheckNext(Price before, Price tier, DiagnosticBag bag)
    {
        if (tier.From < before.From) bag.Add(CatalogDiagnostics.TiersOutOfOrder(tier.Span, tier.From, before.From));
        if (tier.Unit != before.Unit || tier.Currency != before.Currency) bag.Add(CatalogDiagnostics.MixedTiers(tier.Span));
    }

    private static IEnumerable<Price> Distinct(List<Price> tiers, DiagnosticBag bag)
    {
        // Three tiers, five at most: looking at each beats a table.
        foreach (var tier in tiers)
        {
            var first = tiers.Find(other => other.From == tier.From)!;
            if (ReferenceEquals(first, tier)) yield return tier;
            else bag.Add(CatalogDiagnostics.DuplicatePrice(tier.Span, first.Span));
        }
    }
}
