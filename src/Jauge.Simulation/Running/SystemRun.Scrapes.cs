using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <content>What a monitoring server reads, for the alerts of the file.</content>
internal sealed partial class SystemRun
{
    private LatencyHistogram[] _timed = [];                 // by cell; only of those whose calls are timed

    // the server's clock knows nothing of when the load begins
    private void BeginScrapes()
    {
        if (_settings.Alerts is not { } timing || !_model.Alerts.Any(a => a.IsSimulated)) return;
        _timed = new LatencyHistogram[_cells.Length];
        for (var c = 0; c < _cells.Length; c++)
            if (_model.Alerts.Any(a => a.Station == _cells[c].Station && a.Metric == AlertMetric.Latency))
                (_cells[c].IsTimed, _timed[c]) = (true, new());
        Push(RunTime.FromTimeSpan(AlertClock.First(_settings.Key, "scrape", timing.ScrapeInterval)), RunEvent.Scrape, 0);
    }

    private void CountTime(in Frame frame, FailureCause cause, long now)
    {
        if (cause is FailureCause.None or FailureCause.Timeout or FailureCause.Abandoned) _timed[frame.Cell].Record(now - frame.Sent);
    }

    private void Scrape(long now)
    {
        var cells = new CellScrape[_cells.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            Total(c, now);
            cells[c] = Read(c);
        }

        _counts.Scrapes.Add(new(Time(now), _counts.AllServed, _counts.AllEnded - _counts.AllServed, _counts.AllTimes(), cells));
        Push(now + RunTime.FromTimeSpan(_settings.Alerts!.ScrapeInterval), RunEvent.Scrape, 0);
    }

    // calls in front of its replicas, and messages that it has yet to deliver
    private int WaitingAt(int at) => _cells[at].Queued + (_queues[at]?.Waiting ?? 0);

    private CellScrape Read(int at)
    {
        ref readonly var cell = ref _cells[at];
        return new()
        {
            CoreTime = _meters[at].CoreTime, CoreCapacity = cell.Counts.ReadyTime * _stations[cell.Station].Cores,
            Served = cell.Counts.Served,
            Failed = cell.Counts.Failed, Ready = cell.ReadyCount, Restarts = cell.Counts.Restarts, Queued = WaitingAt(at),
            Connections = cell.Connections,
            IsDown = cell.IsDown || (cell.Kind != StationKind.Delay && cell.ReadyCount == 0),
            Times = cell.IsTimed ? HistogramSnapshot.Of(_timed[at]) : HistogramSnapshot.Empty,
        };
    }
}
