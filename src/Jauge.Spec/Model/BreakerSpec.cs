using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A circuit breaker: when it opens, and for how long.</summary>
public sealed record BreakerSpec
{
    /// <summary>Share of failed calls that opens it.</summary>
    [AtMost(1)]
    public Ratio? Failures { get; init; }

    /// <summary>Time over which calls are counted.</summary>
    public TimeSpan? Over { get; init; }

    /// <summary>Fewest calls in that time before it may open.</summary>
    [AtLeast(1)]
    public int? Minimum { get; init; }

    /// <summary>How long it stays open before it lets one call try.</summary>
    public TimeSpan? Open { get; init; }
}
