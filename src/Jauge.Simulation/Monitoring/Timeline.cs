using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Monitoring;

/// <summary>Puts the intervals of a study's replications together.</summary>
internal sealed class Timeline(SystemModel model, RunRecord[] records)
{
    private readonly int[][] _cells = [.. Enumerable.Range(0, model.Stations.Count).Select(s => Readings.Cells(records[0], s).ToArray())];

    /// <summary>In the order of time.</summary>
    /// <param name="threads">At once: hundreds of intervals of a hundred replications are a third of a second's work.</param>
    internal EquatableList<TimelinePoint> Points(int threads) =>
        [.. Replications.Run(records.Min(r => r.Counts.Intervals.Count), threads,
            i => Point([.. records.Select(r => r.Counts.Intervals[i])]))];

    private TimelinePoint Point(IntervalCount[] all) => new(
        all[0].At, Request("", all, i => i.All), [.. model.Requests.Select((r, c) => Request(r.Name, all, i => i.Classes[c]))],
        Failures(all),
        [.. Enumerable.Range(0, model.Stations.Count).Select(s => Component(s, all))],
        [.. model.NodeGroups.Select((g, i) => Nodes(g.Name, i, all))]);

    private static RequestPoint Request(string name, IntervalCount[] all, Func<IntervalCount, ClassCount> of)
    {
        double Rate(Func<ClassCount, double> count) => Mean(all, i => count(of(i)) / i.Length.TotalSeconds);
        double Time(Func<ClassCount, double> time) => Mean(all, i => time(of(i))) / RunTime.Second;
        return new(
            name, Rate(c => c.Sent), Rate(c => c.Served), Rate(c => c.Failed), Time(c => c.Mean), Time(c => c.P50), Time(c => c.P90),
            Time(c => c.P95),
            Time(c => c.P99));
    }

    private static EquatableList<FailureRate> Failures(IntervalCount[] all) =>
    [
        .. Enumerable.Range(1, FailureCauses.Count - 1)
            .Select(cause => new FailureRate((FailureCause)cause, Mean(all, i => i.Ended[cause] / i.Length.TotalSeconds)))
            .Where(f => f.PerSecond > 0),
    ];

    private ComponentPoint Component(int station, IntervalCount[] all)
    {
        double Sum(Func<CellCount, double> figure) => Mean(all, i => _cells[station].Sum(c => figure(i.Cells[c])));
        var (calls, seconds) = (Sum(c => c.Arrived), all.Average(i => i.Length.TotalSeconds));
        double Wait(Func<CellCount, double> wait) => calls > 0 ? Sum(wait) / calls / RunTime.Second : double.NaN;
        var isCounted = model.Stations[station].Kind != StationKind.Delay;
        return new(
            model.Stations[station].Name, isCounted ? Sum(c => c.Ready) : 0, isCounted ? Sum(c => c.Existing) : 0,
            Mean(all, i => Mean(_cells[station], c => i.Cells[c].CoreUse)), Sum(c => c.InFlight))
        {
            Queued = Sum(c => c.Queued), Connections = Sum(c => c.Connections), MostConnections = Sum(c => c.MostConnections),
            Calls = calls / seconds, Failed = Sum(c => c.Failed) / seconds, PoolWait = Wait(c => c.PoolWait),
            SlotWait = Wait(c => c.SlotWait),
            CoreWait = Wait(c => c.CoreWait),
        };
    }

    private NodePoint Nodes(string name, int group, IntervalCount[] all) =>
        new(name, Mean(all, i => i.Clusters.Where((_, c) => records[0].Clusters[c].Group == group).Sum(c => c.Nodes)));

    // of those that are numbers; of none, not a number
    private static double Mean<T>(T[] all, Func<T, double> figure)
    {
        var (sum, count) = (0.0, 0);
        foreach (var one in all)
            if (figure(one) is var value && !double.IsNaN(value)) (sum, count) = (sum + value, count + 1);
        return sum / count;
    }
}
