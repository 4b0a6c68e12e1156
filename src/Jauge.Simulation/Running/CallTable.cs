using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Resilience;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Running;

/// <summary>The calls of a model as rows, with the draws of one replication.</summary>
internal sealed class CallTable
{
    private readonly List<int> _calls = [];
    private readonly List<CircuitBreakerOptions> _breakers = [];

    internal CallTable(SystemModel model, RunKey key)
    {
        Rows = [.. model.Calls.Select(c => Row(c, key))];
        foreach (var (i, call) in model.Calls.Index()) Beside(ref Rows[i], call, model);
        foreach (var request in model.Requests) Callers(request.Root, -1);
        for (var queue = 0; queue < model.Stations.Count; queue++)
            foreach (var schedule in model.Stations[queue].Queue?.Schedules ?? []) Callers(schedule.Delivery, queue);
    }

    internal CallRow[] Rows { get; }

    /// <summary>Rows that the rows call, each row's one after the other.</summary>
    internal int[] Calls => [.. _calls];

    internal List<RetryOptions> Retries { get; } = [];

    internal CircuitBreakerOptions[] Breakers => [.. _breakers];

    /// <summary>Calls with a bulkhead.</summary>
    internal int BulkheadSites { get; private set; }

    /// <summary>One for each length of a timeout.</summary>
    internal List<TimeoutLine> Timeouts { get; } = [];

    // a group within such a group has a life of its own
    private void ShortWays(int at)
    {
        ref var row = ref Rows[at];
        var calls = _calls.GetRange(row.First, row.Count);
        if (row.Station >= 0 && row.Count == 0 && IsPlain(in row) && row.Traits == RowTraits.None) row.Traits |= RowTraits.Leaf;
        if ((row.Traits & RowTraits.Inline) != 0 || !IsOneAfterTheOther(calls)) return;
        foreach (var call in calls)
            if (Rows[call] is { Station: < 0, IsOptional: false } group && IsPlain(in group)
                && IsOneAfterTheOther(_calls.GetRange(group.First, group.Count)))
                Rows[call].Traits |= RowTraits.Inline;
    }

    // tried once, and its caller waits for it
    private static bool IsPlain(in CallRow row) =>
        row is { Mode: CallMode.Sequential, Retries: 0, Retry: < 0, Breaker: < 0, BulkheadSite: < 0 };

    private bool IsOneAfterTheOther(List<int> calls) => calls.TrueForAll(c => Rows[c].Mode != CallMode.Parallel);

    // who makes each call; what stands in a group is called by the group's caller
    private void Callers(int row, int caller)
    {
        Rows[row].From = caller;
        ShortWays(row);
        var station = Rows[row].Station < 0 ? caller : Rows[row].Station;
        if ((Rows[row].Traits & RowTraits.Sends) != 0) Callers(Rows[row].Special, station);
        for (var i = 0; i < Rows[row].Count; i++) Callers(_calls[Rows[row].First + i], station);
    }

    private int Line(long length)
    {
        if (length == 0) return -1;
        var line = Timeouts.FindIndex(t => t.Length == length);
        if (line >= 0) return line;
        Timeouts.Add(new(length));
        return Timeouts.Count - 1;
    }

    private CallRow Row(CallModel call, RunKey key)
    {
        var first = _calls.Count;
        _calls.AddRange(call.Calls);
        if (call.Breaker is { } breaker) _breakers.Add(breaker);
        if (call.Retry is { } retry) Retries.Add(retry);
        return new()
        {
            Time = Sampler.Of(call.Time), Salt = StreamKey.Of(key.Seed, key.Replication, "call", call.Path),
            HitBelow = Chance.Bound(call.Hit),
            FractionBelow = Chance.Bound(call.Fraction),
            Timeout = Line(RunTime.FromTimeSpan(call.Timeout)), Station = call.Station, First = first, Count = call.Calls.Count,
            Times = call.Times, Retries = call.Retries, Retry = call.Retry is null ? -1 : Retries.Count - 1,
            Breaker = call.Breaker is null ? -1 : _breakers.Count - 1, Bulkhead = call.Bulkhead,
            BulkheadSite = call.Bulkhead > 0 ? BulkheadSites++ : -1,
            Mode = call.Mode, IsOptional = call.IsOptional, Traits = Traits(call), Special = Special(call),
        };
    }

    // where no cores are shared, all of it is time that passes
    private static void Beside(ref CallRow row, CallModel call, SystemModel model)
    {
        var works = model.Host is not null && call.Station >= 0 && model.Stations[call.Station].Cores > 0;
        var (overhead, way) = (RunTime.FromTimeSpan(call.Overhead), RunTime.FromTimeSpan(call.Way));
        (row.Overhead, row.Way) = works ? (overhead, way) : (overhead + way, 0);
    }

    /// <summary>Locks that calls take.</summary>
    internal List<LockModel> Locks { get; } = [];

    private static RowTraits Traits(CallModel call) =>
        (call.Lock is null ? 0 : RowTraits.Locks) | (call.Delivery < 0 ? 0 : RowTraits.Sends) | (call.Writes ? RowTraits.Writes : 0)
        | (call.WarmCache < 0 ? 0 : RowTraits.Warms);

    private int Special(CallModel call)
    {
        if (call.Lock is { } held) Locks.Add(held);
        return call.Lock is not null ? Locks.Count - 1 : Math.Max(call.Delivery, call.WarmCache);
    }
}
