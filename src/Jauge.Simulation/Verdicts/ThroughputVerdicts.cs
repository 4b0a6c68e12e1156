using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Verdicts;

/// <summary>The promised requests a second. A workload that asks for less than the promise is raised to it.</summary>
internal sealed class ThroughputVerdicts(PromisesSpec promises, Study study, LoadReadings loads)
{
    private const string Path = "promises.throughput";
    private const double Surplus = 1.01;
    private const double Unhindered = 0.9;

    private static Text Title => new("Requests served a second", "Requêtes servies par seconde");

    internal bool IsStated => promises.Throughput is not null;

    internal IEnumerable<SimulatedPromise> All() => Rates().Select(Of);

    /// <summary>The same, of the load that was run.</summary>
    internal IEnumerable<SimulatedPromise> Of(LoadReading reading) => Rates().Select(r => Of(reading, r));

    internal IEnumerable<SimulatedPromise> NotReached() =>
        Rates().Select(r => UnjudgedPromises.NotReached(Path, Title, PromiseVerdict.AtLeast(Figure.Rate(r))));

    private IEnumerable<double> Rates() =>
        promises.Throughput is { } rates ? new[] { rates.Low, rates.High }.Distinct().Select(r => (double)r.PerSecond) : [];

    private SimulatedPromise Of(double target)
    {
        var demand = loads.Stated.Readings.Measure(loads.Stated.Readings.FullDemand).Value;
        var factor = demand < target && demand > Unhindered * Nominal() ? study.Options.LoadFactor * target / demand * Surplus
            : study.Options.LoadFactor;
        if (!study.Affords(factor)) return PromiseVerdict.NotTried(Path, Title, PromiseVerdict.AtLeast(Figure.Rate(target)), factor);
        var promise = Of(loads.At(factor), target);
        return factor == study.Options.LoadFactor ? promise : promise with
        {
            Remark = Text.Format($"The stated load asks for {Figure.Rate(demand)} only; it was multiplied by {factor:N2}.",
                $"La charge indiquée ne demande que {Figure.Rate(demand)} ; elle a été multipliée par {factor:N2}."),
        };
    }

    private static SimulatedPromise Of(LoadReading reading, double target) =>
        PromiseVerdict.AtLeast(Path, Title, target, Figure.Rate, reading.Readings.Measure(reading.Readings.FullThroughput), reading.Limit);

    // what the stated load would ask for if every answer came at once
    private double Nominal() => study.Options.LoadFactor * study.Model.Load.Asked;
}
