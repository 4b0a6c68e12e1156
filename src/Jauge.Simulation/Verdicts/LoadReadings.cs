using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Verdicts;

/// <summary>What is known of each load: run once, and added to where it did not become clear.</summary>
/// <param name="study">Runs the replications.</param>
/// <param name="isClear">Whether more replications of a load would decide nothing that these leave open.</param>
internal sealed class LoadReadings(Study study, Func<LoadReading, bool> isClear)
{
    private readonly Dictionary<double, LoadReading> _known = [];

    /// <summary>The smallest load that was run.</summary>
    internal double Smallest => _known.Keys.Min();

    internal LoadReading Stated => At(study.Options.LoadFactor);

    internal LoadReading? Known(double factor) => _known.GetValueOrDefault(factor);

    internal LoadReading At(double factor)
    {
        if (_known.TryGetValue(factor, out var known)) return known;
        var (records, why) = study.RunUntilClear((from, count) => study.Run(factor, from, count), r => r.Events,
            r => isClear(Take(factor, [.. r], StopReason.Interrupted)), study.PartOf(factor)?.Replications);
        return Take(factor, [.. records], why);
    }

    /// <summary>Adds replications of a load to those that it has.</summary>
    internal void More(double factor, int count)
    {
        var known = At(factor).Records;
        Take(factor, [.. known, .. study.Run(factor, known.Length, count)], StopReason.Most);
    }

    /// <summary>Takes replications of a load that were run elsewhere.</summary>
    internal LoadReading Take(double factor, RunRecord[] records, StopReason why)
    {
        var readings = new Readings(study.Model, records, study.FullFrom(factor));
        var all = readings.All();
        var finder = new LimitFinder(study.Model, readings.Components(), all, new QueueReadings(study.Model, records).All());
        return _known[factor] = new(factor, readings, all, records, why, finder.Waits(), finder.Failures());
    }

    /// <summary>Says why a load has no more replications.</summary>
    internal void Stopped(LoadReading reading, StopReason why) => _known[reading.Factor] = reading with { Why = why };
}
