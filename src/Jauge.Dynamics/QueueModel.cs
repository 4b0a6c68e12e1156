using Jauge.Control.Resilience;
using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>How a queue delivers.</summary>
public sealed record QueueModel
{
    /// <summary>Tries of one message, the first included.</summary>
    public required int Attempts { get; init; }

    /// <summary>Null: a message is tried again at once.</summary>
    public BackoffOptions? Backoff { get; init; }

    /// <summary>Deliveries under way at once, in one region.</summary>
    public int Concurrency { get; init; } = StationModel.Unlimited;

    /// <summary>Null: deliveries begin as fast as they can.</summary>
    public TokenBucketOptions? Rate { get; init; }

    /// <summary>Whether a message that was tried often enough is kept aside; it is dropped otherwise.</summary>
    public bool KeepsDeadLetters { get; init; }

    /// <summary>Messages that it sends by itself.</summary>
    public EquatableList<ScheduleModel> Schedules { get; init; } = [];
}
