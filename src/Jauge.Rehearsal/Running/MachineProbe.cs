using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Dynamics;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>Measures what this machine adds to the described times, before the load comes: processor time of the programs for taking a
/// request in and for making a call, and how long a call takes that asks for nothing. It sees no time of the system under load.</summary>
internal sealed class MachineProbe(RunningSystem system)
{
    private static readonly TimeSpan Working = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Empty = TimeSpan.FromSeconds(1);

    // long enough for a replica not to use up its share of the cores
    private static readonly ConstantDistribution Breath = new(TimeSpan.FromMilliseconds(10));
    private readonly SystemModel _model = system.Plan.Model;

    /// <summary>Measures; of programs that are not stand-ins only the machine itself is known.</summary>
    internal async Task<MachineCosts> RunAsync(CancellationToken cancellation)
    {
        var costs = new MachineCosts
        {
            Host = system.Supervisor.Host.Limits == LimitSource.None ? null : new(system.Plan.Machine.Cores, system.Plan.Timings.CpuPeriod),
        };
        var warmUp = new WarmUp(system);
        if (system.Plan.Replicated.Any(p => p.Program is not null))
        {
            await warmUp.RunAsync(cancellation).ConfigureAwait(false);
            return costs;
        }

        var first = await PlayAsync(warmUp.RunAsync, cancellation).ConfigureAwait(false);
        system.Settings.Progress?.Invoke(new(RehearsalPhase.Starting, new("what this machine adds", "ce que cette machine ajoute")));
        var load = WarmUp.Plan(system, Working);
        var working = await PlayAsync(c => WarmUp.PlayAsync(load, c), cancellation).ConfigureAwait(false);
        var empty = await PlayAsync(c => WarmUp.PlayAsync(Emptied(load), c), cancellation).ConfigureAwait(false);
        var hops = HopsOf(working);
        return costs with { Hops = hops, Begins = BeginsOf(first, hops), Way = WayOf(empty) };
    }

    private static LoadPlan Emptied(LoadPlan load) => load with
    {
        Users = UserLoad.Of(1, Breath), Journeys = [], Duration = Empty,
        Requests = [.. load.Requests.Select(r => r with { Headers = r.Headers.Add(new("Jauge-Empty", Template.Constant("1"))) })],
    };

    private async Task<Trial> PlayAsync(Func<CancellationToken, Task<LoadResult>> play, CancellationToken cancellation)
    {
        var before = await OwnAsync(cancellation).ConfigureAwait(false);
        var result = await play(cancellation).ConfigureAwait(false);
        var after = await OwnAsync(cancellation).ConfigureAwait(false);
        return new(result, after.ToEquatableMap(a => a.Key, a => a.Value - before[a.Key]));
    }

    // processor time of a component that nothing described asks for
    private async Task<EquatableMap<TimeSpan>> OwnAsync(CancellationToken cancellation)
    {
        var own = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        foreach (var (component, pool) in system.Pools)
        {
            var burnt = TimeSpan.Zero;
            foreach (var (_, port) in pool.Targets) burnt += await ReplicaMetrics.BurntAsync(port, cancellation).ConfigureAwait(false);
            var used = (await pool.ReadAsync(cancellation).ConfigureAwait(false)).Replicas.Sum(r => r.Cpu.Ticks);
            own[component] = TimeSpan.FromTicks(used) - burnt;
        }

        return own.ToEquatableMap();
    }

    private double[] CountHops(Trial trial)
    {
        var hops = new double[_model.Stations.Count];
        foreach (var (request, result) in Answered(trial)) HopCount.Add(_model, request.Root, result.Answered, hops);
        return hops;
    }

    private EquatableMap<TimeSpan> HopsOf(Trial trial)
    {
        var hops = CountHops(trial);
        return trial.Own.Select(o => (o.Key, Hops: hops[_model.IndexOf(o.Key)], o.Value)).Where(o => o.Hops > 0 && o.Value > TimeSpan.Zero)
            .ToEquatableMap(o => o.Key, o => o.Value / o.Hops);
    }

    // what the first round took beside what the same requests take later, for one replica
    private EquatableMap<TimeSpan> BeginsOf(Trial trial, EquatableMap<TimeSpan> later)
    {
        var hops = CountHops(trial);
        return trial.Own.Select(o => (o.Key, Left: o.Value - (later.GetValueOrDefault(o.Key) * hops[_model.IndexOf(o.Key)])))
            .Where(o => o.Left > TimeSpan.Zero).ToEquatableMap(o => o.Key, o => o.Left / Math.Max(1, system.Pools[o.Key].Part.Replicas));
    }

    // the middle one of the times, less the work that was done on the way
    private TimeSpan WayOf(Trial trial)
    {
        var (hops, left, calls) = (HopsOf(trial), 0.0, 0.0);
        foreach (var (request, result) in Answered(trial))
        {
            var work = HopCount.OnTheWay(_model, request.Root, c => OwnWork(c, hops));
            left += result.Answered * ((result.Times.Quantile(0.5) / 1e9) - work);
            calls += result.Answered * HopCount.OnTheWay(_model, request.Root, _ => 1);
        }

        return calls == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(0, left / calls));
    }

    private double OwnWork(CallModel call, EquatableMap<TimeSpan> hops) =>
        hops.GetValueOrDefault(_model.Stations[call.Station].Name).TotalSeconds * (1 + HopCount.CallsOf(_model, call));

    private IEnumerable<(RequestModel Request, RequestResult Result)> Answered(Trial trial) =>
        _model.Requests.Zip(trial.Load.Requests).Where(r => r.Second.Answered > 0);

    private sealed record Trial(LoadResult Load, EquatableMap<TimeSpan> Own);
}
