using Jauge.Control;
using Jauge.Control.Failover;
using Jauge.Control.Health;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;

namespace Jauge.Simulation.Running;

/// <content>Primaries: how they are lost, and how another takes over.</content>
internal sealed partial class SystemRun
{
    private readonly int[] _shardsLost;                 // by cell
    // by cell: where the primary stands, from 1; of what states no nodes, the first at first
    private readonly int[] _primaryZones;

    private double LostShare(int at) => Math.Min(1, (double)_shardsLost[at] / _stations[_cells[at].Station].Shards);

    private void LosePrimary(Fault fault, int at, long now)
    {
        ref var cell = ref _cells[at];
        var station = _stations[cell.Station];
        Integrate(ref cell, now);
        if (station.Shards > 1) _shardsLost[at]++;
        else _outages[at]++;
        Trouble(at);
        if (station.Kind == StationKind.Delay && station.Shards == 1) LoseCalls(f => f.Replica < 0 && f.HasEntered, at, now);
        if (station.Kind != StationKind.Delay) StopServing(at, now);
        Push(now + Outage(fault, at), RunEvent.Recovered, at);
    }

    private void StopServing(int at, long now)
    {
        ref var cell = ref _cells[at];
        while (cell.ReadyCount > 0) Lose(cell.Ready[cell.ReadyCount - 1], now);
    }

    private long Outage(Fault fault, int at)
    {
        if (fault.For is { } length) return RunTime.FromTimeSpan(length);
        var station = _stations[_cells[at].Station];
        var key = StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "failover", $"{fault.Component} {fault.At.Ticks} {at}");
        return RunTime.FromTimeSpan(station.FailoverParts is { } parts ? Drawn(parts, key)
            : Within(station.Failover ?? new NodeFailure().UntilEvicted, Ziggurat.Unit(RandomStream.Mix(key))));
    }

    // detection, election and promotion have their own chance each
    private static TimeSpan Drawn(FailoverTimes parts, ulong key)
    {
        ReadOnlySpan<Range<TimeSpan>> all = [parts.Detection, parts.Election, parts.Promotion, parts.Resolution, parts.Reconnection];
        var sum = TimeSpan.Zero;
        for (var i = 0; i < all.Length; i++) sum += Within(all[i], Ziggurat.Unit(RandomStream.Mix(StreamKey.Member(key, i))));
        return sum;
    }

    private void Recovered(int at, long now)
    {
        ref var cell = ref _cells[at];
        if (_stations[cell.Station].Shards > 1) _shardsLost[at]--;
        else _outages[at]--;
        Trouble(at);
        cell.LostAt = now;
        if (!cell.IsDown && cell.Kind is StationKind.Primary or StationKind.Limited && cell.ReadyCount == 0)
        {
            Integrate(ref cell, now);
            Serve(NewReplica(at, now), now);
        }

        CloseWhere(o => o.Kind == FaultKind.PrimaryLost && o.Component == _stations[_cells[at].Station].Name
            && _outages[at] + _shardsLost[at] == 0, now);
    }
}
