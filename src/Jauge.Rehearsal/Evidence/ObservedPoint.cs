using Jauge.Core;

namespace Jauge.Rehearsal.Evidence;

/// <summary>A second of the run.</summary>
/// <param name="At">Its end, since the load began.</param>
/// <param name="Sent">Requests sent in it.</param>
/// <param name="Served">Good answers in it.</param>
/// <param name="Failed">Failures in it.</param>
/// <param name="P50">Median time in seconds; not a number without answers.</param>
/// <param name="P95">95th percentile, likewise.</param>
/// <param name="P99">99th percentile, likewise.</param>
/// <param name="Replicas">Replicas by component, as they were last seen in it.</param>
public sealed record ObservedPoint(
    TimeSpan At, long Sent, long Served, long Failed, double P50, double P95, double P99, EquatableList<ReplicaCount> Replicas);
