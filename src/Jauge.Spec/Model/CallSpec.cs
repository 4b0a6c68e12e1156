using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A call from one component to another.</summary>
public sealed record CallSpec
{
    /// <summary>The component that is called.</summary>
    public required string To { get; init; }

    /// <summary>Calls per request; a fraction is an average.</summary>
    [AtLeast(0)]
    public decimal? Times { get; init; }

    /// <summary>The called component's own time for one call.</summary>
    public Distribution? Takes { get; init; }

    /// <summary>Whether the caller waits for this call before the next one.</summary>
    public CallMode? Mode { get; init; }

    /// <summary>Share of calls that a cache answers itself.</summary>
    [AtMost(1)]
    public Ratio? Hit { get; init; }

    /// <summary>Calls made only when the cache misses.</summary>
    public EquatableList<CallSpec> Miss { get; init; } = [];

    /// <summary>Calls that the called component makes in turn.</summary>
    public EquatableList<CallSpec> Calls { get; init; } = [];

    /// <summary>How long the caller waits.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Further attempts after a failure.</summary>
    [AtLeast(0)]
    public int? Retries { get; init; }

    /// <summary>Pauses between the attempts; none when it is left out.</summary>
    public BackoffSpec? Backoff { get; init; }

    /// <summary>Share of the calls that retries may add; no limit when it is left out.</summary>
    public RetryBudgetSpec? RetryBudget { get; init; }

    /// <summary>Circuit breaker around the call.</summary>
    public BreakerSpec? Breaker { get; init; }

    /// <summary>Most calls of one replica under way at once.</summary>
    [AtLeast(1)]
    public int? Bulkhead { get; init; }

    /// <summary>Whether the request succeeds without this call.</summary>
    public bool? Optional { get; init; }

    /// <summary>Row of the called database that the call locks.</summary>
    public LockSpec? Lock { get; init; }

    /// <summary>Whether the call only reads, so that a reader of the database may answer it.</summary>
    public bool? Reads { get; init; }
}
