using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Monitoring;

/// <summary>Reads what is billed off the intervals of a study's replications.</summary>
internal sealed class UsageOverTime(SystemModel model, RunRecord[] records)
{
    internal EquatableList<UsagePoint> Points()
    {
        var points = new List<UsagePoint>();
        for (var i = 0; i < records.Min(r => r.Counts.Intervals.Count); i++)
            points.Add(Point([.. records.Select(r => r.Counts.Intervals[i])]));
        return [.. points];
    }

    private UsagePoint Point(IntervalCount[] all) => new(all[0].From, all[0].At,
    [
        .. Enumerable.Range(0, records[0].Cells.Length).Where(c => !IsReader(c)).Select(c => Component(c, all)),
        .. Enumerable.Range(0, records[0].Clusters.Length).Select(c => Nodes(c, all)),
    ]);

    private ComponentUse Component(int cell, IntervalCount[] all)
    {
        var (station, region) = (records[0].Cells[cell].Station, records[0].Cells[cell].Region);
        double? replicas = model.Stations[station].Kind == StationKind.Replicas
            ? all.Average(i => i.Cells[cell].ReplicaTime / i.Length.TotalNanoseconds) : null;
        return new(
            model.Stations[station].Name, model.Regions[region], replicas,
            all.Average(i => PerSecond(i, i.Cells[cell].Arrived + ReadsOf(cell, i))),
            AnswerBytes(cell, station, all));
    }

    // readers are part of their database: the file says how many there are, and so they are billed
    private bool IsReader(int cell) => model.Stations[records[0].Cells[cell].Station].Primary >= 0;

    private long ReadsOf(int primary, IntervalCount interval)
    {
        var (station, region, reads) = (records[0].Cells[primary].Station, records[0].Cells[primary].Region, 0L);
        for (var c = 0; c < interval.Cells.Length; c++)
            if (records[0].Cells[c].Region == region && model.Stations[records[0].Cells[c].Station].Primary == station)
                reads += interval.Cells[c].Arrived;
        return reads;
    }

    // answers leave by the component that received the request, each region's share as its share of the calls
    private double? AnswerBytes(int cell, int station, IntervalCount[] all)
    {
        var own = Enumerable.Range(0, model.Requests.Count).Where(r => model.Requests[r].Entry == station).ToList();
        if (own.Count == 0 || own.Any(r => model.Requests[r].AnswerBytes is null)) return null;
        var bytes = all.Average(i => PerSecond(i, own.Sum(r => i.Classes[r].Served * model.Requests[r].AnswerBytes!.Value)));
        var here = all.Average(i => i.Cells[cell].Arrived);
        var everywhere = all.Average(i => Readings.Cells(records[0], station).Sum(c => i.Cells[c].Arrived));
        return everywhere > 0 ? bytes * here / everywhere : 0;
    }

    private ComponentUse Nodes(int cluster, IntervalCount[] all)
    {
        var (group, region) = (records[0].Clusters[cluster].Group, records[0].Clusters[cluster].Region);
        return new(model.NodeGroups[group].Name, model.Regions[region],
            all.Average(i => i.Clusters[cluster].NodeTime / i.Length.TotalNanoseconds), null, null);
    }

    private static double PerSecond(IntervalCount interval, double count) => count / interval.Length.TotalSeconds;
}
