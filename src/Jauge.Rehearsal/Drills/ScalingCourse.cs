using Jauge.Core;

namespace Jauge.Rehearsal.Drills;

/// <summary>How many replicas a component had while a drill was played, and what its policy decided.</summary>
/// <param name="Component">Whose.</param>
/// <param name="Before">Ready when the fault struck.</param>
/// <param name="Fewest">Ready at once since then, at fewest.</param>
/// <param name="Most">Ready at once since then, at most.</param>
/// <param name="After">Ready at the end of the drill.</param>
/// <param name="IsScaled">Whether a policy decides.</param>
/// <param name="Decisions">Its decisions, in their order.</param>
public sealed record ScalingCourse(
    string Component, int Before, int Fewest, int Most, int After, bool IsScaled, EquatableList<ScalingStep> Decisions)
{
    /// <summary>From the fault until a replica less was ready; null where there never was.</summary>
    public TimeSpan? FewerAfter { get; init; }

    /// <summary>From the fault until a replica more was ready; null where there never was.</summary>
    public TimeSpan? MoreAfter { get; init; }

    /// <summary>Decisions that asked for another count than the one before.</summary>
    public IEnumerable<ScalingStep> Changes =>
        Decisions.Where((d, i) => i > 0 ? d.Replicas != Decisions[i - 1].Replicas : d.Replicas != Before);
}
