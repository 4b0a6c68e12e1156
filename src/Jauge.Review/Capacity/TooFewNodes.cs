using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Review.Scaling;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>JR402.</summary>
internal sealed class TooFewNodes()
    : ReviewRule("JR402", "The most replicas ask for more nodes than the group may have",
        "Les répliques au maximum demandent plus de nœuds que le groupe n'en a")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from nodes in context.Components
        where context.Components.Any(c => c.InputWord("runs-on") == nodes.Name)
        let places = NodePlaces.Of(context.Deployment, nodes, c => c.MaxReplicas)
        where places.Needed > nodes.MaxReplicas
        select Report(context, FindingSeverity.Contradiction, $"{nodes.Path}.replicas", Message(places, nodes), Cure(places),
            context.Promises.ScaleOut is null ? null : "promises.scale-out", nodes.SizeSource());

    private static Text Message(NodePlaces places, DeployedComponent nodes) => Text.Format(
        $"At their maximum the replicas on {nodes.Name} ask for {places.Cores:#,0.#} vCPU and {places.Gibibytes:N0} GiB in one region: at least {places.Needed ?? 0} {nodes.Sku?.Id} of {places.CoresEach ?? 0:N0} vCPU and {places.GibibytesEach ?? 0:N0} GiB, system pods not counted; the group stops at {nodes.MaxReplicas}, and the rest stays pending.",
        $"À leur maximum, les répliques sur {nodes.Name} demandent {places.Cores:#,0.#} vCPU et {places.Gibibytes:N0} Gio dans une région : au moins {places.Needed ?? 0} {nodes.Sku?.Id} de {places.CoresEach ?? 0:N0} vCPU et {places.GibibytesEach ?? 0:N0} Gio, sans les pods du système ; le groupe s'arrête à {nodes.MaxReplicas}, et le reste attend.");

    private static Text Cure(NodePlaces places) => Text.Format(
        $"A maximum of {places.Needed ?? 0} nodes or more, larger nodes, or fewer replicas.",
        $"Un maximum de {places.Needed ?? 0} nœuds ou plus, des nœuds plus grands, ou moins de répliques.");
}
