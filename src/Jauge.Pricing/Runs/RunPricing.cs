using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Runs;

/// <summary>Bills what a run has used, interval by interval.</summary>
/// <remarks>An interval is billed as its share of a month that is all like it: fixed charges by the time, tiers and free grants as such a month would
/// reach them. So a run in which nothing changes costs exactly its share of the monthly bill at that load.</remarks>
public static class RunPricing
{
    /// <summary>Bills a run at list prices.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="catalog">Price lists.</param>
    /// <param name="intervals">What was used, in the order of time.</param>
    /// <returns>The cost in the system's currency; what could not be billed is in its gaps.</returns>
    public static RunCost Price(Deployment deployment, OfferingCatalog catalog, IReadOnlyList<ObservedInterval> intervals)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(intervals);
        var (running, pricer) = (Running(deployment), new Pricer(catalog));
        var bills = intervals.Select(i => (Interval: i, Bill: pricer.Price(running, UsageOf(running, i)))).ToList();
        return new(deployment.Spec.Currency, [.. bills.Select(b => new IntervalCost(b.Interval.From, b.Interval.At, Part(b.Bill.Total, b.Interval)))],
            Shares(bills), [.. bills.SelectMany(b => b.Bill.Gaps).DistinctBy(g => (g.Component.Path, g.Region, g.Title, g.Kind))]);
    }

    // whatever its schedule, a component runs while the run does
    private static Deployment Running(Deployment deployment) => deployment with
    {
        Components = [.. deployment.Components.Select(c => c.Spec.On is null ? c : c with { Spec = c.Spec with { On = null } })],
    };

    private static SystemUsage UsageOf(Deployment deployment, ObservedInterval interval)
    {
        var known = interval.Uses.GroupBy(u => u.Component, StringComparer.Ordinal)
            .Select(uses => (Component: deployment.Find(uses.Key), Uses: uses.ToList())).Where(u => u.Component is not null);
        return new(LoadPoint.Observed, known.ToEquatableMap(u => u.Component!.Name, u => ObservedUsage.Of(deployment, u.Component!, u.Uses)));
    }

    private static Interval Part(Estimate perMonth, ObservedInterval interval) =>
        perMonth.Bounds * Interval.Exactly((decimal)(interval.At - interval.From).Ticks / BillingMonth.Length.Ticks);

    private static EquatableList<RunShare> Shares(List<(ObservedInterval Interval, MonthlyBill Bill)> bills)
    {
        var sums = new Dictionary<string, Interval>(StringComparer.Ordinal);
        foreach (var (interval, bill) in bills)
            foreach (var share in bill.By(c => c.Component.Name))
                sums[share.Name] = sums.GetValueOrDefault(share.Name) + Part(share.Cost, interval);
        return [.. sums.Where(s => s.Value.High > 0).OrderByDescending(s => s.Value.Middle).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => new RunShare(s.Key, s.Value))];
    }
}
