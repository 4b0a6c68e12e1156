using Jauge.Core;

namespace Jauge.Simulation.Engine;

/// <summary>Jobs that are alike: where they come from and which way they go.</summary>
/// <remarks>With users, the class is closed: each thinks, sends a request, waits for its end and thinks again. Without, it is open:
/// requests arrive at intervals drawn from <see cref="Interval"/>.</remarks>
public sealed record JobClass
{
    /// <summary>Not empty; distinct within a network. The class's random draws depend on it.</summary>
    public required string Name { get; init; }

    /// <summary>Users of a closed class, 0 for an open one.</summary>
    public int Users { get; init; }

    /// <summary>Think time of a user, or the interarrival time of an open class.</summary>
    public required Distribution Interval { get; init; }

    /// <summary>The way of a request; at least one step, the first one first.</summary>
    public required EquatableList<Step> Steps { get; init; }
}
