namespace Jauge.Control.Resilience;

/// <summary>When a failed call is made again.</summary>
public sealed record RetryOptions
{
    /// <summary>Retries after the first attempt; 0 or more.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>Delay between them.</summary>
    public BackoffOptions Backoff { get; init; } = new();

    /// <summary>Budget; null: none.</summary>
    public RetryBudgetOptions? Budget { get; init; }
}
