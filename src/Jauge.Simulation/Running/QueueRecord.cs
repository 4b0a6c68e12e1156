using Jauge.Core;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>What a queue did in one region, in one replication.</summary>
internal sealed record QueueRecord
{
    internal required long Enqueued { get; init; }

    internal required long Delivered { get; init; }

    internal required long Retried { get; init; }

    /// <summary>Messages given up, kept aside or not.</summary>
    internal required long DeadLettered { get; init; }

    /// <summary>Messages in the queue, under delivery or waiting to be tried again at the end.</summary>
    internal required int Left { get; init; }

    internal required int MostWaiting { get; init; }

    /// <summary>Mean number over the run.</summary>
    internal required double MeanWaiting { get; init; }

    /// <summary>From the arrival of a message to its first delivery, which may come after the end of the load.</summary>
    internal required LatencyHistogram Wait { get; init; }

    /// <summary>From the arrival of a message to the end of the delivery that succeeded.</summary>
    internal required LatencyHistogram Done { get; init; }

    /// <summary>Nanoseconds from the end of the load until it was empty; −1: it was not within a day.</summary>
    internal long Drain { get; set; } = -1;
}
