using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR307.</summary>
internal sealed class AverageOutsideBounds()
    : ReviewRule("JR307", "Average replicas outside the bounds", "Répliques en moyenne hors des bornes")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where component.Spec is { AverageReplicas: not null, Replicas: not null }
        let average = component.Spec.AverageReplicas!.Value
        where average < component.MinReplicas || average > component.MaxReplicas
        select Report(context, FindingSeverity.Risk, $"{component.Path}.average-replicas", Message(component, average), Cure, null);

    private static Text Message(DeployedComponent component, decimal average) => Text.Format(
        $"{component.Name} runs {average:#,0.#} replicas on average, between {component.MinReplicas} and {component.MaxReplicas}: the bill counts replicas that cannot be.",
        $"{component.Name} tourne à {average:#,0.#} répliques en moyenne, entre {component.MinReplicas} et {component.MaxReplicas} : la facture compte des répliques qui ne peuvent être.");

    private static Text Cure => new("Correct the average or the bounds.", "Corriger la moyenne ou les bornes.");
}
