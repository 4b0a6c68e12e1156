using Jauge.Core;

namespace Jauge.Simulation.Monitoring;

/// <summary>One interval, means over the replications. Times in seconds; not a number where nothing ended.</summary>
/// <param name="At">Its end.</param>
/// <param name="Sent">Requests sent a second.</param>
/// <param name="Served">Requests served a second.</param>
/// <param name="Failed">Requests not served a second.</param>
/// <param name="Mean">Mean time.</param>
/// <param name="P50">Median time.</param>
/// <param name="P95">95th percentile of the interval.</param>
/// <param name="P99">99th percentile of the interval.</param>
/// <param name="Components">Components with replicas, in the order of <see cref="Verdicts.SimulationResult.Components"/>.</param>
public sealed record TimelinePoint(
    TimeSpan At, double Sent, double Served, double Failed, double Mean, double P50, double P95, double P99,
        EquatableList<ComponentPoint> Components);
