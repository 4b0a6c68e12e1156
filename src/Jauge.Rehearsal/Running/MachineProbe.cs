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
        var reckoning = new MachineReckoning(system.Plan.Model, idle);
        var hop = reckoning.Hop(working);
        var replicas = system.Pools.ToEquatableMap(p => p.Key, p => p.Value.Part.Replicas);
        return costs with { Hop = hop, Begins = reckoning.Begins(first, hop, replicas), Way = reckoning.Way(empty, reckoning.Hop(empty)) };
    }

    // health checks and scrapes cost something even where no request comes
    private async Task<LoadResult?> RestAsync(CancellationToken cancellation)
    {
        await Task.Delay(Idle, system.Settings.Clock, cancellation).ConfigureAwait(false);
        return null;
    }

    // what is still being compiled in the one rest is done with in the other
    private static MachineTrial Lesser(MachineTrial one, MachineTrial other) => one with
    {
        Own = one.Own.ToEquatableMap(o => o.Key, o => Min(o.Value, other.Own[o.Key] * (one.Length / other.Length))),
    };

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static LoadPlan Emptied(LoadPlan load) => load with
    {
        Users = UserLoad.Of(1, Breath), Journeys = [], Duration = Empty,
        Requests = [.. load.Requests.Select(r => r with { Headers = r.Headers.Add(new("Jauge-Empty", Template.Constant("1"))) })],
    };

    private async Task<MachineTrial> PlayAsync(Func<CancellationToken, Task<LoadResult?>> play, CancellationToken cancellation)
    {
        var (before, start) = (await OwnAsync(cancellation).ConfigureAwait(false), system.Settings.Clock.GetTimestamp());
        var result = await play(cancellation).ConfigureAwait(false);
        var (after, length) = (await OwnAsync(cancellation).ConfigureAwait(false), system.Settings.Clock.GetElapsedTime(start));
        return new([.. (result?.Requests ?? []).Select(Seen)], length, after.ToEquatableMap(a => a.Key, a => a.Value - before[a.Key]));
    }

    private static TrialRequest Seen(RequestResult request) =>
        new(request.Answered, request.Answered == 0 ? 0 : request.Times.Quantile(0.5) / 1e9);

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
}
