namespace Jauge.Control.Resilience;

/// <summary>A circuit breaker on the failure ratio of a sliding window.</summary>
/// <remarks>Source of the defaults: App-vNext/Polly:src/Polly.Core/CircuitBreaker/CircuitBreakerStrategyOptions.TResult.cs.</remarks>
public sealed record CircuitBreakerOptions
{
    /// <summary>Ratio of failures that opens the circuit; above 0, at most 1.</summary>
    public double FailureRatio { get; init; } = 0.1;

    /// <summary>Fewest calls in the window for a verdict; 1 or more.</summary>
    public int MinThroughput { get; init; } = 100;

    /// <summary>Length of the window; above 0. It slides by tenths.</summary>
    public TimeSpan SamplingDuration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit stays open; above 0.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Trial calls, one at a time, that must succeed to close a half-open circuit; 1 or more.</summary>
    public int Trials { get; init; } = 1;
}
