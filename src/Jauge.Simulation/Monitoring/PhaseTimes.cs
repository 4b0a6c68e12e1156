namespace Jauge.Simulation.Monitoring;

/// <summary>How long new replicas were on their way, by phase, all regions together: seconds for one replica that the run asked for,
/// averaged (time in the phase of all, over their number; not a number where none was asked for).</summary>
public sealed record PhaseTimes
{
    /// <summary>Replicas that found a place and began, in one replication.</summary>
    public required Measured Begun { get; init; }

    /// <summary>Without room on a node, and no node on its way.</summary>
    public required Measured Pending { get; init; }

    /// <summary>Waiting for a node on its way.</summary>
    public required Measured Node { get; init; }

    /// <summary>Pulling the image, or waiting for the pull of another on the same node.</summary>
    public required Measured Image { get; init; }

    /// <summary>Starting, with the image there.</summary>
    public required Measured Starting { get; init; }

    /// <summary>Serving, and not yet at the usual speed.</summary>
    public required Measured Warming { get; init; }
}
