using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A limit on retries as a share of the calls, so that they cannot multiply an outage.</summary>
[Shorthand(nameof(Share))]
public sealed record RetryBudgetSpec
{
    /// <summary>Retries that each first attempt earns.</summary>
    public required Ratio Share { get; init; }

    /// <summary>Retries that are always allowed, in each region; 10/s when it is left out.</summary>
    public Rate? AtLeast { get; init; }

    /// <summary>Time after which what was earned is forgotten; 10 s when it is left out.</summary>
    public TimeSpan? Over { get; init; }
}
