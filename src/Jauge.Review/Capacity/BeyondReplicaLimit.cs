using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>JR404.</summary>
internal sealed class BeyondReplicaLimit()
    : ReviewRule("JR404", "More replicas than the offering runs", "Plus de répliques que l'offre n'en fait tourner")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        let limit = component.Size("max-instances") ?? component.Number("limit.max-replicas")?.Value
        where component.MaxReplicas > limit
        select Report(
            context, FindingSeverity.Contradiction, $"{component.Path}.replicas", Message(component, limit.Value), Cure,
            context.Promises.ScaleOut?.Component == component.Name ? "promises.scale-out" : null,
            component.Size("max-instances") is null ? component.Number("limit.max-replicas")?.Citation : component.SizeSource());

    private static Text Message(DeployedComponent component, decimal limit) => Text.Format(
        $"{component.Name} may grow to {component.MaxReplicas} replicas; {component.Sku?.Id ?? component.Offering.Id} runs {limit:N0} at most.",
        $"{component.Name} peut monter à {component.MaxReplicas} répliques ; {component.Sku?.Id ?? component.Offering.Id} en fait tourner {limit:N0} au plus.");

    private static Text Cure => new(
        "Lower the maximum, or choose a size that runs more.",
        "Baisser le maximum, ou choisir une taille qui en fait tourner plus.");
}
