using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Analysis;

/// <summary>The beginning of an event as the event engine has it, or all of it where it is short: while replicas are on their way there is
/// no balance that theory could find. Its replications are the first ones of a run of the same seed.</summary>
internal sealed class PlayedEvent
{
    private const double BudgetedEvents = 6_000_000;
    private const int FewestReplications = 5;
    private const int MostReplications = 20;
    private const double EventsOfACall = 3;
    private const double PointSeconds = 10;
    private const double WholeSeconds = 60;
    private readonly RunRecord[] _records;
    private readonly LatencyHistogram[] _times;
    private readonly int[] _fewest;

    private PlayedEvent(double seconds, double weight, RunRecord[] records, FlowModel model)
    {
        (Seconds, Weight, _records) = (seconds, weight, records);
        _fewest = [.. model.Stations.Select(s => s.Replicas)];      // a run begins with them, before its first point
        int[] all = [.. Enumerable.Range(0, model.System.Requests.Count)];
        _times = [.. records.Select(r => Readings.Latency(r, all))];
        Failed = records.Average(r => Readings.ErrorRate(r, all) is var rate && double.IsNaN(rate) ? 0 : rate);
    }

    /// <summary>Length of what was played, from its beginning.</summary>
    internal double Seconds { get; }

    /// <summary>How often the period holds it.</summary>
    internal double Weight { get; }

    internal int Replications => _records.Length;

    /// <summary>Requests of one replication, on average.</summary>
    internal double Requests => _records.Average(r => (double)r.Counts.AllSent);

    /// <summary>Share of the requests that was not served.</summary>
    internal double Failed { get; }

    /// <summary>Mean time of one replication, in seconds.</summary>
    internal double Mean(int replication) => _times[replication].Count == 0 ? 0 : _times[replication].Mean / RunTime.Second;

    /// <summary>Share of the requests of one replication that took no longer.</summary>
    internal double UpTo(int replication, double seconds)
    {
        var times = _times[replication];
        return times.Count == 0 ? 1 : (double)times.CountUpTo(RunTime.FromSeconds(seconds)) / times.Count;
    }

    /// <summary>Adds the replicas of a cell, by component and region.</summary>
    internal void Count((int Station, int Region) place, ReplicaCount count)
    {
        foreach (var record in _records)
        {
            var at = Array.FindIndex(record.Cells, c => c.Station == place.Station && c.Region == place.Region);
            if (at < 0) continue;
            var points = record.Counts.Intervals.Select(i => i.Cells[at].Existing).DefaultIfEmpty(record.Cells[at].Existing).ToList();
            count.Add(record.Cells[at].Counts.ExistingTime / Math.Max(1, record.End), Math.Min(points.Min(), _fewest[place.Station]),
                points.Max(),
                Weight * Seconds / _records.Length);
        }
    }

    /// <summary>Seconds of the period in which a figure is over its target.</summary>
    internal double SecondsOver(Func<IntervalCount, bool> isOver) =>
        Weight * _records.Average(r => r.Counts.Intervals.Where(isOver).Sum(i => Length(i.At.TotalSeconds)));

    private static double Length(double end) => end - (PointSeconds * (Math.Ceiling(end / PointSeconds) - 1));

    /// <summary>How much of an event the budget of events allows, in seconds.</summary>
    internal static double Reach(FlowModel model, Func<double, double> asked, double length)
    {
        const double Step = 5;
        var (perRequest, left) = (EventsOfACall * model.CallsOfARequest, BudgetedEvents / FewestReplications);
        for (var t = 0.0; t < length; t += Step)
        {
            left -= perRequest * Step * asked(t + (Step / 2));
            if (left < 0) return Math.Floor(t / WholeSeconds) * WholeSeconds;
        }

        return length;
    }

    /// <summary>Plays it: five replications, or more of a short event.</summary>
    internal static PlayedEvent Of(FlowModel model, LoadModel load, double seconds, double weight, long seed,
        CancellationToken cancellation)
    {
        var until = TimeSpan.FromSeconds(seconds);
        RunRecord Run(int replication) => new SystemRun(model.System, new()
        {
            Key = new(seed, replication), Load = load, Until = until, Interval = TimeSpan.FromSeconds(PointSeconds),
            Cancellation = cancellation,
        }).Run();
        var first = Replications(0, FewestReplications, Run, cancellation);
        var count = (int)Math.Clamp(BudgetedEvents / Math.Max(1, first.Average(r => (double)r.Events)), FewestReplications,
            MostReplications);
        return new(seconds, weight, [.. first, .. Replications(FewestReplications, count, Run, cancellation)], model);

        static RunRecord[] Replications(int from, int to, Func<int, RunRecord> run, CancellationToken cancellation) =>
            Statistics.Replications.Run(to - from, Environment.ProcessorCount, i => run(from + i), cancellation);
    }
}
