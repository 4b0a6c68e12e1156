using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Model;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Verdicts;

/// <summary>Runs replications of one model, in parallel, and keeps them by index; more of them until something is clear or the budget is used.</summary>
internal sealed class Study(SystemModel model, SimulationOptions options, CancellationToken cancellation)
{
    private const int MostIntervals = 400;
    private static readonly int[] UsualSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

    private readonly SortedDictionary<int, RunRecord> _finished = [];

    internal SystemModel Model => model;

    internal SimulationOptions Options => options;

    internal TimeSpan Until => options.Until ?? model.Load.Horizon;

    internal TimeSpan Interval => options.Interval
        ?? TimeSpan.FromSeconds(UsualSeconds.FirstOrDefault(s => Until.TotalSeconds / s <= MostIntervals,
            Math.Max(1, (int)(Until.TotalSeconds / MostIntervals))));

    /// <summary>Events handled so far, all loads together.</summary>
    internal long Spent { get; private set; }

    /// <summary>Counts events of runs that were made elsewhere for the same answer.</summary>
    internal void Charge(long events) => Spent += events;

    /// <summary>Replications of the latest runs that have ended, by number; fewer than asked for where they were cancelled.</summary>
    internal RunRecord[] Finished
    {
        get { lock (_finished) return [.. _finished.Values]; }
    }

    /// <summary>Replications of one load, from a number on.</summary>
    internal RunRecord[] Run(double factor, int from, int count) => Run(factor, from, count, replication => Settings(factor, replication));

    /// <summary>Runs the fewest replications, then more of them until they are clear, the most are run, or one more would break the budget.</summary>
    /// <param name="run">Runs some, from a number on.</param>
    /// <param name="events">Events of one.</param>
    /// <param name="isClear">Whether so many are enough.</param>
    internal (List<T> Results, StopReason Why) RunUntilClear<T>(Func<int, int, IEnumerable<T>> run, Func<T, long> events, Predicate<List<T>> isClear)
    {
        List<T> results = [.. run(0, options.Replications)];
        if (options.MostReplications <= options.Replications) return (results, StopReason.AsAsked);
        while (!isClear(results))
        {
            var left = options.MostReplications - results.Count;
            if (left <= 0) return (results, StopReason.Most);
            var affordable = (options.EventBudget - Spent) / Math.Max(1, results.Sum(events) / results.Count);
            if (affordable < 1) return (results, StopReason.Budget);
            results.AddRange(run(results.Count, (int)Math.Min(Math.Min(left, affordable), (results.Count + 1) / 2)));
        }

        return (results, StopReason.Clear);
    }

    /// <summary>Runs in which the full load is there at once and which end when so many replicas serve.</summary>
    internal RunRecord[] ScaleOut(int station, int replicasAtFirst, int awaited, TimeSpan horizon, int from, int count)
    {
        var load = model.Load.Times(options.LoadFactor).AtOnce();
        return Run(options.LoadFactor, from, count, replication => Settings(options.LoadFactor, replication) with
        {
            Load = load, Until = horizon, Faults = [], Alerts = null, WarmUp = TimeSpan.Zero, StartWith = (station, replicasAtFirst),
            Awaited = (station, awaited),
        });
    }

    private RunRecord[] Run(double factor, int from, int count, Func<int, RunSettings> settings)
    {
        if (from == 0)
            lock (_finished) _finished.Clear();
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        var records = Replications.Run(count, threads,
            i => Replication(from + i, settings(from + i) with { Progress = Reporter(factor, from + i, from + count) }), cancellation);
        Spent += records.Sum(r => r.Events);
        return records;
    }

    private RunRecord Replication(int replication, RunSettings settings)
    {
        var record = new SystemRun(model, settings).Run();
        lock (_finished) _finished[replication] = record;
        settings.Progress?.Invoke(1, record.Events);
        return record;
    }

    private Action<double, long>? Reporter(double factor, int replication, int replications) => options.Progress is not { } tell ? null
        : (share, events) => tell(new(replication, replications, share, factor) { Events = events, Until = Until });

    private RunSettings Settings(double factor, int replication)
    {
        var key = new RunKey(options.Seed, replication);
        var faults = FaultSchedule.Of(options.Faults, key, Until);
        return new()
        {
            Key = key, Load = FaultSchedule.With(model.Load.Times(factor), faults, Until), Until = Until, Interval = Interval,
            WarmUp = options.WarmUp, Faults = faults, Alerts = options.Alerts, Cancellation = cancellation,
        };
    }
}
