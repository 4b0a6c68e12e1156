namespace Jauge.Simulation.Monitoring;

/// <summary>What became of the messages of a queue, all regions together. Times in seconds.</summary>
public sealed record QueueReading
{
    /// <summary>Name of the queue in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Messages a second that were stored.</summary>
    public required Measured Enqueued { get; init; }

    /// <summary>Messages a second whose delivery succeeded.</summary>
    public required Measured Delivered { get; init; }

    /// <summary>Deliveries a second that failed and were to be tried again.</summary>
    public required Measured Retried { get; init; }

    /// <summary>Messages a second that were given up: set aside as dead letters, or dropped.</summary>
    public required Measured DeadLettered { get; init; }

    /// <summary>Mean number of messages that wait for a delivery.</summary>
    public required Measured Waiting { get; init; }

    /// <summary>Most that waited at once in one region, in any replication.</summary>
    public required int MostWaiting { get; init; }

    /// <summary>Mean wait from the arrival of a message to its first delivery. Messages that the end of the load finds waiting count with
    /// all of their wait; those that are not begun a day later, with that day.</summary>
    public required Measured Wait { get; init; }

    /// <summary>Median of that wait.</summary>
    public required Measured WaitP50 { get; init; }

    /// <summary>95th percentile of that wait.</summary>
    public required Measured WaitP95 { get; init; }

    /// <summary>99th percentile of that wait.</summary>
    public required Measured WaitP99 { get; init; }

    /// <summary>95th percentile of the time from the arrival of a message to the end of the delivery that succeeded.</summary>
    public required Measured DoneP95 { get; init; }

    /// <summary>Messages not yet delivered when the load ends: waiting, under delivery, or to be tried again.</summary>
    public required Measured Left { get; init; }

    /// <summary>Time from the end of the load to the last message delivered or given up; infinity where that takes more than a
    /// day.</summary>
    public required Measured Drain { get; init; }
}
