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
    private const int Many = 4;
    private static readonly TimeSpan Thick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
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

        var first = await PlayAsync(async c => await warmUp.RunAsync(c).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        system.Settings.Progress?.Invoke(new(RehearsalPhase.Starting, new("what this machine adds", "ce que cette machine ajoute")));
        // requests without work come thick: what is seldom asked has soon compiled what it runs, too
        var thick = Emptied(WarmUp.Plan(system, Thick)) with { Users = UserLoad.Of(Many), Duration = Thick };
        await WarmUp.PlayAsync(thick, cancellation).ConfigureAwait(false);
        var idle = Lesser(await PlayAsync(RestAsync, cancellation).ConfigureAwait(false),
            await PlayAsync(RestAsync, cancellation).ConfigureAwait(false));
        var load = WarmUp.Plan(system, Working);
        var working = await PlayAsync(async c => await WarmUp.PlayAsync(load, c).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        var nothing = Emptied(load);
        var empty = await PlayAsync(async c => await WarmUp.PlayAsync(nothing, c).ConfigureAwait(false), cancellation)
            .ConfigureAwait(false);
        var hop = HopOf(working, idle);
        return costs with { Hop = hop, Begins = BeginsOf(first, idle, hop), Way = WayOf(empty, HopOf(empty, idle)) };
    }

    // health checks and scrapes cost something even where no request comes
    private async Task<LoadResult?> RestAsync(CancellationToken cancellation)
    {
        await Task.Delay(Idle, system.Settings.Clock, cancellation).ConfigureAwait(false);
        return null;
    }

    // what is still being compiled in the one rest is done with in the other
    private static Trial Lesser(Trial one, Trial other) => one with
    {
        Own = one.Own.ToEquatableMap(o => o.Key, o => Min(o.Value, other.Own[o.Key] * (one.Length / other.Length))),
    };

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static LoadPlan Emptied(LoadPlan load) => load with
    {
        Users = UserLoad.Of(1, Breath), Journeys = [], Duration = Empty,
        Requests = [.. load.Requests.Select(r => r with { Headers = r.Headers.Add(new("Jauge-Empty", Template.Constant("1"))) })],
    };

    private async Task<Trial> PlayAsync(Func<CancellationToken, Task<LoadResult?>> play, CancellationToken cancellation)
    {
        var (before, start) = (await OwnAsync(cancellation).ConfigureAwait(false), system.Settings.Clock.GetTimestamp());
        var result = await play(cancellation).ConfigureAwait(false);
        var (after, length) = (await OwnAsync(cancellation).ConfigureAwait(false), system.Settings.Clock.GetElapsedTime(start));
        return new(result?.Requests ?? [], length, after.ToEquatableMap(a => a.Key, a => a.Value - before[a.Key]));
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

    // one program stands for all components: the middle one by requests, so that one that is still compiling does not speak for all
    private TimeSpan HopOf(Trial trial, Trial idle)
    {
        var counted = CountHops(trial);
        var hops = trial.Own.Select(o => (Count: counted[_model.IndexOf(o.Key)], Cpu: Beside(trial, idle, o.Key))).Where(h => h.Count > 0)
            .OrderBy(h => h.Cpu / h.Count).ToList();
        var (half, sum) = (hops.Sum(h => h.Count) / 2, 0.0);
        var middle = hops.FirstOrDefault(h => (sum += h.Count) >= half);
        return middle.Count > 0 && middle.Cpu > TimeSpan.Zero ? middle.Cpu / middle.Count : TimeSpan.Zero;
    }

    private static TimeSpan Beside(Trial trial, Trial idle, string component) =>
        trial.Own[component] - (idle.Own[component] * (trial.Length / idle.Length));

    // what the first round took beside what the same requests take later, for one replica
    private EquatableMap<TimeSpan> BeginsOf(Trial trial, Trial idle, TimeSpan hop)
    {
        var hops = CountHops(trial);
        return trial.Own.Select(o => (o.Key, Left: Beside(trial, idle, o.Key) - (hop * hops[_model.IndexOf(o.Key)])))
            .Where(o => o.Left > TimeSpan.Zero).ToEquatableMap(o => o.Key, o => o.Left / Math.Max(1, system.Pools[o.Key].Part.Replicas));
    }

    // the middle one of the times, less the work that was done on the way
    private TimeSpan WayOf(Trial trial, TimeSpan hop)
    {
        var (left, calls) = (0.0, 0.0);
        foreach (var (request, result) in Answered(trial))
        {
            var work = HopCount.OnTheWay(_model, request.Root, c => OwnWork(c, hop));
            left += result.Answered * ((result.Times.Quantile(0.5) / 1e9) - work);
            calls += result.Answered * HopCount.OnTheWay(_model, request.Root, _ => 1);
        }

        return calls == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(0, left / calls));
    }

    private double OwnWork(CallModel call, TimeSpan hop) =>
        _model.Stations[call.Station].Kind == StationKind.Replicas ? hop.TotalSeconds * (1 + HopCount.CallsOf(_model, call)) : 0;

    private IEnumerable<(RequestModel Request, RequestResult Result)> Answered(Trial trial) =>
        _model.Requests.Zip(trial.Requests).Where(r => r.Second.Answered > 0);

    private sealed record Trial(EquatableList<RequestResult> Requests, TimeSpan Length, EquatableMap<TimeSpan> Own);
}
