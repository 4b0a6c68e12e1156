using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How a queue hands its messages to their consumers. A call to it ends when the message is stored; the calls below that call are
/// what one delivery does.</summary>
public sealed record DeliversSpec
{
    /// <summary>The component that takes a message whose call names no consumer.</summary>
    public string? To { get; init; }

    /// <summary>That component's own time for one message.</summary>
    public Distribution? Takes { get; init; }

    /// <summary>How often a message is tried, the first time included.</summary>
    [AtLeast(1)]
    public required int Attempts { get; init; }

    /// <summary>Delay before a message is tried again; none when it is left out.</summary>
    public RedeliverySpec? Backoff { get; init; }

    /// <summary>Most deliveries under way at once; what the size says when it is left out, else no limit.</summary>
    [AtLeast(1)]
    public int? Concurrency { get; init; }

    /// <summary>Most deliveries begun per unit of time.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Longest time that one delivery may take; what the size says when it is left out, else no limit.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>Whether a message that was tried so often is kept aside; otherwise it is dropped.</summary>
    public bool? DeadLetter { get; init; }

    /// <summary>Messages that the queue sends by itself at equal intervals, by name.</summary>
    public EquatableMap<MessageScheduleSpec> Schedules { get; init; } = EquatableMap<MessageScheduleSpec>.Empty;
}
