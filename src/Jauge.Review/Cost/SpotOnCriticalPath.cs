using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Cost;

/// <summary>JR509.</summary>
internal sealed class SpotOnCriticalPath()
    : ReviewRule("JR509", "Spot capacity on the critical path", "Capacité spot sur le chemin critique")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.CriticalPath
        where context.Promises.Availability is not null && component.Spec.Spot?.Value > 0
        select Report(context, FindingSeverity.Risk, $"{component.Path}.spot", Message(context, component), Cure, "promises.availability");

    private static Text Message(ReviewContext context, DeployedComponent component) => Text.Format(
        $"{component.Spec.Spot!.Value} of {component.Name} is bought on the spot market, where the provider takes capacity back at short notice; every answer waits for it, and {context.Promises.Availability!.Value} is promised. {component.MinReplicas * (1 - component.Spec.Spot.Value.Value):#,0.#} of its {component.MinReplicas} replicas stay at worst.",
        $"{component.Spec.Spot!.Value} de {component.Name} s'achètent sur le marché spot, où le fournisseur reprend sa capacité avec un court préavis ; toute réponse l'attend, et {context.Promises.Availability!.Value} sont promis. Il reste au pire {component.MinReplicas * (1 - component.Spec.Spot.Value.Value):#,0.#} de ses {component.MinReplicas} répliques.");

    private static Text Cure => new(
        "Keep the minimum on demand, and buy only the peak on the spot market.",
        "Garder le minimum à la demande, et n'acheter au marché spot que la pointe.");
}
