using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Engine;

/// <summary>Runs one replication of a network: a table of steps, flat arrays, one loop. Nothing is allocated while it runs, save where
/// memory grows to a new high-water mark.</summary>
/// <typeparam name="TQueue">The pending events; the answer does not depend on which.</typeparam>
/// <typeparam name="TObserver">Who listens.</typeparam>
/// <remarks>A draw is a function of (seed, replication, class, user or request, step, request number): what happens in one place moves no
/// draw in another. Time runs from 0. Not safe for several threads.</remarks>
public sealed partial class NetworkSimulation<TQueue, TObserver>
    where TQueue : struct, IEventQueue
    where TObserver : struct, INetworkObserver
{
    private readonly StepRow[] _steps;
    private readonly BranchRow[] _branches;
    private readonly Replica[] _replicas;
    private readonly SharedReplica?[] _shared;
    private readonly int[] _firstReplica;
    private readonly int _firstHome;
    private readonly int[] _turns;
    private readonly ClassRow[] _classes;
    private readonly LatencyHistogram[] _responses;
    private readonly Network _network;
    private readonly long _tick;
    private Job[] _jobs;
    private int _freeJob = -1;
    private TQueue _queue;
    private TObserver _observer;
    private long _now;
    private long _statisticsSince;
    private long _events;

    /// <summary>A network at time 0: users begin with thinking, the first requests from outside are on their way.</summary>
    /// <param name="network">What to run.</param>
    /// <param name="key">Where its chance comes from.</param>
    /// <param name="queue">An empty queue.</param>
    /// <param name="observer">Who listens; read back from <see cref="Observer"/>.</param>
    /// <param name="tick">Nanoseconds between the observer's ticks; 0 for none.</param>
    /// <param name="openJobs">Open requests that fit before memory is allocated again.</param>
    /// <exception cref="ArgumentException">The network contradicts itself.</exception>
    public NetworkSimulation(Network network, RunKey key, TQueue queue, TObserver observer = default, long tick = 0, int openJobs = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        var table = new NetworkTable(network, key);
        (_network, _steps, _branches, _replicas, _firstReplica) =
            (network, table.Steps, table.Branches, table.Replicas, table.FirstReplica);
        (_classes, _queue, _observer, _tick) = (table.Classes, queue, observer, tick);
        _shared = [.. table.Cores.Select(cores => cores > 0 ? new SharedReplica(cores) : null)];
        _firstHome = _firstReplica[network.Stations.Count];
        _turns = new int[_firstReplica.Length];
        _responses = [.. _classes.Select(_ => new LatencyHistogram())];
        var users = _classes.Sum(c => c.Users);
        _jobs = new Job[users + (_classes.Any(c => c.Users == 0) ? Math.Max(openJobs, 1) : 0)];
        Begin(users);
    }

    /// <summary>Simulated time, in nanoseconds.</summary>
    public long Now => _now;

    /// <summary>Events handled since the start, stale ones and ticks included.</summary>
    public long Events => _events;

    /// <summary>The observer with what it has heard.</summary>
    public ref TObserver Observer => ref _observer;

    /// <summary>Handles every event up to a time, and moves the clock there.</summary>
    /// <param name="until">Nanoseconds, included.</param>
    /// <exception cref="ArgumentOutOfRangeException">Before <see cref="Now"/>.</exception>
    public void RunUntil(long until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until, _now);
        while (_queue.Prepare(until))
        {
            if (_jobs.Length > FetchAbove)
                Fetch();
            Drain(until);
        }

        _now = until;
    }

    /// <summary>Forgets what was counted so far, as at the end of a warm-up; the network goes on as it is.</summary>
    public void ResetStatistics()
    {
        for (var i = 0; i < _classes.Length; i++)
            ResetClass(ref _classes[i], _responses[i]);         // first: what users sent is counted in their replica
        _statisticsSince = _now;
        foreach (ref var replica in _replicas.AsSpan())
        {
            (replica.BusyTime, replica.WaitingTime) = unchecked((-replica.Busy * _now, -replica.Waiting * _now));
            (replica.Served, replica.Rejected, replica.Blocked) = (0, 0, 0);
        }

        foreach (var shared in _shared)
            shared?.Reset(_now);
    }

    /// <summary>What was counted since the start or the last reset, up to now. The histograms are those of the run: they go on
    /// counting.</summary>
    public NetworkStatistics Statistics() => new(
        _now - _statisticsSince,
        [.. _classes.Select((row, i) =>
            new ClassStatistics(_network.Classes[i].Name, row.Carried, SentBy(row), row.Rejected, _responses[i]))],
        [.. _network.Stations.Select(StatisticsOf)]);

    /// <summary>Requests present at the last reset and sent since must be completed, rejected or in the stations.</summary>
    /// <exception cref="InvalidOperationException">They are not: a bug of the engine.</exception>
    internal void CheckConservation()
    {
        var expected = 0L;
        for (var i = 0; i < _classes.Length; i++)
            expected += _classes[i].Carried + SentBy(_classes[i]) - _classes[i].Rejected - _responses[i].Count;
        var inside = 0L;
        foreach (ref readonly var replica in _replicas.AsSpan(0, _firstHome))
            inside += replica.Busy + replica.Waiting + BlockedOutside(replica);
        if (inside != expected)
            throw new InvalidOperationException($"{expected} requests are under way, but {inside} are in the stations.");
    }

    private void ResetClass(ref ClassRow row, LatencyHistogram responses)
    {
        row.Carried += SentBy(row) - row.Rejected - responses.Count;
        (row.Sent, row.Rejected) = (0, 0);
        responses.Clear();
    }

    private long SentBy(in ClassRow row) => row.Home < 0 ? row.Sent : _replicas[_steps[row.Home].FirstReplica].Served;

    // those blocked inside still keep the slot that they came from
    private int BlockedOutside(in Replica replica)
    {
        var count = 0;
        for (var job = replica.BlockedHead; job >= 0; job = _jobs[job].Next)
            count += _jobs[job].Target < 0 ? 1 : 0;
        return count;
    }

    private StationStatistics StatisticsOf(Station station, int index)
    {
        var (busy, waiting, cores) = (0L, 0L, 0.0);
        var (served, rejected, blocked) = (0L, 0L, 0L);
        for (var i = _firstReplica[index]; i < _firstReplica[index + 1]; i++)
        {
            ref readonly var replica = ref _replicas[i];
            busy += unchecked(replica.BusyTime + (replica.Busy * _now));
            waiting += unchecked(replica.WaitingTime + (replica.Waiting * _now));
            (served, rejected, blocked) = (served + replica.Served, rejected + replica.Rejected, blocked + replica.Blocked);
            cores += _shared[i]?.CoreTime(_now) ?? 0;
        }

        return new(station, _now - _statisticsSince, busy, waiting, cores, served, rejected, blocked);
    }

    private void Begin(int users)
    {
        for (var i = _jobs.Length - 1; i >= users; i--)
            Free(i);
        var user = 0;
        for (var i = 0; i < _classes.Length; i++)
        {
            if (_classes[i].Users == 0)
                ScheduleArrival(i, 0);
            for (var member = 0; member < _classes[i].Users; member++)
                BeginUser(user++, member, in _classes[i]);
        }

        if (_tick > 0)
            _queue.Push(_tick, new((byte)EventKind.Tick, 0));
    }

    private void BeginUser(int index, int member, in ClassRow row)
    {
        _jobs[index] = new() { Key = StreamKey.Member(row.Key, member), Next = -1 };
        Foresee(ref _jobs[index], in _steps[row.Home], _jobs[index].Key);
        Enter(index, ref _jobs[index], row.Home, 0);
    }
}
