namespace Jauge.Spec.Model;

/// <summary>A check that its platform makes of every replica, with the defaults of Kubernetes.</summary>
public sealed record ProbeSpec
{
    /// <summary>Time between two checks; 10 s when it is left out.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>How long one check waits for an answer; 1 s when it is left out.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Failures in a row before the replica is out; 3 when it is left out.</summary>
    [AtLeast(1)]
    public int? Failures { get; init; }

    /// <summary>Work of one answer, which grows as the replica slows down; none when it is left out: only a replica without a free slot
    /// fails.</summary>
    public TimeSpan? Takes { get; init; }
}
