using Jauge.Catalog;

namespace Jauge.Pricing.Focus;

/// <summary>A part of a quantity that lies in one tier of two prices at once.</summary>
/// <param name="List">The tier of the price on demand.</param>
/// <param name="Committed">The tier of the price under the commitment.</param>
/// <param name="Quantity">Pricing units in both; more than zero.</param>
internal sealed record TierSegment(Price List, Price Committed, decimal Quantity)
{
    /// <summary>Cuts a quantity wherever one of the two prices changes.</summary>
    public static IEnumerable<TierSegment> Split(IReadOnlyList<Price> list, IReadOnlyList<Price> committed, decimal quantity)
    {
        var cuts = list.Concat(committed).Select(p => p.From).Append(quantity).Where(c => c <= quantity).Distinct().Order().ToList();
        return cuts.Zip(cuts.Skip(1), (from, to) => new TierSegment(At(list, from), At(committed, from), to - from));
    }

    private static Price At(IReadOnlyList<Price> tiers, decimal quantity) => tiers.Last(t => t.From <= quantity);
}
