namespace Jauge.Spec.Model;

/// <summary>How a rehearsed database notices that its primary is lost: Patroni's timings. Twice the retry and the loop together may not
/// exceed the lease.</summary>
public sealed record RehearsedFailoverSpec
{
    /// <summary>Lease of the primary; 5 s when it is left out, shorter than Patroni's own 30 s.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>Time between two renewals; 1 s when it is left out.</summary>
    public TimeSpan? LoopWait { get; init; }

    /// <summary>How long a failing operation is tried again; 2 s when it is left out.</summary>
    public TimeSpan? RetryTimeout { get; init; }

    /// <summary>Whether a write is acknowledged only when a standby has it.</summary>
    public bool? Synchronous { get; init; }

    /// <summary>The lease, stated or usual.</summary>
    public TimeSpan TtlOrUsual => Ttl ?? TimeSpan.FromSeconds(5);

    /// <summary>The time between two renewals, stated or usual.</summary>
    public TimeSpan LoopWaitOrUsual => LoopWait ?? TimeSpan.FromSeconds(1);

    /// <summary>How long a failing operation is tried again, stated or usual.</summary>
    public TimeSpan RetryTimeoutOrUsual => RetryTimeout ?? TimeSpan.FromSeconds(2);
}
