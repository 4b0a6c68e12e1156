using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How the loss of a component or region is noticed and who takes over.</summary>
public sealed record FailoverSpec
{
    /// <summary>Health check that notices the loss.</summary>
    public DetectionSpec? Detection { get; init; }

    /// <summary>Region that takes over.</summary>
    public string? To { get; init; }

    /// <summary>How long clients may keep the old address.</summary>
    public TimeSpan? DnsTtl { get; init; }

    /// <summary>Time to promote the standby once the loss is noticed; the offering's own when it is left out.</summary>
    public Range<TimeSpan>? Promotion { get; init; }

    /// <summary>How data reach the standby.</summary>
    public ReplicationMode? Replication { get; init; }

    /// <summary>How far the standby may lag behind.</summary>
    public TimeSpan? Lag { get; init; }
}
