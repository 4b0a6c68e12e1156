using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>JR104.</summary>
internal sealed class StandbyNotSold()
    : ReviewRule("JR104", "Standby arrangement that this size does not take", "Forme de secours que cette taille n'accepte pas")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        context.Components.Where(c => c.HighAvailability != "none").SelectMany(c => OfTier(context, c).Concat(OfReplicas(context, c)));

    private IEnumerable<Finding> OfTier(ReviewContext context, DeployedComponent component)
    {
        if (component.Word("limit.high-availability") is not { } limit || !IsExcluded(component, limit.Value)) yield break;
        var message = new Text(
            $"{component.Name} asks for high-availability: {component.HighAvailability} on {component.Sku!.Id}; the service states: {limit.Value}.",
            $"{component.Name} demande high-availability: {component.HighAvailability} sur {component.Sku.Id} ; le service l'exclut : « {limit.Value} ».");
        yield return Report(context, FindingSeverity.Contradiction, $"{component.Path}.high-availability", message, CureTier,
            Promise(context), limit.Citation);
    }

    private IEnumerable<Finding> OfReplicas(ReviewContext context, DeployedComponent component)
    {
        var shards = Math.Max(1, component.Input("shards") ?? 1);
        if (component.Number("high-availability.minimum-replicas") is not { } least || component.Spec.Replicas is null
            || component.MinReplicas / shards >= least.Value) yield break;
        var message = Text.Format(
            $"{component.Name} asks for high-availability: {component.HighAvailability} with {component.MinReplicas} nodes in {shards:N0} shards; each shard needs {least.Value:N0}, so {shards * least.Value:N0} in all.",
            $"{component.Name} demande high-availability: {component.HighAvailability} avec {component.MinReplicas} nœuds pour {shards:N0} shards ; chaque shard en veut {least.Value:N0}, donc {shards * least.Value:N0} en tout.");
        yield return Report(context, FindingSeverity.Contradiction, $"{component.Path}.replicas", message, CureReplicas, Promise(context),
            least.Citation);
    }

    /// <summary>Burstable sizes begin with B in Azure's catalogue of databases.</summary>
    private static bool IsExcluded(DeployedComponent component, string limit) =>
        limit.Contains("burstable", StringComparison.Ordinal) && component.Sku?.Id.StartsWith("B_", StringComparison.Ordinal) == true;

    private static string? Promise(ReviewContext context) => context.Promises.Availability is null ? null : "promises.availability";

    private static Text CureTier => new(
        "Take a size that the arrangement is sold with, or none.",
        "Choisir une taille avec laquelle cette forme est vendue, ou s'en passer.");

    private static Text CureReplicas => new("Add a replica to each shard.", "Ajouter une réplique à chaque shard.");
}
