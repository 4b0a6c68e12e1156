using Jauge.Control;
using Jauge.Control.Alerting;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Monitoring;

/// <summary>Evaluates the file's alerts on what a monitoring server has read. A component with a copy in several regions is a series a
/// copy, as the server would label them: the alert fires as long as one of them does.</summary>
internal sealed class AlertWatch(SystemModel model, AlertTiming timing)
{
    private static readonly TimeSpan Lookback = TimeSpan.FromMinutes(5);    // older is stale: --query.lookback-delta, 5m by default

    private static readonly TimeSpan RestartWindow = TimeSpan.FromHours(1);     // as the rule that Jauge writes for Prometheus

    internal EquatableList<AlertReading> Read(RunRecord[] records) =>
        [.. model.Alerts.Select(alert => new AlertReading
        {
            Name = alert.Name, Spec = alert.Spec, Obstacle = alert.Obstacle,
            Runs = alert.IsSimulated ? [.. records.Select(record => Episodes(alert, record))] : [],
        })];

    private EquatableList<AlertEpisode> Episodes(AlertModel alert, RunRecord record)
    {
        var (cells, episodes) = (Series(alert, record), new List<AlertEpisode>());
        var (states, wasFiring) = (new AlertState[cells.Length], false);
        var end = new TimeSpan(record.End / RunTime.Tick);
        for (var at = AlertClock.First(record.Key, "evaluation", timing.EvaluationInterval); at <= end; at += timing.EvaluationInterval)
        {
            for (var i = 0; i < cells.Length; i++)
                states[i] = states[i].Next(at, IsTrue(alert, cells[i], record.Counts.Scrapes, at), alert.Spec.For ?? TimeSpan.Zero);
            var firing = states.Where(s => s.Phase == AlertPhase.Firing).ToList();
            if (!wasFiring && firing.Count > 0) episodes.Add(new(firing.Min(s => s.ActiveAt), at, null));
            if (wasFiring && firing.Count == 0) episodes[^1] = episodes[^1] with { ClearedAt = at };
            wasFiring = firing.Count > 0;
        }

        return [.. episodes];
    }

    private static int[] Series(AlertModel alert, RunRecord record) => alert.Station < 0 ? [-1]
        : [.. Enumerable.Range(0, record.Cells.Length).Where(c => record.Cells[c].Station == alert.Station)];

    // what has no value, as an error rate without requests, is not true
    private bool IsTrue(AlertModel alert, int cell, List<Scrape> scrapes, TimeSpan at)
    {
        var value = IsGauge(alert.Metric) ? Gauge(alert, cell, scrapes, at) : OverTime(alert, cell, scrapes, at);
        return alert.Spec.When.Above ? value > alert.Threshold : value < alert.Threshold;
    }

    private static bool IsGauge(AlertMetric metric) =>
        metric is AlertMetric.Connections or AlertMetric.Down or AlertMetric.QueueLength or AlertMetric.Replicas;

    private static double Gauge(AlertModel alert, int cell, List<Scrape> scrapes, TimeSpan at)
    {
        if (scrapes.FindLast(s => s.At <= at) is not { } last || last.At <= at - Lookback) return double.NaN;
        var read = last.Cells[cell];
        return alert.Metric switch
        {
            AlertMetric.Connections => read.Connections,
            AlertMetric.Down => read.IsDown ? 1 : 0,
            AlertMetric.QueueLength => read.Queued,
            _ => read.Ready,
        };
    }

    private double OverTime(AlertModel alert, int cell, List<Scrape> scrapes, TimeSpan at)
    {
        var span = alert.Metric == AlertMetric.Restarts ? RestartWindow : timing.RateWindow;
        var window = scrapes.Where(s => s.At > at - span && s.At <= at).ToList();
        if (window.Count < 2) return double.NaN;
        double Grown(Func<Scrape, double> counter) => CounterRange.Increase([.. window.Select(s => new CounterSample(s.At, counter(s)))]);
        var (served, failed) = (Grown(s => Served(s, cell)), Grown(s => Failed(s, cell)));
        return alert.Metric switch
        {
            AlertMetric.Cpu => Grown(s => s.Cells[cell].CoreTime) / Grown(s => s.Cells[cell].CoreCapacity),
            AlertMetric.Restarts => Grown(s => s.Cells[cell].Restarts),
            AlertMetric.ErrorRate => failed / (served + failed),
            AlertMetric.Availability => served / (served + failed),
            AlertMetric.Throughput =>
                CounterRange.Rate([.. window.Select(s => new CounterSample(s.At, Served(s, cell)))], at, timing.RateWindow),
            _ => Latency(alert, Times(window[0], cell), Times(window[^1], cell)),
        };
    }

    private static double Latency(AlertModel alert, HistogramSnapshot first, HistogramSnapshot last) => (double.IsNaN(alert.Quantile)
        ? last.MeanSince(first) : last.QuantileSince(first, alert.Quantile)) / RunTime.Second;

    private static double Served(Scrape scrape, int cell) => cell < 0 ? scrape.Served : scrape.Cells[cell].Served;

    private static double Failed(Scrape scrape, int cell) => cell < 0 ? scrape.Failed : scrape.Cells[cell].Failed;

    private static HistogramSnapshot Times(Scrape scrape, int cell) => cell < 0 ? scrape.Times : scrape.Cells[cell].Times;
}
