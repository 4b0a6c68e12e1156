namespace Jauge.Control.Resilience;

/// <summary>A budget that keeps retries a fraction of the requests, so that they cannot multiply an outage.</summary>
/// <remarks>Source: twitter/finagle:finagle-core/src/main/scala/com/twitter/finagle/service/RetryBudget.scala.</remarks>
public sealed record RetryBudgetOptions
{
    /// <summary>Retries earned by a request; 0.2 allows one retry in five requests. From 0 to 1000.</summary>
    public double RetriesPerRequest { get; init; } = 0.2;

    /// <summary>Retries per second that are always allowed; 0 or more.</summary>
    public double MinRetriesPerSecond { get; init; } = 10;

    /// <summary>Time after which what was earned is forgotten: the balance is capped at what this time can earn.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromSeconds(10);
}
