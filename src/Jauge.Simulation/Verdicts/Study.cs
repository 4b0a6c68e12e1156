using Jauge.Simulation.Engine;
using Jauge.Simulation.Model;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Verdicts;

/// <summary>Runs replications of one model, in parallel, and keeps them by index.</summary>
internal sealed class Study(SystemModel model, SimulationOptions options, CancellationToken cancellation)
{
    private const int MostIntervals = 400;
    private static readonly int[] UsualSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

    internal SystemModel Model => model;

    internal SimulationOptions Options => options;

    internal TimeSpan Until => options.Until ?? model.Load.Horizon;

    internal TimeSpan Interval => options.Interval
        ?? TimeSpan.FromSeconds(UsualSeconds.FirstOrDefault(s => Until.TotalSeconds / s <= MostIntervals,
            Math.Max(1, (int)(Until.TotalSeconds / MostIntervals))));

    internal RunRecord[] Run(double factor) => Run(factor, replication => Settings(factor, replication));

    /// <summary>Time until so many replicas serve, the full load being there at once; by replication, in seconds, infinity where they never do.</summary>
    internal double[] ScaleOut(int station, int from, int to, TimeSpan horizon)
    {
        var load = Jump(model.Load.Times(options.LoadFactor));
        var runs = Run(options.LoadFactor, replication => Settings(options.LoadFactor, replication) with
        {
            Load = load, Until = horizon, Faults = [], WarmUp = TimeSpan.Zero, StartWith = (station, from), Awaited = (station, to),
        });
        return [.. runs.Select(r => r.AwaitedAt < 0 ? double.PositiveInfinity : SimulatedTime.ToSeconds(r.AwaitedAt))];
    }

    private RunRecord[] Run(double factor, Func<int, RunSettings> settings)
    {
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        return Replications.Run(options.Replications, threads, replication => Replication(factor, replication, settings(replication)),
            cancellation);
    }

    private RunRecord Replication(double factor, int replication, RunSettings settings)
    {
        var record = new SystemRun(model, settings).Run();
        options.Progress?.Invoke(new(replication, options.Replications, 1, factor));
        return record;
    }

    private RunSettings Settings(double factor, int replication) => new()
    {
        Key = new(options.Seed, replication), Load = model.Load.Times(factor), Until = Until, Interval = Interval, WarmUp = options.WarmUp,
        Faults = options.Faults,
        Cancellation = cancellation, Progress = share => options.Progress?.Invoke(new(replication, options.Replications, share, factor)),
    };

    private static LoadModel Jump(LoadModel load) => load with
    {
        Users = load.Users is { } users ? new([new(0, users.Max)], []) : null,
        Arrivals = load.Arrivals is { } arrivals ? new([new(0, arrivals.Max)], []) : null,
    };
}
