using Jauge.Core;

namespace Jauge.Load.Results;

/// <summary>What became of one kind of request: sent = answered + failed + unfinished.</summary>
/// <param name="Name">As in the plan.</param>
public sealed record RequestResult(string Name)
{
    /// <summary>Begun, whether or not a byte of them left.</summary>
    public long Sent { get; init; }

    /// <summary>With a good answer.</summary>
    public long Answered { get; init; }

    /// <summary>Without one.</summary>
    public long Failed => Failures.Sum(f => f.Count);

    /// <summary>Under way when the run ended.</summary>
    public long Unfinished { get; init; }

    /// <summary>By cause; only those that occurred.</summary>
    public EquatableList<FailureCount> Failures { get; init; } = [];

    /// <summary>By status, of all whole answers; only those that occurred.</summary>
    public EquatableList<StatusCount> Statuses { get; init; } = [];

    /// <summary>Sent once more, because the server had closed the kept connection before a byte of the answer.</summary>
    public long Resent { get; init; }

    /// <summary>Bytes of the bodies of answers, as they came over the wire.</summary>
    public long BodyBytes { get; init; }

    /// <summary>Nanoseconds from the intended sending to the last byte, of good answers.</summary>
    public required LatencyHistogram Times { get; init; }

    /// <summary>The same of failures, to when they were known to be any.</summary>
    public required LatencyHistogram FailedTimes { get; init; }
}
