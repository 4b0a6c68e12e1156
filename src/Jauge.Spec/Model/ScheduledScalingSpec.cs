using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A planned change of the bounds.</summary>
public sealed record ScheduledScalingSpec
{
    /// <summary>When it begins, counted from the start of the workload.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>The bounds from then on.</summary>
    [AtLeast(0)]
    public required Range<int> Replicas { get; init; }
}
