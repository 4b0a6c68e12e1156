using System.Runtime.CompilerServices;
using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Resilience;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <summary>One replication of a system: flat arrays and one loop over the engine's queue. Calls are frames; a frame waits for a connection
/// of its caller's pool, for a replica and a slot, is served on the replica's cores, and makes calls of its own.</summary>
/// <remarks>Nothing is allocated for an event, save where memory grows to a new high-water mark; scaling decisions and intervals, a few a
/// second of simulated time, allocate. A draw depends on the seed, the replication, the user, the request's number and the call's path
/// alone, so that two designs meet the same chance.</remarks>
internal sealed partial class SystemRun
{
    private const ulong ServiceSalt = 0xA24BAED4963EE407;       // odd and unrelated: each draw of a call has its own place
    private const ulong PickSalt = 0x9FB21C651E98DF25;
    private const ulong HitSalt = 0xD6E8FEB86659FD93;
    private const ulong CountSalt = 0xC2B2AE3D27D4EB4F;
    private const ulong FaultSalt = 0x8CB92BA72F3D8DD7;
    private const ulong AttemptSalt = 0xE7037ED1A0B428DB;
    private const ulong OccurrenceStep = 0xD1342543DE82EF95;

    private readonly SystemModel _model;
    private readonly RunSettings _settings;
    private readonly StationModel[] _stations;
    private readonly CallRow[] _rows;
    private readonly int[] _calls;
    private readonly RequestModel[] _requests;
    private readonly int[] _roots;
    private readonly ulong[] _requestBelow;
    private readonly CircuitBreakerOptions[] _breakerOptions;
    private readonly CircuitBreaker[] _breakers;
    private readonly TimeoutLine[] _timeouts;
    private readonly int _patience;                     // line of the clients' patience; −1: they wait as long as it takes
    private readonly int _bulkheadSites;
    private readonly int _maxPools;
    private readonly int[] _cellOf;
    private readonly int _regions;
    private readonly CellState[] _cells;
    private readonly ClusterState[] _clusters;
    private RunCounts _counts;
    private ReplicaState[] _replicas = [];
    private SharedReplica?[] _shared = [];
    private PoolState[] _pools = [];
    private int[] _bulkheads = [];
    private double[] _coreSamples = [];
    private long[] _arrivalSamples = [];
    private int _freeReplica = -1;
    private int[] _nextReplica = [];
    private Frame[] _frames = new Frame[InitialFrames];
    private readonly Frame _blank = Frame.Blank;
    private int _freeFrame = -1;
    private TimingWheel _queue;
    private readonly long _until;
    private long _now;
    private long _events;
    private bool _isOver;

    private const int InitialFrames = 4096;
    private const int MostForeseen = 16;
    private const int FetchAbove = 50_000;                  // fewer users than this are near enough: measured

    /// <summary>A run at time 0.</summary>
    internal SystemRun(SystemModel model, RunSettings settings)
    {
        (_model, _settings, _until) = (model, settings, RunTime.FromTimeSpan(settings.Until));
        (_stations, _requests) = ([.. model.Stations], [.. model.Requests]);
        var table = new CallTable(model, settings.Key);
        (_rows, _calls, _breakerOptions, _bulkheadSites) = (table.Rows, table.Calls, table.Breakers, table.BulkheadSites);
        (_timeouts, _patience) =
            (LinesOf(table, settings.Load.Patience), settings.Load.Patience > TimeSpan.Zero ? table.Timeouts.Count : -1);
        _roots = [.. _requests.Select(r => r.Root)];
        _requestBelow = Chance.Bounds(model.Requests.Select(r => r.Share));
        (_maxPools, _regions) = (_stations.Max(s => s.Pools.Count), model.Regions.Count);
        foreach (var request in _requests) PlacePools(request.Root, -1);
        foreach (var schedule in _stations.SelectMany(s => s.Queue?.Schedules ?? [])) PlacePools(schedule.Delivery, -1);
        (_cells, _cellOf) = Cells();
        _host = model.Host is { } host ? new(host.Cores, RunTime.FromTimeSpan(host.Period)) : null;
        (_retries, _budgets) = ([.. table.Retries], Budgets(table.Retries, model.Regions.Count));
        _breakers = new CircuitBreaker[_breakerOptions.Length * model.Regions.Count];
        _clusters = Clusters();
        (_meters, _nodeTimeBefore) = ([.. _cells.Select(c => new CellMeter(_stations[c.Station]))], new double[_clusters.Length]);
        _leavingFrom = new long[model.Regions.Count];
        _outages = new int[_cells.Length];
        _shardsLost = new int[_cells.Length];
        _primaryZones = new int[_cells.Length];
        (_journeys, _steps, _journeyBelow) = Journeys(settings.Load);
        _counts = new(model.Requests.Count, _journeys.Length);
        BeginLocks(table);
        BeginLimiters();
        _queue = new(InitialFrames);
        LinkFrames(0);
        BeginNodes();
        BeginReplicas();
        BeginLoad();
        BeginQueues();
        BeginClocks();
    }

    /// <summary>Events handled, stale ones included.</summary>
    internal long Events => _events;

    /// <summary>Runs to the end.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal RunRecord Run()
    {
        while (!_isOver && _queue.Prepare(_until))
        {
            _settings.Cancellation.ThrowIfCancellationRequested();
            if (_users.Keys.Length > FetchAbove) FetchUsers();
            Drain(_until);
        }

        if (!_isOver) _now = _until;
        EndVisits(_now);
        CheckConservation();
        return Drained(Record());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FetchUsers()
    {
        Span<EventPayload> coming = stackalloc EventPayload[MostForeseen];
        foreach (var payload in coming[.._queue.Foresee(coming)])
            if (payload.Kind == (byte)RunEvent.UserSends) CacheLine.Fetch(ref _users.Keys[payload.Index]);
    }

    // compiled at full speed at once: a run may be over before the runtime would notice that it is hot
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Drain(long until)
    {
        while (!_isOver && _queue.TryTake(until, out var now, out var payload))
        {
            _now = now;
            _events = unchecked(_events + 1);
            Handle(payload, now);
            AssertBalance(now);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Handle(EventPayload payload, long now)
    {
        if (payload.Kind == (byte)RunEvent.SharedServed)
        {
            EndShared(payload.Index, payload.Generation, now);
            return;
        }

        switch ((RunEvent)payload.Kind)
        {
            case RunEvent.Visited: Visited(payload.Index, now); break;
            case RunEvent.Served: EndService(payload.Index, now); break;
            case RunEvent.UserSends: UserSends(payload.Index, now); break;
            case RunEvent.TimeoutsDue: TimeoutsDue(payload.Index, now); break;
            case RunEvent.HostDue: HostDue(payload.Generation, now); break;
            default: HandleRare((RunEvent)payload.Kind, payload, now); break;
        }
    }

    private void HandleRare(RunEvent kind, EventPayload payload, long now)
    {
        switch (kind)
        {
            case RunEvent.Arrival: Arrive(payload.Index, now); break;
            case RunEvent.RetryDue: Issue(payload.Index, now); break;
            case RunEvent.TraceGoesOn: TraceGoesOn(payload.Index, now); break;
            case RunEvent.TracedArrival: SendTraced(payload.Index, payload.Generation, now); break;
            case RunEvent.LimitDue: LimitDue(payload.Index, now); break;
            case RunEvent.MessageDue: MessageDue(payload.Index, now); break;
            case RunEvent.DeliveryDue: DeliveryDue(payload.Index, now); break;
            case RunEvent.ScheduleDue: ScheduleDue(payload.Index, now); break;
            default: HandleSeen(kind, payload, now); break;
        }
    }

    // what reads counters, or changes what there is
    private void HandleSeen(RunEvent kind, EventPayload payload, long now)
    {
        EndVisits(now);
        switch (kind)
        {
            case RunEvent.Sample: Sample(payload.Index, now); break;
            case RunEvent.Decide: Decide(payload.Index, now); break;
            case RunEvent.Ready: BecomeReady(payload.Index, payload.Generation, now); break;
            case RunEvent.ScanNodes: ScanNodes(payload.Index, now); break;
            case RunEvent.NodeReady: NodeReady(payload.Index, now); break;
            case RunEvent.FaultBegins: FaultBegins(payload.Index, now); break;
            case RunEvent.FaultEnds: FaultEnds(payload.Index, now); break;
            case RunEvent.GivesUp: GivesUp(payload.Index, payload.Generation, now); break;
            case RunEvent.GraceEnds: GraceEnds(payload.Index, payload.Generation, now); break;
            case RunEvent.NodeNotReady: NodeNotReady(payload.Index, now); break;
            case RunEvent.NodeEvicted: NodeEvicted(payload.Index, now); break;
            case RunEvent.Recovered: Recovered(payload.Index, now); break;
            case RunEvent.Scrape: Scrape(now); break;
            case RunEvent.IntervalEnds: IntervalEnds(payload, now); break;
            case RunEvent.WarmedUp: WarmedUp(now); break;
            default: HandleRole(kind, payload, now); break;
        }
    }

    private void HandleRole(RunEvent kind, EventPayload payload, long now)
    {
        switch (kind)
        {
            case RunEvent.IdleDue: IdleDue(payload.Index, payload.Generation, now); break;
            default: HandleLife(kind, payload, now); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(long time, RunEvent kind, int index, int generation = 0) => _queue.Push(time, new((byte)kind, index, generation));

    private (CellState[] Cells, int[] CellOf) Cells()
    {
        var (cells, cellOf) = (new List<CellState>(), new int[_stations.Length * _model.Regions.Count]);
        for (var s = 0; s < _stations.Length; s++)
        {
            var first = cells.Count;
            cells.AddRange(_stations[s].Regions.Select(region => Cell(s, region)));
            for (var r = 0; r < _model.Regions.Count; r++)
                cellOf[(s * _model.Regions.Count) + r] = first + Math.Max(0, _stations[s].Regions.ToList().IndexOf(r));
        }

        return ([.. cells], cellOf);
    }

    private CellState Cell(int station, int region) => new()
    {
        Station = station, Region = region, Cluster = _stations[station].Nodes < 0 ? -1 : (_stations[station].Nodes * _model.Regions.Count)
        + region, Ready = new int[4],
        Slow = 1, Head = -1, Tail = -1, MostConnections = _stations[station].MaxConnections,
        Kind = _stations[station].Kind, MaxWaiting = _stations[station].MaxWaiting, Holds = _stations[station].Holds,
        Balancing = _stations[station].Balancing, CountsOpen = CountsOpen(_stations[station]), MaxInFlight = _stations[station].MaxInFlight,
        Scales = _stations[station].Policy is not null || _stations[station].OnDemand is not null,
        Traits = TraitsOf(_stations[station]),
        StartKey = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "start",
            $"{_stations[station].Name}@{_model.Regions[region]}"),
    };

    private void LinkFrames(int from)
    {
        for (var i = _frames.Length - 1; i >= from; i--)
            (_frames[i].Next, _freeFrame) = (_freeFrame, i);
    }

    private static CellTraits TraitsOf(StationModel station) =>
        (station.RateLimit is null ? 0 : CellTraits.Limited) | (station.OnDemand is null ? 0 : CellTraits.OnDemand)
        | (station.Primary < 0 ? 0 : CellTraits.Follows);
}
