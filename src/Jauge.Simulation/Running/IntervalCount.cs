namespace Jauge.Simulation.Running;

/// <summary>One interval of one replication.</summary>
/// <param name="At">Its end.</param>
/// <param name="All">All requests.</param>
/// <param name="Classes">Requests by class.</param>
/// <param name="Cells">Components by region.</param>
/// <param name="Clusters">Node groups by region.</param>
internal sealed record IntervalCount(TimeSpan At, ClassCount All, ClassCount[] Classes, CellCount[] Cells, ClusterCount[] Clusters)
{
    internal long Sent => All.Sent;

    internal long[] Ended => All.Ended;
}
