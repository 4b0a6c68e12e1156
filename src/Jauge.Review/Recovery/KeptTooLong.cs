using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Recovery;

/// <summary>JR205.</summary>
internal sealed class KeptTooLong()
    : ReviewRule("JR205", "Backups kept longer than the offering keeps them", "Sauvegardes gardées plus longtemps que l'offre ne les garde")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        let most = component.Time("backup.retention.max")
        where most is not null && component.Spec.Backups?.Keep > most.Value.High
        select Report(context, FindingSeverity.Contradiction, $"{component.Path}.backups.keep", Message(component, most.Value.High), Cure,
            null, most.Citation);

    private static Text Message(DeployedComponent component, TimeSpan most) => Text.Format(
        $"{component.Name} is to keep backups for {Figures.Time(component.Spec.Backups!.Keep!.Value)}; the offering keeps them for {Figures.Time(most)} at most.",
        $"{component.Name} doit garder ses sauvegardes {Figures.Time(component.Spec.Backups!.Keep!.Value)} ; l'offre les garde {Figures.Time(most)} au plus.");

    private static Text Cure => new(
        "Export what must live longer to storage of its own, or keep less.",
        "Exporter vers un stockage à part ce qui doit durer, ou garder moins.");
}
