using System.Net;
using Jauge.Control.Rollout;
using Jauge.Core;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>The real replicas of a component: processes behind HAProxy. Thread-safe.</summary>
public sealed class ReplicaPool : IReplicaPool, IAsyncDisposable
{
    private const int MostEnds = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan SettleLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private readonly List<PooledReplica> _replicas = [];
    private readonly Workbench _bench;
    private readonly HaProxyServer _balancer;
    private readonly FaultNetwork? _network;
    private readonly Func<PooledReplica, bool, PartSpec> _specOf;
    private readonly CancellationTokenSource _ending = new();
    private readonly List<Task> _work = [];
    private Func<PartSpec, PartSpec>? _version;
    private bool _isRolling;
    private int _started;
    private int _ends;

    /// <summary>A pool without a replica yet.</summary>
    /// <param name="bench">Where processes are made.</param>
    /// <param name="balancer">Its backend of the component's name gets the replicas.</param>
    /// <param name="part">The plan.</param>
    /// <param name="specOf">The process of a replica; the flag says whether it is there from the beginning.</param>
    /// <param name="network">Gets a link to each replica; null: it is reached directly.</param>
    internal ReplicaPool(
        Workbench bench, HaProxyServer balancer, PlannedPart part, Func<PooledReplica, bool, PartSpec> specOf,
        FaultNetwork? network = null) =>
        (_bench, _balancer, Part, _specOf, Desired, _network) = (bench, balancer, part, specOf, part.Replicas, network);

    /// <summary>The plan.</summary>
    public PlannedPart Part { get; }

    /// <summary>Replicas asked for.</summary>
    public int Desired { get; private set; }

    /// <summary>Fewest replicas, whoever asks for fewer: what somebody holds up by hand.</summary>
    public int Floor { get; private set; }

    /// <summary>Replicas that take requests.</summary>
    public int Ready => Now().Count(r => r.Life == ReplicaLife.Ready && !r.HasEnded);

    /// <summary>Replicas that exist and are not leaving.</summary>
    public int Existing => Now().Count(r => r.Life != ReplicaLife.Draining && !r.HasEnded);

    /// <summary>Replicas that ended without being asked.</summary>
    public int Ends
    {
        get
        {
            lock (_gate) return _ends;
        }
    }

    /// <summary>The processes of the replicas, oldest first: whom a drill kills or freezes.</summary>
    public IReadOnlyList<RunningPart> Processes =>
        [.. Now().Select(r => r.Part).OfType<RunningPart>().Where(p => p.State != PartState.Ended)];

    /// <summary>Name and port of each replica that is to take requests, whether or not it answers its checks now.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Targets =>
        [.. Now().Where(r => r.IsInBalancer).Select(r => KeyValuePair.Create(r.Name, r.Door))];

    /// <summary>Name of the link that leads to a replica, where links were laid.</summary>
    /// <param name="replica">Its name, which is its process's.</param>
    public static string LinkOf(string replica) => $"replica {replica}";

    /// <summary>How long each replica that was added during the run took to take requests.</summary>
    public EquatableList<TimeSpan> StartTimes { get; private set; } = [];

    /// <summary>Processor time that the starts of those took that were added and are still there: no request's.</summary>
    internal TimeSpan StartCpu => TimeSpan.FromTicks(Now().Where(r => !r.HasEnded).Sum(r => r.StartCpu.Ticks));

    /// <inheritdoc/>
    public void Ask(int replicas)
    {
        lock (_gate)
        {
            Desired = Math.Max(replicas, Floor);
            _work.RemoveAll(t => t.IsCompleted);
            // a rollout creates and deletes by its own rules, towards the count that is asked for
            if (_isRolling) return;
            var staying = _replicas.Where(r => r.Life != ReplicaLife.Draining && !r.HasEnded).ToList();
            for (var i = staying.Count; i < Desired; i++) _work.Add(StartAsync(New(), false, _ending.Token));
            foreach (var surplus in staying.Skip(Math.Max(0, Desired)).Reverse()) _work.Add(RetireAsync(surplus));
        }
    }

    /// <summary>Holds so many replicas at least, as somebody does who raises the minimum by hand; above that, the policy goes on
    /// deciding.</summary>
    /// <param name="fewest">0 holds none.</param>
    public void Hold(int fewest)
    {
        lock (_gate) Floor = fewest;
        Ask(Desired);
    }

    /// <summary>Waits until as many replicas as are asked for take requests, and no other is left.</summary>
    /// <exception cref="RehearsalException">JG5243: not within two minutes.</exception>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        for (var start = _bench.Time.GetTimestamp(); Ready != Desired || Existing != Desired;)
        {
            if (_bench.Time.GetElapsedTime(start) > SettleLimit)
                throw new RehearsalException(DrillDiagnostics.NotWhole(Part.Name, Ready, Desired));
            await Task.Delay(Pause, _bench.Time, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<PoolReading> ReadAsync(CancellationToken cancellation)
    {
        var backend = (await _balancer.StatisticsAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(b => b.Name == Part.Name);
        var requests = backend?.Servers.ToDictionary(s => s.Name, s => s.Total, StringComparer.Ordinal) ?? [];
        var readings = new List<ReplicaReading>();
        foreach (var replica in Now().Where(r => !r.HasEnded))
            readings.Add(new(replica.Name, replica.Life, replica.StartedAt, replica.ReadyAt,
                await CpuAsync(replica, cancellation).ConfigureAwait(false),
                requests.GetValueOrDefault(replica.Name)));
        return new([.. readings], backend?.Total.InFlight ?? 0, (int)(backend?.Waiting ?? 0), backend?.Total.Total ?? 0);
    }

    /// <summary>Starts the replicas that the run begins with, and waits until all take requests.</summary>
    internal Task StartAllAsync(CancellationToken cancellation)
    {
        lock (_gate) return Task.WhenAll(Enumerable.Range(0, Part.Replicas).Select(_ => StartAsync(New(), true, cancellation)).ToList());
    }

    /// <summary>Takes out what has ended by itself, and starts as many again, as a platform does.</summary>
    /// <exception cref="RehearsalException">JG5292: they end again and again.</exception>
    internal async Task MendAsync(CancellationToken cancellation)
    {
        foreach (var ended in Now().Where(r => r.HasEnded))
        {
            Remove(ended);
            if (ended.IsInBalancer) await _balancer.RemoveAsync(Part.Name, ended.Name, cancellation).ConfigureAwait(false);
            if (ended.Life == ReplicaLife.Draining) continue;
            lock (_gate) _ends++;
            if (Ends > MostEnds) throw new RehearsalException(RehearsalDiagnostics.KeepsEnding(Part.Name, Ends, ended.Part!.Log.Last()));
            Ask(Desired);
        }

        await CheckAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Replaces every replica by a new version, as fast as the rules of a rollout allow; nothing is replaced by a version that
    /// does not become ready.</summary>
    /// <param name="rules">The same that a simulation plays.</param>
    /// <param name="version">What makes a replica's process the new version.</param>
    /// <param name="limit">After which the rollout is given up: what is new goes, what is old stays.</param>
    /// <param name="cancellation">Ends it where it stands.</param>
    /// <returns>Whether only the new version is left.</returns>
    public async Task<bool> RollAsync(RollingUpdate rules, Func<PartSpec, PartSpec> version, TimeSpan limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        lock (_gate) _isRolling = true;
        try
        {
            return await RollOldAsync(Staying(), rules, version, limit, cancellation).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate) _isRolling = false;
            // what a policy decided meanwhile
            Ask(Desired);
        }
    }

    private async Task<bool> RollOldAsync(
        List<PooledReplica> old, RollingUpdate rules, Func<PartSpec, PartSpec> version, TimeSpan limit, CancellationToken cancellation)
    {
        _version = version;
        for (var start = _bench.Time.GetTimestamp(); ;)
        {
            var state = State(old);
            if (state.Old == 0 && state.NewAvailable >= state.Desired) return true;
            if (_bench.Time.GetElapsedTime(start) > limit) return GiveUp(old);
            Take(rules.Step(state), old);
            await Task.Delay(Pause, _bench.Time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Starts and drains nothing any more, and waits for what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        Task[] left;
        lock (_gate) left = [.. _work];
        await Task.WhenAll(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    // the balancer's checks are the platform's readiness probes
    private async Task CheckAsync(CancellationToken cancellation)
    {
        var backend = (await _balancer.StatisticsAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(b => b.Name == Part.Name);
        var down = backend?.Servers.Where(s => s.State == ServerState.Down).Select(s => s.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        lock (_gate)
        {
            foreach (var replica in _replicas.Where(r => r.IsInBalancer))
                replica.Life = down.Contains(replica.Name) ? ReplicaLife.Unready : ReplicaLife.Ready;
        }
    }

    private List<PooledReplica> Staying() => [.. Now().Where(r => r.Life != ReplicaLife.Draining && !r.HasEnded)];

    private RolloutState State(List<PooledReplica> old)
    {
        var (before, after) = (Staying().Where(old.Contains).ToList(), Staying().Where(r => !old.Contains(r)).ToList());
        return new(Desired, before.Count, before.Count(IsReady), after.Count, after.Count(IsReady));
    }

    private void Take(RolloutStep step, List<PooledReplica> old)
    {
        var leaving = Staying().Where(old.Contains).OrderBy(IsReady).Take(step.Delete).ToList();
        lock (_gate)
        {
            for (var i = 0; i < step.Create; i++) _work.Add(StartAsync(New(), false, _ending.Token));
            _work.AddRange(leaving.Select(RetireAsync));
        }
    }

    private bool GiveUp(List<PooledReplica> old)
    {
        _version = null;
        lock (_gate) _work.AddRange(_replicas.Where(r => !old.Contains(r) && r.Life != ReplicaLife.Draining).ToList().Select(RetireAsync));
        return false;
    }

    private static bool IsReady(PooledReplica replica) => replica.Life == ReplicaLife.Ready;

    private IReadOnlyList<PooledReplica> Now()
    {
        lock (_gate) return [.. _replicas];
    }

    private PooledReplica New()
    {
        var (name, port) = ($"{Part.Name}-{++_started}", _bench.Ports.Take());
        var door = _network?.Add(LinkOf(name), _bench.Ports.Take(), new(IPAddress.Loopback, port)).Port ?? port;
        var replica = new PooledReplica(name, port, door, _bench.Time.GetUtcNow());
        _replicas.Add(replica);
        return replica;
    }

    private PartSpec Spec(PooledReplica replica, bool isFirst) =>
        _version is { } version ? version(_specOf(replica, isFirst)) : _specOf(replica, isFirst);

    private void Remove(PooledReplica replica)
    {
        lock (_gate)
        {
            _replicas.Remove(replica);
            if (_network is not null) _work.Add(_network.RemoveAsync(LinkOf(replica.Name)));
        }

        _bench.Ports.Release(replica.Port);
        _bench.Ports.Release(replica.Door);
    }

    private async Task StartAsync(PooledReplica replica, bool isFirst, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, replica.Ending.Token);
        try
        {
            replica.Part = await _bench.Supervisor.StartAsync(Spec(replica, isFirst), either.Token).ConfigureAwait(false);
            await _balancer.RegisterAsync(Part.Name, new(replica.Name, replica.Door), either.Token).ConfigureAwait(false);
            await _balancer.EnableAsync(Part.Name, replica.Name, either.Token).ConfigureAwait(false);
            (replica.ReadyAt, replica.Life) = (_bench.Time.GetUtcNow(), ReplicaLife.Ready);
            if (!isFirst) replica.StartCpu = await CpuAsync(replica, either.Token).ConfigureAwait(false);
            if (!isFirst) lock (_gate) StartTimes = StartTimes.Add(replica.ReadyAt.Value - replica.StartedAt);
        }
        catch (Exception failure) when (!isFirst && failure is RehearsalException or OperationCanceledException)
        {
            // the next round of the loop, or the mending, asks for another
            Remove(replica);
            lock (_gate) _ends += failure is RehearsalException ? 1 : 0;
        }
    }

    private async Task RetireAsync(PooledReplica replica)
    {
        var wasReady = replica.IsInBalancer;
        replica.Life = ReplicaLife.Draining;
        if (!wasReady)
        {
            await replica.Ending.CancelAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await _balancer.DrainAsync(Part.Name, replica.Name, _ending.Token).ConfigureAwait(false);
            await UntilIdleAsync(replica).ConfigureAwait(false);
            await replica.Part!.StopAsync().ConfigureAwait(false);
            await _balancer.RemoveAsync(Part.Name, replica.Name, _ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // the end of the rehearsal ends it
        }

        Remove(replica);
    }

    private async Task UntilIdleAsync(PooledReplica replica)
    {
        var start = _bench.Time.GetTimestamp();
        while (_bench.Time.GetElapsedTime(start) < DrainLimit)
        {
            var backend = (await _balancer.StatisticsAsync(_ending.Token).ConfigureAwait(false)).FirstOrDefault(b => b.Name == Part.Name);
            if (backend?.Servers.FirstOrDefault(s => s.Name == replica.Name) is not { InFlight: > 0 }) return;
            await Task.Delay(Pause, _bench.Time, _ending.Token).ConfigureAwait(false);
        }
    }

    // where no control group counts it, the replica itself does
    private static async Task<TimeSpan> CpuAsync(PooledReplica replica, CancellationToken cancellation) =>
        replica.Part?.Usage() is { } usage ? usage.Cpu : await ReplicaMetrics.CpuAsync(replica.Port, cancellation).ConfigureAwait(false);
}
