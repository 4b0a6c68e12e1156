using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The list prices of one offering. Immutable.</summary>
public sealed class PriceList
{
    /// <summary>The region of a price that holds everywhere.</summary>
    public const string Everywhere = "*";

    private readonly EquatableMap<Region> _regions;
    private readonly ILookup<MeterFamily, Price> _byMeter;

    internal PriceList(EquatableList<Price> rows, EquatableMap<Region> regions)
    {
        (Rows, _regions) = (rows, regions);
        _byMeter = rows.ToLookup(row => new MeterFamily(row.Meter, row.Family));
    }

    /// <summary>Every row, in the order of the files, the user's own last.</summary>
    public EquatableList<Price> Rows { get; }

    /// <summary>Looks a price up: in the region itself, then its price zone, then <c>*</c>.</summary>
    /// <param name="meter">A meter of the offering.</param>
    /// <param name="family">The price family of the component's SKU; null or empty for a meter that is not by SKU.</param>
    /// <param name="region">A region id of the provider; one that it does not list finds only its own name and <c>*</c>.</param>
    /// <param name="term">What the buyer promises.</param>
    public PriceLookup Find(string meter, string? family, string region, PriceTerm term = PriceTerm.OnDemand)
    {
        var rows = _byMeter[new(meter, family ?? "")].ToList();
        var ofTerm = rows.Where(row => row.Term == term).ToList();
        if (ofTerm.Count == 0 && rows.Count > 0) return new PriceNotForTerm(term, Terms(rows, region));
        var tiers = Places(region).Select(place => ofTerm.FindAll(row => row.Region == place)).FirstOrDefault(found => found.Count > 0);
        return tiers is null
            ? new PriceNotInRegion(region, [.. ofTerm.Select(row => row.Region).Distinct().Order(StringComparer.Ordinal)])
            : new PriceFound([.. tiers.OrderBy(tier => tier.From)]);
    }

    private static EquatableList<PriceTerm> TermsOf(IEnumerable<Price> rows) => [.. rows.Select(row => row.Term).Distinct().Order()];

    private EquatableList<PriceTerm> Terms(List<Price> rows, string region)
    {
        var places = Places(region).ToHashSet();
        var here = TermsOf(rows.Where(row => places.Contains(row.Region)));
        return here.Count > 0 ? here : TermsOf(rows);
    }

    private IEnumerable<string> Places(string region)
    {
        yield return region;
        if (_regions.TryGetValue(region, out var known) && known.PriceZone is { } zone) yield return zone;
        yield return Everywhere;
    }

    private sealed record MeterFamily(string Meter, string Family);
}
