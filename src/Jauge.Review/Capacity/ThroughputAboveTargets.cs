using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>JR408.</summary>
internal sealed class ThroughputAboveTargets()
    : ReviewRule("JR408", "Promised throughput above the scaling targets of the most replicas",
        "Débit promis au-dessus des cibles des répliques au maximum")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Throughput is not { } promised) yield break;
        foreach (var component in context.Components.Where(c => c.Spec.Scaling?.RequestsPerReplica is not null))
        {
            var visits = Math.Max(1, context.Deployment.Calls.VisitsPerRequest(component.Name));
            var (most, arriving) = (Most(component), promised.Low.PerSecond * visits);
            if (arriving > most)
                yield return Report(context, FindingSeverity.Risk, $"{component.Path}.scaling.requests-per-replica",
                    Message(component, most, arriving), Cure, "promises.throughput");
        }
    }

    private static decimal Most(DeployedComponent component) =>
        component.Spec.Scaling!.RequestsPerReplica!.Value.PerSecond * component.MaxReplicas * component.Regions.Count;

    private static Text Message(DeployedComponent component, decimal most, decimal arriving) => Text.Format(
        $"{component.Name} is meant for {component.Spec.Scaling!.RequestsPerReplica!.Value} per replica: {component.MaxReplicas} replicas in {component.Regions.Count} region(s) are meant for {most:N0}/s, and {arriving:N0}/s arrive at the promised throughput.",
        $"{component.Name} est prévu pour {component.Spec.Scaling!.RequestsPerReplica!.Value} par réplique : {component.MaxReplicas} répliques dans {component.Regions.Count} région(s) sont prévues pour {most:N0}/s, et {arriving:N0}/s arrivent au débit promis.");

    private static Text Cure => new(
        "Raise the maximum, or the target where a measurement allows it.",
        "Relever le maximum, ou la cible là où une mesure le permet.");
}
