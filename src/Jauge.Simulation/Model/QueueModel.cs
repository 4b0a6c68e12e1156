using Jauge.Control.Resilience;
using Jauge.Core;

namespace Jauge.Simulation.Model;

/// <summary>How a queue delivers.</summary>
internal sealed record QueueModel
{
    /// <summary>Tries of one message, the first included.</summary>
    internal required int Attempts { get; init; }

    /// <summary>Null: a message is tried again at once.</summary>
    internal BackoffOptions? Backoff { get; init; }

    /// <summary>Deliveries under way at once, in one region.</summary>
    internal int Concurrency { get; init; } = StationModel.Unlimited;

    /// <summary>Null: deliveries begin as fast as they can.</summary>
    internal TokenBucketOptions? Rate { get; init; }

    internal bool KeepsDeadLetters { get; init; }

    /// <summary>Messages that it sends by itself.</summary>
    internal EquatableList<ScheduleModel> Schedules { get; init; } = [];
}
