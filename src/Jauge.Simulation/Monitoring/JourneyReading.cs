using Jauge.Core;

namespace Jauge.Simulation.Monitoring;

/// <summary>What became of the sessions of one journey.</summary>
public sealed record JourneyReading
{
    /// <summary>Name of the journey in the file.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required Text Title { get; init; }

    /// <summary>Sessions begun a second.</summary>
    public required Measured Begun { get; init; }

    /// <summary>Share of the sessions ended that came to their last step, from 0 to 1.</summary>
    public required Measured Completed { get; init; }

    /// <summary>Share of those whose visitor went away before, as the file says that some do.</summary>
    public required Measured Left { get; init; }

    /// <summary>Share of those that a failed request ended.</summary>
    public required Measured GivenUp { get; init; }

    /// <summary>Median time from the first request to the last answer of a completed session, in seconds.</summary>
    public required Measured P50 { get; init; }

    /// <summary>Its 95th percentile.</summary>
    public required Measured P95 { get; init; }
}
