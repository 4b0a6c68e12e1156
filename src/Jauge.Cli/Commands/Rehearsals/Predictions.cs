using Jauge.Core;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;
using Jauge.Simulation;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary>What the simulation says of a configuration before it is rehearsed.</summary>
internal static class Predictions
{
    private const int Replications = 20;

    public static Prediction Of(RehearsalPlan plan, long seed, CancellationToken cancellation)
    {
        var result = SystemSimulation.Run(plan.Scaled, new() { Seed = seed, Replications = Replications, Interval = TimeSpan.FromSeconds(1) }, cancellation);
        return new(Replications, [.. Figures(result)], [.. result.Alerts.Where(a => a.FiredIn > Replications / 2).Select(a => a.Name)]);
    }

    private static IEnumerable<KeyValuePair<string, PredictedFigure>> Figures(SimulationResult result) =>
    [
        Of(FigureNames.Throughput, result.All.Served), Of(FigureNames.ErrorRate, result.All.ErrorRate), Of(FigureNames.Mean, result.All.Mean),
        Of(FigureNames.P50, result.All.P50), Of(FigureNames.P95, result.All.P95), Of(FigureNames.P99, result.All.P99),
        .. result.Components.Where(c => c.Replicas.Value > 0).Select(c => Of(FigureNames.Replicas + c.Name, c.Replicas)),
    ];

    private static KeyValuePair<string, PredictedFigure> Of(string name, Measured measured) =>
        KeyValuePair.Create(name, PredictedFigure.Of(measured.Value, measured.High - measured.Value, Replications));
}
