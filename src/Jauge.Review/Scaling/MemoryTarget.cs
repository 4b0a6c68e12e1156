using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR303.</summary>
internal sealed class MemoryTarget()
    : ReviewRule("JR303", "Replicas follow memory, which is not given back", "Les répliques suivent la mémoire, qui n'est pas rendue")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where component.Spec.Scaling?.Memory is not null && component.MaxReplicas > component.MinReplicas
        select Report(context, FindingSeverity.Risk, $"{component.Path}.scaling.memory", Message(component), Cure, null,
            component.Time("scaling.memory.interval")?.Citation);

    private static Text Message(DeployedComponent component) => Text.Format(
        $"{component.Name} adds replicas above {component.Spec.Scaling!.Memory!.Value} of memory. Most runtimes keep the memory they have taken: a new replica relieves the old ones of no memory, the largest of all proposals wins, and the count stays up, at worst at {component.MaxReplicas}.",
        $"{component.Name} ajoute des répliques au-dessus de {component.Spec.Scaling!.Memory!.Value} de mémoire. La plupart des environnements gardent la mémoire qu'ils ont prise : une nouvelle réplique n'en soulage pas les anciennes, la plus grande des propositions l'emporte, et le nombre reste haut, au pire à {component.MaxReplicas}.");

    private static Text Cure => new(
        "Scale on work (cpu, requests-per-replica, queue-length) and watch memory with an alert.",
        "Suivre le travail (cpu, requests-per-replica, queue-length) et surveiller la mémoire par une alerte.");
}
