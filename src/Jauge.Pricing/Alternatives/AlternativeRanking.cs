using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Alternatives;

/// <summary>The alternatives of a component and the component itself, cheapest first.</summary>
/// <param name="Component">The component of the file.</param>
/// <param name="Ranked">By the middle of the cost at list prices; those with a missing price stand last, since theirs is a floor.</param>
public sealed record AlternativeRanking(DeployedComponent Component, EquatableList<AlternativeCost> Ranked)
{
    /// <summary>The component itself among them.</summary>
    public AlternativeCost Base => Ranked.First(r => r.IsBase);
}
