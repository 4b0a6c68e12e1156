using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Analysis;

/// <summary>Plays a system for a short while with constant load and fixed replicas, event by event: the times of its requests as the engine
/// has them.</summary>
/// <remarks>Users who think evenly are let in over one think time, so that they do not all come at once.</remarks>
internal sealed class PlayedState
{
    private const double EvenThinking = 0.5;
    private const double ShortestSeconds = 1;
    private const double Rare = 1e-6;
    private const double Idle = 0.01;               // fewer requests than this at once meet nobody: played as if they were so many
    private readonly LatencyHistogram _times;

    private PlayedState(LatencyHistogram times, double failed) => (_times, Failed) = (times, failed);

    /// <summary>Share of the requests that was not served.</summary>
    internal double Failed { get; }

    /// <summary>Mean time, in seconds.</summary>
    internal double Mean => _times.Mean / RunTime.Second;

    /// <summary>In seconds; not a number without requests.</summary>
    internal double Quantile(double probability) => _times.Quantile(probability) / RunTime.Second;

    /// <summary>Share of the requests that took no longer.</summary>
    internal double UpTo(double seconds) => _times.Count == 0 ? 0 : (double)_times.CountUpTo(RunTime.FromSeconds(seconds)) / _times.Count;

    /// <summary>Plays one state for so many requests.</summary>
    internal static PlayedState Of(FlowModel model, MonthState state, int requests, RunKey key, CancellationToken cancellation)
    {
        var rate = Math.Max(state.Rate, state.Load.Users > 0 ? Rare : Idle / Math.Max(state.Answer, Rare));
        var ramp = state.Load.Users > 0 && IsEven(model.System.Load) ? model.Think : 0;
        var warmUp =
            TimeSpan.FromSeconds(Math.Ceiling(ramp + Math.Max(ShortestSeconds, Math.Min(20 * state.Answer, 5 + (3 * state.Answer)))));
        var until = warmUp + TimeSpan.FromSeconds(Math.Min(Math.Ceiling(requests / rate) + 1, TimeSpan.FromDays(365).TotalSeconds));
        var system = Fixed(model, state, ramp);
        var record =
            new SystemRun(system, new() { Key = key, Load = system.Load, Until = until, Interval = until, WarmUp = warmUp,
                Cancellation = cancellation }).Run();
        int[] classes = [.. Enumerable.Range(0, model.System.Requests.Count)];
        return new(Readings.Latency(record, classes), Readings.ErrorRate(record, classes));
    }

    private static bool IsEven(LoadModel load) => load.Think.Variance < EvenThinking * load.Think.MeanSeconds * load.Think.MeanSeconds;

    private static SystemModel Fixed(FlowModel model, MonthState state, double ramp)
    {
        var (stations, load) =
            (model.System.Stations.Select((s, i) => s with { Policy = null, Nodes = -1, Replicas = Count(model, state, i, s) }),
                model.System.Load);
        return model.System with
        {
            Stations = [.. stations], NodeGroups = [],
            Load = load with
            {
                Users = state.Load.Users > 0 ? Constant(state.Load.Users, ramp) : null,
                Arrivals = state.Load.Arrivals > 0 ? Constant(Math.Max(state.Load.Arrivals, Idle / Math.Max(state.Answer, Rare)), 0) : null,
                Sessions = null, Trace = null,
                Journeys = state.Load.Users > 0 ? load.Journeys : [], Horizon = TimeSpan.MaxValue, FullFrom = TimeSpan.Zero,
            },
            Requests = [.. model.System.Requests.Select((r, i) => r with { Share = model.Shares[i] })],
        };
    }

    private static LoadCurve Constant(double load, double ramp) =>
        new(ramp > 0 ? [new(0, 0), new(RunTime.FromSeconds(ramp), load)] : [new(0, load)], []);

    private static int Count(FlowModel model, MonthState state, int station, StationModel here)
    {
        if (here.Kind != StationKind.Replicas) return here.Replicas;
        var counts = Enumerable.Range(0, model.Cells.Length).Where(c => model.Cells[c].Station == station).Select(c => state.Replicas[c])
            .ToList();
        return counts.Count == 0 ? here.Replicas : Math.Max(1, (int)Math.Round(counts.Average()));
    }
}
