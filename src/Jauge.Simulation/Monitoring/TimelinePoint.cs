using Jauge.Core;

namespace Jauge.Simulation.Monitoring;

/// <summary>One interval, means over the replications.</summary>
/// <param name="At">Its end.</param>
/// <param name="All">All requests.</param>
/// <param name="Requests">Requests by class, in the order of <see cref="Verdicts.SimulationResult.Requests"/>.</param>
/// <param name="Failures">Why requests were not served; only what occurred.</param>
/// <param name="Components">Components, in the order of <see cref="Verdicts.SimulationResult.Components"/>.</param>
/// <param name="Nodes">Node groups, in the order of <see cref="Verdicts.SimulationResult.Nodes"/>.</param>
public sealed record TimelinePoint(
    TimeSpan At, RequestPoint All, EquatableList<RequestPoint> Requests, EquatableList<FailureRate> Failures,
    EquatableList<ComponentPoint> Components, EquatableList<NodePoint> Nodes)
{
    /// <summary>Requests sent a second.</summary>
    public double Sent => All.Sent;

    /// <summary>Requests served a second.</summary>
    public double Served => All.Served;

    /// <summary>Requests not served a second.</summary>
    public double Failed => All.Failed;

    /// <summary>95th percentile of the interval, in seconds; not a number where nothing ended.</summary>
    public double P95 => All.P95;

    /// <summary>99th percentile of the interval, likewise.</summary>
    public double P99 => All.P99;

    /// <summary>Share of the requests ended that were served, from 0 to 1; not a number where nothing ended.</summary>
    public double Availability => Served / (Served + Failed);
}
