namespace Jauge.Simulation.Running;

/// <summary>What one replication leaves behind.</summary>
/// <param name="Counts">Requests, intervals, scaling steps.</param>
/// <param name="Cells">Components by region, as they stood at the end.</param>
/// <param name="Clusters">Nodes by group and region, as they stood at the end.</param>
/// <param name="End">Nanoseconds.</param>
/// <param name="Events">Events handled.</param>
/// <param name="AwaitedAt">When the awaited replicas served, in nanoseconds; −1: never.</param>
/// <param name="Arrivals">Arrivals from outside that were drawn.</param>
/// <param name="Key">What its chance came from.</param>
/// <param name="Queues">Queues that deliver, by cell; null where a cell is none.</param>
internal sealed record RunRecord(
    RunCounts Counts, CellState[] Cells, ClusterState[] Clusters, long End, long Events, long AwaitedAt, long Arrivals, Engine.RunKey Key,
    QueueRecord?[] Queues);
