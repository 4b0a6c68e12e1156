namespace Jauge.Spec.Model;

/// <summary>How long messages may wait in a queue, from their arrival to their first delivery.</summary>
public sealed record QueueWaitPromiseSpec
{
    /// <summary>The queue; the only one that delivers when it is left out.</summary>
    public string? Component { get; init; }

    /// <summary>Mean.</summary>
    public TimeSpan? Mean { get; init; }

    /// <summary>Median.</summary>
    public TimeSpan? P50 { get; init; }

    /// <summary>95th percentile.</summary>
    public TimeSpan? P95 { get; init; }

    /// <summary>99th percentile.</summary>
    public TimeSpan? P99 { get; init; }
}
