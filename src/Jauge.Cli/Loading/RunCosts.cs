using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Runs;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Loading;

/// <summary>Hands what a simulation has used to whoever knows prices: the two rooms do not know each other.</summary>
internal static class RunCosts
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private const double Beyond = 1e18;                     // no figure of a run is so large; decimal holds it

    /// <summary>What the run costs at list prices, mean of its replications.</summary>
    public static RunCost Of(SimulationResult result, OfferingCatalog catalog) =>
        RunPricing.Price(result.Deployment, catalog, [.. result.Usage.Select(Interval)]);

    /// <summary>Reads the prices and compiles what bills, by billing a moment, while the run takes the time anyway. What is wrong with them
    /// is said when the run is billed.</summary>
    public static Task MakeReady(Deployment deployment, OfferingCatalog catalog) =>
        Task.Run(() => RunPricing.Price(deployment, catalog, [new(TimeSpan.Zero, Moment, [])]));

    private static ObservedInterval Interval(UsagePoint point) => new(point.From, point.At, [.. point.Components.Select(Use)]);

    private static ObservedUse Use(ComponentUse use) =>
        new(use.Component, use.Region, Exact(use.Replicas), Exact(use.Calls), Exact(use.AnswerBytes));

    private static decimal? Exact(double? figure) => figure is >= 0 and < Beyond ? (decimal)figure : null;
}
