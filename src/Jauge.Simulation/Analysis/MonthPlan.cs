using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>The parts that a month's load is made of.</summary>
internal sealed class MonthPlan
{
    /// <summary>The month of bills: 730 hours.</summary>
    internal static readonly TimeSpan Month = TimeSpan.FromHours(730);
    private const double RestSeconds = 3600;
    private const int MostBurstCycles = 60;
    private const int PassesOfAnEvent = 5;
    private readonly FlowModel _model;
    private readonly WorkloadSpec _workload;
    private readonly double _factor;
    private readonly bool _isPlayed;

    internal MonthPlan(FlowModel model, WorkloadSpec workload, TimeSpan period, double factor, bool isPlayed)
    {
        (_model, _workload, _factor, _isPlayed) = (model, workload, factor, isPlayed);
        var cycle = WorkloadCurves.CycleOf(workload);
        (Shape, Parts) = cycle > TimeSpan.Zero ? (MonthShape.Curve, Cycles(cycle, period)) : Event(period);
    }

    internal MonthShape Shape { get; }

    internal IReadOnlyList<MonthPart> Parts { get; }

    /// <summary>How often all is gone through, with other noise each time: autoscalers come to rest one replica higher or lower by
    /// chance.</summary>
    internal int Passes => Shape == MonthShape.Curve ? 1 : PassesOfAnEvent;

    /// <summary>Requests a second in the other hours; 0 with a curve.</summary>
    internal double RestRate { get; private set; }

    /// <summary>Whether the event alone asks for more requests than the file states for the month.</summary>
    internal bool IsVolumeTooSmall { get; private set; }

    // one cycle to come to rest, one that stands for all, and those in which there are bursts
    private List<MonthPart> Cycles(TimeSpan cycle, TimeSpan period)
    {
        var (users, arrivals) = (Curve(_workload.Users ?? 0), Curve((double)(_workload.Arrivals?.PerSecond ?? 0)));
        var sessions = Curve(_model.System.Load.Journeys.Count > 0 ? (double)(_workload.Sessions?.PerSecond ?? 0) : 0);
        FlowLoad At(double seconds) => _model.At(_model.System.Load with { Users = users, Arrivals = arrivals, Sessions = sessions },
            RunTime.FromSeconds(seconds));
        var length = cycle.TotalSeconds;
        var bursts = BurstCycles(length, period.TotalSeconds);
        var parts = new List<MonthPart> { new(At, length, 0), new(At, length, Math.Max(0, (period.TotalSeconds / length) - bursts.Count)) };
        parts.AddRange(bursts.Select(b => new MonthPart(s => Burst(At(s), (b * length) + s), length, 1)));
        return parts;
    }

    private LoadCurve? Curve(double full) => full > 0 ? WorkloadCurves.Of(_workload, full * _factor) : null;

    private List<int> BurstCycles(double length, double period) =>
    [
        .. _workload.Spikes.Where(s => s.At.TotalSeconds < period)
            .SelectMany(s =>
                Enumerable.Range((int)(s.At.TotalSeconds / length),
                    1 + (int)(((s.At.TotalSeconds % length) + s.For.TotalSeconds) / length)))
            .Distinct().Order().Take(MostBurstCycles),
    ];

    private FlowLoad Burst(FlowLoad load, double at)
    {
        foreach (var spike in _workload.Spikes)
            if (spike.At.TotalSeconds <= at && at < (spike.At + spike.For).TotalSeconds)
                load = new(Math.Max(load.Users, (spike.Users ?? 0) * _factor),
                    Math.Max(load.Arrivals, (double)(spike.To?.PerSecond ?? 0) * _factor));
        return load;
    }

    // the event as it is stated, an hour after it, and an hour that stands for all the others
    private (MonthShape Shape, List<MonthPart> Parts) Event(TimeSpan period)
    {
        var load = _model.System.Load.Times(_factor);
        FlowLoad At(double seconds) => _model.At(load, RunTime.FromSeconds(seconds));
        var length = load.Horizon.TotalSeconds;
        var cycle = _model.Think + AnalyticLimits.BareAnswer(_model);
        var played = _isPlayed ? PlayedEvent.Reach(_model, t => At(t).Arrivals + (At(t).Users / Math.Max(1e-9, cycle)), length) : 0;
        if (Volume() is not { } volume) return (MonthShape.EventAlone, [new(At, length, 1, played)]);
        var (left, months) = (volume - Asked(At, length), period / Month);
        var hours = Month.TotalSeconds - length;
        if (hours <= RestSeconds) return (MonthShape.EventAlone, [new(At, length, 1, played)]);
        (IsVolumeTooSmall, RestRate) = (left < 0, Math.Max(0, left) / hours);
        FlowLoad Rest(double _) => new(0, Math.Max(RestRate, 1e-9));
        return (MonthShape.EventAndVolume, [new(At, length, months, played), new(Rest, RestSeconds, months),
            new(Rest, RestSeconds, months * (hours - RestSeconds) / RestSeconds)]);
    }

    private double? Volume() => _workload.Volumes.TryGetValue("requests", out var volume) && volume.Value.Bounds.Middle > 0
        ? (double)volume.Value.Bounds.Middle * Month.TotalSeconds * _factor : null;

    // requests of the event if every answer came at its best
    private double Asked(Func<double, FlowLoad> at, double length)
    {
        const double Step = 5;
        var (cycle, sum) = (_model.Think + AnalyticLimits.BareAnswer(_model), 0.0);
        for (var t = Step / 2; t < length; t += Step)
            sum += Step * (at(t).Arrivals + (at(t).Users / Math.Max(1e-9, cycle)));
        return sum;
    }
}
