using Jauge.Core;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>What a monitoring server reads of a component in one region: counters since the start, and gauges of the moment.</summary>
internal sealed record CellScrape
{
    /// <summary>Core-nanoseconds used.</summary>
    internal double CoreTime { get; init; }

    /// <summary>Core-nanoseconds that replicas which served could have used.</summary>
    internal double CoreCapacity { get; init; }

    internal long Served { get; init; }

    internal long Failed { get; init; }

    /// <summary>Times of its calls; empty where no alert asks for them.</summary>
    internal HistogramSnapshot Times { get; init; } = HistogramSnapshot.Empty;

    internal int Restarts { get; init; }

    internal int Ready { get; init; }

    internal int Queued { get; init; }

    internal int Connections { get; init; }

    internal bool IsDown { get; init; }
}
