using Jauge.Core;

namespace Jauge.Simulation.Monitoring;

/// <summary>What became of the requests of a class, or of all. Times in seconds, as the client sees them: of requests served, and of those
/// whose client waited until its time was up.</summary>
public sealed record RequestReading
{
    /// <summary>Name of the class in the file; empty for all requests together.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>Requests sent a second.</summary>
    public required Measured Sent { get; init; }

    /// <summary>Requests served a second.</summary>
    public required Measured Served { get; init; }

    /// <summary>Share of the requests ended that were not served, from 0 to 1.</summary>
    public required Measured ErrorRate { get; init; }

    /// <summary>Mean time.</summary>
    public required Measured Mean { get; init; }

    /// <summary>Median time.</summary>
    public required Measured P50 { get; init; }

    /// <summary>90th percentile.</summary>
    public required Measured P90 { get; init; }

    /// <summary>95th percentile.</summary>
    public required Measured P95 { get; init; }

    /// <summary>99th percentile.</summary>
    public required Measured P99 { get; init; }

    /// <summary>99.9th percentile.</summary>
    public required Measured P999 { get; init; }

    /// <summary>Why requests were not served, most frequent first; only what occurred.</summary>
    public required EquatableList<FailureReading> Failures { get; init; }
}
