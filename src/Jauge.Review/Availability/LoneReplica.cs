using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>JR103.</summary>
internal sealed class LoneReplica()
    : ReviewRule("JR103", "At rest, one replica carries an availability promise",
        "Au repos, une seule réplique porte une promesse de disponibilité")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Availability is not { } promised) yield break;
        foreach (var component in context.CriticalPath.Where(IsAloneAtRest))
            yield return Report(context, FindingSeverity.Risk, $"{component.Path}.replicas", Message(component, promised), Cure,
                "promises.availability");
    }

    private static bool IsAloneAtRest(DeployedComponent component) =>
        component.Offering.Kind == OfferingKind.Service && component.Regions.Count == 1
            && component.Spec.Replicas is { Low: <= 1, High: > 1 };

    private static Text Message(DeployedComponent component, Ratio promised) => Text.Format(
        $"{component.Name} may run {component.MinReplicas} of {component.MaxReplicas} replicas; {promised} is promised, and then the loss of a replica, its restart or its update is an outage.",
        $"{component.Name} peut tourner à {component.MinReplicas} réplique sur {component.MaxReplicas} ; {promised} sont promis, et alors la perte d'une réplique, son redémarrage ou sa mise à jour est une panne.");

    private static Text Cure => new("A minimum of at least 2, better one per zone.", "Un minimum d'au moins 2, mieux : une par zone.");
}
