using System.Globalization;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Joins a snapshot with one offering's price file.</summary>
internal sealed class CatalogJoin(PriceSnapshot snapshot, RefreshMapping mapping, string path, DiagnosticBag diagnostics)
{
    private readonly List<(CatalogPrice Price, bool Primary, MappingRule Rule)> _found = [];

    /// <returns>Null when the file cannot be read.</returns>
    public CatalogFileDiff? Run(IReadOnlyList<MappingRule> rules)
    {
        if (ReadOld() is not { } old)
        {
            return null;
        }

        foreach (var rule in rules)
        {
            Apply(rule);
        }

        var found = Decide();
        return Compare(old, found);
    }

    private IReadOnlyList<CatalogPrice>? ReadOld()
    {
        try
        {
            return CatalogCsv.Read(path);
        }
        catch (RefreshFault fault)
        {
            diagnostics.Add(fault.Diagnostic);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(RefreshDiagnostics.SnapshotUnreadable(path, failure.Message));
        }

        return null;
    }

    private void Apply(MappingRule rule)
    {
        var rows = snapshot.Rows.Where(rule.Matches).ToList();
        foreach (var tiers in rows.GroupBy(row => row.Key with { TierFrom = 0 }))
        {
            foreach (var row in rule.FreeTierIsGrant ? WithoutFreeTier([.. tiers]) : tiers)
            {
                Join(rule, row);
            }
        }
    }

    /// <summary>The catalog keeps a free amount as a grant, shared as the provider shares it; only the paid tiers are prices.</summary>
    private static IEnumerable<PriceObservation> WithoutFreeTier(List<PriceObservation> tiers)
    {
        var paid = tiers.Where(row => row.TierFrom > 0 || row.Price > 0).OrderBy(row => row.TierFrom).ToList();
        return paid.Count == tiers.Count ? paid : paid.Select((row, index) => index == 0 ? row with { TierFrom = 0 } : row);
    }

    private void Join(MappingRule rule, PriceObservation row)
    {
        if (!mapping.Units.TryGetValue(row.Unit, out var unit) || CatalogUnits.Factor(unit, rule.Unit ?? unit) is not { } factor)
        {
            diagnostics.Add(RefreshDiagnostics.UnitUnknown(rule.Span, row.Unit, $"{row.Product} / {row.Meter}"));
            return;
        }

        foreach (var meter in rule.Meters)
        {
            var price = new CatalogPrice(
                meter, rule.Sku, RegionOf(row), rule.Unit ?? unit, row.TierFrom / factor, row.Price * factor, row.Currency, row.Term, AsOf,
                mapping.Source);
            _found.Add((price, row.Primary, rule));
        }
    }

    private string AsOf => snapshot.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string RegionOf(PriceObservation row) => mapping.RegionNames.TryGetValue(row.Region, out var region) ? region : row.Region;

    /// <summary>One price for each key. Among several, those of the primary meter region count; if they still differ, none does.</summary>
    private Dictionary<CatalogPrice, CatalogPrice> Decide()
    {
        var decided = new Dictionary<CatalogPrice, CatalogPrice>();
        foreach (var group in _found.GroupBy(found => found.Price.Key))
        {
            var primary = group.Where(found => found.Primary).ToList();
            var candidates = primary.Count > 0 ? primary : [.. group];
            var prices = candidates.Select(found => found.Price.Price).Distinct().Order().ToList();
            decided[group.Key] = prices.Count == 1 ? candidates[0].Price : group.Key;
            if (prices.Count > 1)
            {
                diagnostics.Add(RefreshDiagnostics.MappingAmbiguous(candidates[0].Rule.Span, group.Key.Name,
                    string.Join(", ", prices.Select(PriceCsv.Number))));
            }
        }

        return decided;
    }

    private CatalogFileDiff Compare(IReadOnlyList<CatalogPrice> old, Dictionary<CatalogPrice, CatalogPrice> found)
    {
        var twice = old.GroupBy(row => row.Key).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        foreach (var key in twice)
        {
            diagnostics.Add(RefreshDiagnostics.CatalogRowDuplicated(SourceSpan.None(path), key.Name));
        }

        var settled = found.Where(pair => !IsOpen(pair.Value) && !twice.Contains(pair.Key)).ToDictionary();
        ReportUnseen(old, found);
        var rows = old.Select(row => settled.TryGetValue(row.Key, out var now) && now.Price != row.Price ? now : row).ToList();
        var added = Added(old, settled);
        foreach (var row in added)
        {
            rows.Insert(rows.FindLastIndex(other => other.Meter == row.Meter) + 1 is var at and > 0 ? at : rows.Count, row);
        }

        return new CatalogFileDiff
        {
            File = path,
            Changed = [.. old.Where(row => settled.TryGetValue(row.Key, out var now) && now.Price != row.Price)
                .Select(row => new CatalogPriceChange(row, settled[row.Key]))],
            Added = added,
            Confirmed = old.Count(row => settled.TryGetValue(row.Key, out var now) && now.Price == row.Price),
            Rows = rows,
        };
    }

    /// <summary>An undecided key carries no date.</summary>
    private static bool IsOpen(CatalogPrice price) => price.AsOf.Length == 0;

    /// <summary>Only in regions that the file has: a snapshot of the world does not blow up the catalog.</summary>
    private static List<CatalogPrice> Added(IReadOnlyList<CatalogPrice> old, Dictionary<CatalogPrice, CatalogPrice> settled)
    {
        var keys = old.Select(row => row.Key).ToHashSet();
        var regions = old.Select(row => row.Region).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. settled.Where(pair => !keys.Contains(pair.Key) && regions.Contains(pair.Key.Region)).Select(pair => pair.Value)
                .OrderBy(row => row.Meter, StringComparer.Ordinal).ThenBy(row => row.Sku, StringComparer.Ordinal)
                .ThenBy(row => row.Region, StringComparer.Ordinal).ThenBy(row => row.Term, StringComparer.Ordinal).ThenBy(row => row.From),
        ];
    }

    /// <summary>Rows of regions that the snapshot covers, and yet does not show. Other regions were not asked for.</summary>
    private void ReportUnseen(IReadOnlyList<CatalogPrice> old, Dictionary<CatalogPrice, CatalogPrice> found)
    {
        var covered = found.Keys.Select(key => (key.Region, key.Currency)).ToHashSet();
        foreach (var row in old.Where(row => covered.Contains((row.Region, row.Currency)) && !found.ContainsKey(row.Key)))
        {
            diagnostics.Add(RefreshDiagnostics.CatalogRowNotSeen(SourceSpan.None(path), row.Name));
        }
    }
}
