using Jauge.Core;

namespace Jauge.Simulation.Analysis;

/// <summary>Replicas of a component, or nodes of a group, in one region over a period.</summary>
/// <param name="Component">Its name in the file.</param>
/// <param name="Region">Name of the region.</param>
/// <param name="Average">Mean count, of those that serve and those that start.</param>
/// <param name="Min">Fewest.</param>
/// <param name="Max">Most.</param>
/// <param name="Hours">Replica-hours in the period.</param>
public sealed record ExpectedReplicas(string Component, string Region, double Average, int Min, int Max, double Hours)
{
    /// <summary>Share of the period for which at least k of them are there, for k from 1 to <see cref="Max"/>; never growing.</summary>
    public EquatableList<double> Use { get; init; } = [];
}
