using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A health check: how often, how patient.</summary>
public sealed record DetectionSpec
{
    /// <summary>Time between two checks.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary>Failures in a row before the target counts as lost; the checker's default when it is left out.</summary>
    [AtLeast(1)]
    public int? Failures { get; init; }

    /// <summary>How long one check waits for an answer.</summary>
    public TimeSpan? Timeout { get; init; }
}
