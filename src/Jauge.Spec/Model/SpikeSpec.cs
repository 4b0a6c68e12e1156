using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A short burst.</summary>
public sealed record SpikeSpec
{
    /// <summary>When it begins, counted from the start.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>Arrival rate during the burst.</summary>
    public Rate? To { get; init; }

    /// <summary>Users during the burst.</summary>
    [AtLeast(0)]
    public int? Users { get; init; }

    /// <summary>How long it lasts.</summary>
    public required TimeSpan For { get; init; }
}
