using Jauge.Core;

namespace Jauge.Simulation.Engine;

/// <summary>One service on a job's way.</summary>
/// <param name="Station">Name of a station of the network.</param>
/// <param name="Service">How long it takes at full speed.</param>
public sealed record Step(string Station, Distribution Service)
{
    /// <summary>Where the job goes from here. Empty: to the step that follows, and from the last one home.</summary>
    /// <remarks>The probabilities sum to 1 at most; with the rest the job goes home: it leaves an open network and thinks in a closed
    /// one.</remarks>
    public EquatableList<Branch> Next { get; init; } = [];
}
