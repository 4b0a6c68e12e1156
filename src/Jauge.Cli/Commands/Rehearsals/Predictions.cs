using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Running;
using Jauge.Simulation;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary>What the simulation says of a configuration that is rehearsed: from the file, and from what the machine was found to add before
/// the load came.</summary>
internal static class Predictions
{
    private const int Replications = 20;
    private const double Plenty = 1000;             // cores: nobody waits for one

    /// <summary>Predicts.</summary>
    /// <param name="plan">What is rehearsed.</param>
    /// <param name="costs">What the machine adds.</param>
    /// <param name="seed">Of the rehearsal: the visitors who come are the simulated ones.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Prediction Of(RehearsalPlan plan, MachineCosts costs, long seed, CancellationToken cancellation)
    {
        var result = Run(plan, costs, RehearsedLoad.IsSimulated(plan), seed, cancellation);
        return new(Replications, [.. Figures(result)], AlertPredictions.Of(result, TimeSpan.Zero));
    }

    /// <summary>Predicts, and tells how much each thing takes that the file does not say.</summary>
    /// <param name="plan">What is rehearsed.</param>
    /// <param name="costs">What the machine adds.</param>
    /// <param name="seed">Of the rehearsal.</param>
    public static Prediction WithCauses(RehearsalPlan plan, MachineCosts costs, long seed) =>
        Of(plan, costs, seed, CancellationToken.None) with
    {
        Without = [.. Enum.GetValues<PredictedCause>().Select(c => new PredictedWithout(c, Without(c, plan, costs, seed)))],
    };

    private static EquatableMap<double> Without(PredictedCause cause, RehearsalPlan plan, MachineCosts costs, long seed)
    {
        var isSame = RehearsedLoad.IsSimulated(plan) && cause is not (PredictedCause.Visitors or PredictedCause.Everything);
        var result = Run(plan, Without(cause, costs), isSame, seed, CancellationToken.None);
        return Figures(result).ToEquatableMap(f => f.Key, f => f.Value.Value);
    }

    private static MachineCosts? Without(PredictedCause cause, MachineCosts costs) => cause switch
    {
        PredictedCause.Everything => null,
        PredictedCause.Hops => costs with { Hop = TimeSpan.Zero },
        PredictedCause.Begins => costs with { Begins = EquatableMap<TimeSpan>.Empty },
        PredictedCause.Way => costs with { Way = TimeSpan.Zero },
        PredictedCause.Cores => costs with { Host = costs.Host is { } host ? host with { Cores = Plenty } : null },
        PredictedCause.Period => costs with { Host = costs.Host is { } host ? host with { Period = TimeSpan.Zero } : null },
        _ => costs,
    };

    private static SimulationResult Run(RehearsalPlan plan, MachineCosts? costs, bool isSame, long seed, CancellationToken cancellation) =>
        SystemSimulation.Run(AlertPredictions.Shortened(plan), new()
        {
            Seed = seed, Replications = Replications, Interval = TimeSpan.FromSeconds(1), Machine = costs, SameVisitors = isSame,
            Alerts = AlertPredictions.Timing(plan),
        }, cancellation);

    private static IEnumerable<KeyValuePair<string, PredictedFigure>> Figures(SimulationResult result) =>
    [
        Of(FigureNames.Throughput, result.All.Served), Of(FigureNames.ErrorRate, result.All.ErrorRate),
        Of(FigureNames.Mean, result.All.Mean),
        Of(FigureNames.P50, result.All.P50), Of(FigureNames.P95, result.All.P95), Of(FigureNames.P99, result.All.P99),
        .. result.Components.Where(c => c.Replicas.Value > 0).Select(c => Of(FigureNames.Replicas + c.Name, c.Replicas)),
    ];

    private static KeyValuePair<string, PredictedFigure> Of(string name, Measured measured) =>
        KeyValuePair.Create(name, PredictedFigure.Of(measured.Value, measured.High - measured.Value, Replications));
}
