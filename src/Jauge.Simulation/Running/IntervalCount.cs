namespace Jauge.Simulation.Running;

/// <summary>One interval of one replication.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="At">Its end; the last one ends with the run, however short that leaves it.</param>
/// <param name="All">All requests.</param>
/// <param name="Classes">Requests by class.</param>
/// <param name="Cells">Components by region.</param>
/// <param name="Clusters">Node groups by region.</param>
internal sealed record IntervalCount(TimeSpan From, TimeSpan At, ClassCount All, ClassCount[] Classes, CellCount[] Cells,
    ClusterCount[] Clusters)
{
    internal TimeSpan Length => At - From;

    internal long Sent => All.Sent;

    internal long[] Ended => All.Ended;
}
