using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Dynamics;

namespace Jauge.Simulation.Running;

/// <content>What autoscalers of events are told.</content>
internal sealed partial class SystemRun
{
    // sums over the replicas, as a metrics server answers KEDA; the last minute's use and requests
    private EquatableList<MetricSeries> Totals(int at, long now)
    {
        ref readonly var cell = ref _cells[at];
        var (cpu, requests) = (0.0, 0.0);
        for (var i = 0; i < cell.ReadyCount; i++)
            (cpu, requests) = (cpu + CpuPercent(cell.Ready[i], Asked(cell.Station)), requests + RequestRate(cell.Ready[i]));
        // nobody serves and somebody waits: those who wait are the requests
        if (cell.ReadyCount == 0) requests = cell.Queued;
        return
        [
            MetricSeries.Now(SeriesNames.Cpu, Time(now), cpu), MetricSeries.Now(SeriesNames.Requests, Time(now), requests),
            MetricSeries.Now(SeriesNames.Queue, Time(now), QueueLength(at)),
        ];
    }

    // a utilization is a share of what is asked for
    private double Asked(int station) => _stations[station].AskedCores > 0 ? _stations[station].AskedCores : _stations[station].Cores;

    // calls that wait for a slot, and messages of the queues that deliver to it
    private double QueueLength(int at)
    {
        var length = _cells[at].Queued;
        for (var c = 0; c < _queues.Length; c++)
            if (_queues[c] is { } queue && _cells[c].Region == _cells[at].Region && DeliversTo(_cells[c].Station, _cells[at].Station))
                length += queue.Waiting;
        return length;
    }

    private bool DeliversTo(int queue, int station)
    {
        foreach (ref readonly var row in _rows.AsSpan())
            if (row.From == queue && row.Station == station) return true;
        return false;
    }
}
