using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Dynamics;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Verdicts;

/// <summary>Runs replications of one model, in parallel, and keeps them by index; more of them until something is clear or the budget is
/// used.</summary>
internal sealed class Study(SystemModel model, SimulationOptions options, CancellationToken cancellation)
{
    private const int MostIntervals = 400;
    private static readonly int[] UsualSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

    private const double StatedShare = 0.4;                 // of the budget of a preview, where other loads need runs, too
    private const double OtherShare = 0.3;
    private const int PilotShare = 80;                      // the pilot's part of the budget
    private const int FewestPilotEvents = 1000;

    private readonly SortedDictionary<int, RunRecord> _finished = [];
    private readonly Dictionary<double, LoadPart?> _parts = [];
    private readonly SystemModel _full = model with { Stations = [.. model.Stations.Select(s => s with { Replicas = s.MaxReplicas })] };
    private PartChoice? _choice;
    private bool _isAlone;

    internal SystemModel Model => model;

    internal SimulationOptions Options => options;

    internal TimeSpan Until => options.Until ?? model.Load.Horizon;

    /// <summary>How much is done at once.</summary>
    internal int Threads => options.Threads > 0 ? options.Threads : Environment.ProcessorCount;

    internal TimeSpan Interval => IntervalOf(Until);

    /// <summary>When a run of a load ends.</summary>
    internal TimeSpan UntilOf(double factor) => PartOf(factor)?.Until ?? Until;

    /// <summary>When the full load is there.</summary>
    internal TimeSpan FullFrom(double factor) => PartOf(factor) is { FromFullLoad: true } ? TimeSpan.Zero : model.Load.FullFrom;

    /// <summary>Keeps to the budget: of every load no more is run than it allows.</summary>
    /// <param name="isAlone">Whether the stated load is the only one that is run.</param>
    /// <returns>Estimated events of one replication of the stated run.</returns>
    internal double KeepToBudget(bool isAlone)
    {
        var stated = model.Load.Times(options.LoadFactor);
        var pilot = new SystemRun(_full, Settings(options.LoadFactor, 0) with
        {
            Load = PartChoice.AtOnce(stated), Interval = TimeSpan.FromSeconds(1),
            MostEvents = Math.Max(FewestPilotEvents, options.EventBudget / PilotShare),
        }).Run();
        Spent += pilot.Events;
        (_choice, _isAlone) = (new(stated, Until, pilot), isAlone);
        return _choice.Whole;
    }

    /// <summary>What of a load is run; null for all of it, and where the budget does not allow it.</summary>
    internal LoadPart? PartOf(double factor)
    {
        if (_choice is null) return null;
        if (!_parts.TryGetValue(factor, out var part)) _parts[factor] = part = Choose(factor);
        return part;
    }

    /// <summary>Whether the budget allows a run of a load.</summary>
    internal bool Affords(double factor) => _choice is null || PartOf(factor) is not null;

    /// <summary>Whether the budget of events has room for so many more.</summary>
    internal bool Affords(long events) => events <= options.EventBudget - Spent;

    /// <summary>Replications that so long at full load can be afforded; all where there is no budget to keep to, 0 where fewer than
    /// two.</summary>
    internal int AffordableAtFullLoad(TimeSpan time)
    {
        if (_choice is null) return options.Replications;
        var count = (options.EventBudget - Spent) / Math.Max(1, _choice.AtFullLoad(time, 1));
        return count < 2 ? 0 : (int)Math.Min(options.Replications, count);
    }

    private LoadPart? Choose(double factor)
    {
        var isStated = factor == options.LoadFactor;
        var share = options.EventBudget * (!isStated ? OtherShare : _isAlone ? 1 : StatedShare);
        if (!isStated && options.EventBudget - Spent < share) return null;
        return _choice!.For(factor / options.LoadFactor, share);
    }

    /// <summary>Length of an interval of a run.</summary>
    internal TimeSpan IntervalOf(TimeSpan until) => options.Interval
        ?? TimeSpan.FromSeconds(UsualSeconds.FirstOrDefault(s => until.TotalSeconds / s <= MostIntervals,
            Math.Max(1, (int)(until.TotalSeconds / MostIntervals))));

    /// <summary>Events handled so far, all loads together.</summary>
    internal long Spent { get; private set; }

    /// <summary>Counts events of runs that were made elsewhere for the same answer.</summary>
    internal void Charge(long events) => Spent += events;

    /// <summary>Replications of the latest runs that have ended, from the first on; fewer than asked for where they were cancelled. One
    /// that ended before its forerunner is left out, so that asking for so many gives the same.</summary>
    internal RunRecord[] Finished
    {
        get { lock (_finished) return [.. _finished.Where((finished, i) => finished.Key == i).Select(finished => finished.Value)]; }
    }

    /// <summary>Replications of one load, from a number on.</summary>
    internal RunRecord[] Run(double factor, int from, int count) => PartOf(factor) is { } part
        ? Run(part.FromFullLoad ? _full : model, factor, from, count, replication => Settings(
            part.FromFullLoad ? PartChoice.AtOnce(model.Load.Times(factor)) : model.Load.Times(factor), part.Until, replication))
        : Run(model, factor, from, count, replication => Settings(factor, replication));

    /// <summary>Runs the fewest replications, then more of them until they are clear, the most are run, or one more would break the
    /// budget.</summary>
    /// <param name="run">Runs some, from a number on.</param>
    /// <param name="events">Events of one.</param>
    /// <param name="isClear">Whether so many are enough.</param>
    /// <param name="fewest">The fewest, where they are others than asked for.</param>
    internal (List<T> Results, StopReason Why) RunUntilClear<T>(
        Func<int, int, IEnumerable<T>> run, Func<T, long> events, Predicate<List<T>> isClear, int? fewest = null)
    {
        List<T> results = [.. run(0, fewest ?? options.Replications)];
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
        return Run(model, options.LoadFactor, from, count, replication => Settings(options.LoadFactor, replication) with
        {
            Load = load, Until = horizon, Faults = [], Alerts = null, WarmUp = TimeSpan.Zero, StartWith = (station, replicasAtFirst),
            Awaited = (station, awaited),
        });
    }

    private RunRecord[] Run(SystemModel design, double factor, int from, int count, Func<int, RunSettings> settings)
    {
        if (from == 0)
            lock (_finished) _finished.Clear();
        var records = Replications.Run(count, Threads,
            i => Replication(design, from + i, Told(settings(from + i), factor, from + i, from + count)), cancellation);
        Spent += records.Sum(r => r.Events);
        return records;
    }

    private RunRecord Replication(SystemModel design, int replication, RunSettings settings)
    {
        var record = new SystemRun(design, settings).Run();
        lock (_finished) _finished[replication] = record;
        settings.Progress?.Invoke(1, record.Events);
        return record;
    }

    private RunSettings Told(RunSettings settings, double factor, int replication, int replications) =>
        options.Progress is not { } tell ? settings
        : settings with
        {
            Progress = (share, events) => tell(new(replication, replications, share, factor) { Events = events, Until = settings.Until }),
        };

    private RunSettings Settings(double factor, int replication) => Settings(model.Load.Times(factor), Until, replication);

    private RunSettings Settings(LoadModel load, TimeSpan until, int replication)
    {
        var key = new RunKey(options.Seed, replication);
        var faults = FaultSchedule.Of(options.Faults, key, until);
        return new()
        {
            Key = key, Visitors = options.SameVisitors ? key with { Replication = 0 } : null,
            Load = FaultSchedule.With(load, faults, until), Until = until, Interval = IntervalOf(until),
            WarmUp = options.WarmUp, Faults = faults, Alerts = options.Alerts, Cancellation = cancellation,
        };
    }
}
