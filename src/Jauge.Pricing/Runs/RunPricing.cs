using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Runs;

/// <summary>Bills what a run has used, interval by interval.</summary>
/// <remarks>An interval is billed as its share of a month that is all like it: fixed charges by the time, tiers and free grants as such a
/// month would reach them. So a run in which nothing changes costs exactly its share of the monthly bill at that load.</remarks>
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
        var running = Running(deployment);
        var bills = new ComponentBills(running, new Pricer(catalog));
        var months = intervals.Select(i => bills.Of(i)).ToList();
        var parts = intervals.Select((interval, i) => months[i].Select(m => Part(m.Total, interval)).ToArray()).ToList();
        var costs = intervals.Select((interval, i) => new IntervalCost(interval.From, interval.At, Sum(parts[i])));
        var gaps = months.SelectMany(m => m).SelectMany(m => m.Gaps).DistinctBy(g => (g.Component.Path, g.Region, g.Title, g.Kind));
        return new(deployment.Spec.Currency, [.. costs], Shares(running, parts), [.. gaps]);
    }

    // whatever its schedule, a component runs while the run does
    private static Deployment Running(Deployment deployment) => deployment with
    {
        Components = [.. deployment.Components.Select(c => c.Spec.On is null ? c : c with { Spec = c.Spec with { On = null } })],
    };

    private static Interval Part(Interval perMonth, ObservedInterval interval) =>
        perMonth * Interval.Exactly((decimal)(interval.At - interval.From).Ticks / BillingMonth.Length.Ticks);

    private static Interval Sum(IEnumerable<Interval> parts) => parts.Aggregate(Interval.Exactly(0), (sum, part) => sum + part);

    private static EquatableList<RunShare> Shares(Deployment deployment, List<Interval[]> parts) =>
    [
        .. deployment.Components.Select((component, c) => new RunShare(component.Name, Sum(parts.Select(p => p[c]))))
            .Where(s => s.Cost.High > 0).OrderByDescending(s => s.Cost.Middle).ThenBy(s => s.Component, StringComparer.Ordinal),
    ];
}
