using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Usage;

/// <summary>What one component uses in a month.</summary>
/// <param name="Replicas">Replicas that run in each region, averaged over the hours in which the component is on; an interval where only
/// bounds are known.</param>
/// <param name="Requests">Requests that reach all its copies together in the month; null when the file does not say.</param>
public sealed record ComponentUsage(Interval Replicas, Interval? Requests)
{
    /// <summary>Volumes that a run has counted, by the name after <c>usage.</c>; each stands in place of what the file states for every
    /// copy.</summary>
    public EquatableMap<Quantity> Volumes { get; init; } = EquatableMap<Quantity>.Empty;

    /// <summary>Replicas by region, <c>provider/region</c>, where each was counted for itself; <see cref="Replicas"/> stands for any
    /// other.</summary>
    public EquatableMap<Interval> ReplicasByRegion { get; init; } = EquatableMap<Interval>.Empty;

    internal ComponentUsage In(RegionId region) =>
        ReplicasByRegion.TryGetValue(region.ToString(), out var counted) ? this with { Replicas = counted } : this;
}
