using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>What became of a queue that was filled: each message counted by its number, from who sent it to who handled it.</summary>
public sealed record QueueFilling
{
    /// <summary>The queue's component.</summary>
    public required string Queue { get; init; }

    /// <summary>The component that handles its messages.</summary>
    public required string Consumer { get; init; }

    /// <summary>How long messages were sent.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Messages that were sent.</summary>
    public required long Sent { get; init; }

    /// <summary>Of them, those that the queue said it kept.</summary>
    public required long Acknowledged { get; init; }

    /// <summary>Those that it did not take, by cause.</summary>
    public required EquatableMap<long> Refused { get; init; }

    /// <summary>Half of the acknowledgements took no longer; zero where there was none.</summary>
    public required TimeSpan SendingMedian { get; init; }

    /// <summary>The longest that a producer waited for one.</summary>
    public required TimeSpan SendingLongest { get; init; }

    /// <summary>Most messages that waited or were being handled at once.</summary>
    public required int MostDepth { get; init; }

    /// <summary>That, four times a second.</summary>
    public required EquatableList<DepthPoint> Depths { get; init; }

    /// <summary>Messages that a worker handled, each once.</summary>
    public required long Handled { get; init; }

    /// <summary>Of them, those that were handled more than once: legal where delivery is at least once.</summary>
    public required long Repeated { get; init; }

    /// <summary>Deliveries that failed, and were tried again where tries were left.</summary>
    public required long FailedDeliveries { get; init; }

    /// <summary>Messages that were tried often enough, and kept aside.</summary>
    public required long DeadLetters { get; init; }

    /// <summary>Acknowledged, and neither handled nor kept aside, though the queue was given the time.</summary>
    public required EquatableList<long> Lost { get; init; }

    /// <summary>From the last message that was sent until all were handled or kept aside; null where the drill did not see that.</summary>
    public required TimeSpan? DrainedAfter { get; init; }

    /// <summary>Mean of the waits from acknowledgement to first delivery; zero where none was delivered.</summary>
    public required TimeSpan WaitMean { get; init; }

    /// <summary>Half of them were no longer.</summary>
    public required TimeSpan WaitP50 { get; init; }

    /// <summary>95 % of them were no longer.</summary>
    public required TimeSpan WaitP95 { get; init; }

    /// <summary>99 % of them were no longer.</summary>
    public required TimeSpan WaitP99 { get; init; }
}
