using Jauge.Control;
using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Monitoring;

/// <summary>Makes readings of the records of a study's replications.</summary>
internal sealed class Readings(SystemModel model, RunRecord[] records, TimeSpan fullFrom)
{
    private const double HourNanoseconds = 3600e9;

    /// <summary>One figure from every replication.</summary>
    internal Measured Measure(Func<RunRecord, double> figure) => Spread.Of(records.Select(figure));

    internal RequestReading All() =>
        Request("", new("All requests", "Toutes les requêtes"), [.. Enumerable.Range(0, model.Requests.Count)]);

    internal EquatableList<RequestReading> Requests() => [.. model.Requests.Select((r, i) => Request(r.Name, r.Title, [i]))];

    internal EquatableList<JourneyReading> Journeys() => [.. model.Load.Journeys.Select(Journey)];

    internal EquatableList<ComponentReading> Components() => [.. Enumerable.Range(0, model.Stations.Count).Select(Component)];

    /// <summary>Requests served a second at full load.</summary>
    internal double FullThroughput(RunRecord record) =>
        PerSecond([.. AtFullLoad(record)], i => i.Ended[0]);

    /// <summary>Requests sent a second at full load.</summary>
    internal double FullDemand(RunRecord record) =>
        PerSecond([.. AtFullLoad(record)], i => i.Sent);

    /// <summary>Share of requests ended that were not served.</summary>
    internal static double ErrorRate(RunRecord record, IReadOnlyList<int> classes)
    {
        var (ended, served) = (0L, 0L);
        foreach (var c in classes)
        {
            ended += record.Counts.Ended.Skip(c * FailureCauses.Count).Take(FailureCauses.Count).Sum();
            served += record.Counts.Ended[c * FailureCauses.Count];
        }
        return ended == 0 ? double.NaN : 1 - ((double)served / ended);
    }

    /// <summary>Answer times of some classes, in one histogram.</summary>
    internal static LatencyHistogram Latency(RunRecord record, IReadOnlyList<int> classes)
    {
        if (classes.Count == 1) return record.Counts.Latencies[classes[0]];
        var all = new LatencyHistogram();
        foreach (var c in classes) all.Merge(record.Counts.Latencies[c]);
        return all;
    }

    /// <summary>Mean share of a component's cores in use at full load, its busiest region.</summary>
    internal double CoreUse(RunRecord record, int station)
    {
        var uses = Cells(record, station)
            .Select(c => AtFullLoad(record).Select(i => i.Cells[c].CoreUse).Where(u => !double.IsNaN(u)).DefaultIfEmpty(double.NaN)
                .Average());
        return uses.DefaultIfEmpty(double.NaN).Max();
    }

    internal EquatableList<TimelinePoint> Timeline(int threads) => new Timeline(model, records).Points(threads);

    internal EquatableList<UsagePoint> Usage() => new UsageOverTime(model, records).Points();

    internal EquatableList<AlertReading> Alerts(SimulationOptions options) => new AlertWatch(model, options.Alerts).Read(records);

    /// <summary>Node groups, all regions together.</summary>
    internal EquatableList<NodeReading> Nodes() => [.. model.NodeGroups.Select((group, i) => Node(group.Name, i))];

    internal EquatableList<ScalingStep> Scaling() =>
    [
        .. records[0].Counts.Steps.Select(s => new ScalingStep(
            s.At, model.Stations[records[0].Cells[s.Cell].Station].Name, model.Regions[records[0].Cells[s.Cell].Region], s.From, s.To,
                s.Reason.Cause.Describe())).Concat(records[0].Counts.NodeSteps.Select(Step)).OrderBy(s => s.At),
    ];

    private ScalingStep Step(NodeStep step)
    {
        var cluster = records[0].Clusters[step.Cluster];
        return new(step.At, model.NodeGroups[cluster.Group].Name, model.Regions[cluster.Region], step.From, step.To, step.Reason);
    }

    private RequestReading Request(string name, Text title, int[] classes)
    {
        var latencies = records.Select(r => Latency(r, classes)).ToArray();
        Measured Quantile(double p) => Spread.Of(latencies.Select(l => l.Quantile(p) / RunTime.Second));
        return new()
        {
            Name = name, Title = title, Sent = Measure(r => classes.Sum(c => r.Counts.Sent[c]) / Counted(r)),
            Served = Measure(r => classes.Sum(c => r.Counts.Ended[c * FailureCauses.Count]) / Counted(r)),
            ErrorRate = Measure(r => ErrorRate(r, classes)),
            Mean = Spread.Of(latencies.Select(l => l.Mean / RunTime.Second)), P50 = Quantile(0.5), P90 = Quantile(0.9),
            P95 = Quantile(0.95), P99 = Quantile(0.99),
            P999 = Quantile(0.999), Failures = Failures(classes),
        };
    }

    private JourneyReading Journey(JourneyModel journey, int index)
    {
        Measured Share(SessionEnd end) => Measure(r => SessionShare(r.Counts.Sessions, index, end));
        Measured Quantile(double p) => Measure(r => r.Counts.Sessions.Times[index].Quantile(p) / RunTime.Second);
        return new()
        {
            Name = journey.Name, Title = journey.Title, Begun = Measure(r => r.Counts.Sessions.Begun[index] / Counted(r)),
            Completed = Share(SessionEnd.Completed), Left = Share(SessionEnd.Left), GivenUp = Share(SessionEnd.GivenUp),
            P50 = Quantile(0.5),
            P95 = Quantile(0.95),
        };
    }

    private static double SessionShare(SessionCounts sessions, int journey, SessionEnd end)
    {
        var ended = sessions.Ended.AsSpan(journey * SessionCounts.Ends, SessionCounts.Ends);
        var all = 0L;
        foreach (var count in ended) all += count;
        return all == 0 ? double.NaN : (double)ended[(int)end] / all;
    }

    private EquatableList<FailureReading> Failures(int[] classes)
    {
        var counts = new long[FailureCauses.Count];
        foreach (var record in records)
            foreach (var c in classes)
                for (var cause = 0; cause < counts.Length; cause++)
                    counts[cause] += record.Counts.Ended[(c * FailureCauses.Count) + cause];
        var all = Math.Max(1, counts.Sum());
        return
        [
            .. Enumerable.Range(1, counts.Length - 1).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c)
                .Select(c => new FailureReading((FailureCause)c, (double)counts[c] / all)),
        ];
    }

    private ComponentReading Component(int station)
    {
        var waits = Sum(station, c => c.SlotWait + c.CoreWait);
        return new()
        {
            Name = model.Stations[station].Name, HasReplicas = model.Stations[station].Kind == StationKind.Replicas,
            MostConnections = MostConnections(station),
            ConnectionLimit = model.Stations[station].MaxConnections is var most && most != StationModel.Unlimited ? most : null,
            Calls = Measure(r => Sum(r, station, c => c.Arrived) / Counted(r)),
            FailedCalls = Measure(r => Sum(r, station, c => c.Failed) / Math.Max(1, Sum(r, station, c => c.Arrived))),
            TurnedAway = Measure(r => Sum(r, station, c => c.TurnedAway) / Counted(r)),
            Replicas = Measure(r => Sum(r, station, c => c.ReadyTime) / (r.End - r.Counts.From)),
            ReplicaHours = Measure(r => Sum(r, station, c => c.ExistingTime) / HourNanoseconds),
            MostReplicas = records.Max(r => Cells(r, station).Max(c => r.Cells[c].Counts.MostReplicas)),
            Restarts = Measure(r => Sum(r, station, c => c.Restarts)),
            Phases = model.Stations[station].Kind == StationKind.Replicas ? Phases.Of(records, station) : null,
            CoreUse = Measure(r => CoreUse(r, station)),
            PoolWait = PerRequest(station, c => c.PoolWait), SlotWait = PerRequest(station, c => c.SlotWait),
            CoreWait = PerRequest(station, c => c.CoreWait), LockWait = PerRequest(station, c => c.LockWait),
            LimitWait = PerRequest(station, c => c.LimitWait), Refused = Measure(r => Sum(r, station, c => c.Refused) / Counted(r)),
            StaleReads = Measure(r => Sum(r, station, c => c.StaleReads) / Sum(r, station, c => c.Reads)),
            Work = PerRequest(station, c => c.Work), LagShare = waits > 0 ? Sum(station, c => c.LagWait) / waits : 0,
            StartShare = waits > 0 ? Sum(station, c => c.StartWait) / waits : 0,
        };
    }

    private int MostConnections(int station) => records.Max(r => Cells(r, station).Max(c => r.Counts.Intervals
        .Select(i => i.Cells[c].MostConnections).DefaultIfEmpty(0).Max()));

    private Measured PerRequest(int station, Func<CellCounts, double> figure) =>
        Measure(r => Sum(r, station, figure) / RunTime.Second / Math.Max(1, r.Counts.Sent.Sum()));

    private double Sum(int station, Func<CellCounts, double> figure) => records.Sum(r => Sum(r, station, figure));

    private static double Sum(RunRecord record, int station, Func<CellCounts, double> figure) =>
        Cells(record, station).Sum(c => figure(record.Cells[c].Counts));

    internal static IEnumerable<int> Cells(RunRecord record, int station) =>
        Enumerable.Range(0, record.Cells.Length).Where(c => record.Cells[c].Station == station);

    private static double Counted(RunRecord record) => RunTime.ToSeconds(Math.Max(1, record.End - record.Counts.From));

    private static double PerSecond(List<IntervalCount> intervals, Func<IntervalCount, long> count) =>
        intervals.Count > 0 ? intervals.Sum(count) / intervals.Sum(i => i.Length.TotalSeconds) : double.NaN;

    private IEnumerable<IntervalCount> AtFullLoad(RunRecord record)
    {
        var from = TimeSpan.FromTicks(Math.Max(fullFrom.Ticks, record.Counts.From / RunTime.Tick));
        return record.Counts.Intervals.Where(i => i.From >= from);
    }

    private NodeReading Node(string name, int group)
    {
        double Hours(RunRecord r) => r.Clusters.Where(c => c.Group == group).Sum(c => c.NodeTime) / HourNanoseconds;
        int Most(RunRecord r) => r.Counts.Intervals.Select(i => Group(i.Clusters, r, group).Sum(c => c.Nodes)).DefaultIfEmpty(0).Max();
        return new(name, Measure(r => Hours(r) * HourNanoseconds / (r.End - r.Counts.From)), records.Max(Most), Measure(Hours));
    }

    private static IEnumerable<ClusterCount> Group(ClusterCount[] clusters, RunRecord record, int group) =>
        clusters.Where((_, i) => record.Clusters[i].Group == group);
}
