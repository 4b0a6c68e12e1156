using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How calls are spread over the replicas of a component.</summary>
[Shorthand(nameof(By))]
public sealed record BalancingSpec
{
    /// <summary>How each call finds its replica.</summary>
    public required BalancingMethod By { get; init; }

    /// <summary>Weights of the first replica, the second and so on, then again from the first; equal when they are left out.</summary>
    [AtLeast(1)]
    public EquatableList<int> Weights { get; init; } = [];

    /// <summary>Zones that the replicas are spread over; 3 when it is left out.</summary>
    [AtLeast(1)]
    public int? Zones { get; init; }
}
