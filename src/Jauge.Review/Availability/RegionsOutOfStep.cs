using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>JR106.</summary>
internal sealed class RegionsOutOfStep()
    : ReviewRule("JR106", "Several regions hold data, and nothing says how one follows the other",
        "Plusieurs régions portent des données, et rien ne dit comment l'une suit l'autre")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        var apart = context.CriticalPath.Where(IsApart).ToList();
        if (apart.Count == 0 || Promise(context) is not { } promise) yield break;
        yield return Report(context, FindingSeverity.Risk, $"{apart[0].Path}.regions", Message(apart), Cure, promise);
    }

    private static bool IsApart(DeployedComponent component) =>
        component.Offering.Kind == OfferingKind.Database && component.Regions.Count > 1 && component.Spec.Failover?.Replication is null;

    private static string? Promise(ReviewContext context) =>
        context.Promises.Failover is not null ? "promises.failover" : context.Promises.Availability is not null
            ? "promises.availability" : null;

    private static Text Message(List<DeployedComponent> apart) => Text.Format(
        $"Each of {apart[0].Regions.Count} regions holds its own {Figures.Names(apart.Select(c => c.Name))}, and the file states no replication between the regions: a request that is sent to the other region finds other data, and what the lost region had written stays behind.",
        $"Chacune des {apart[0].Regions.Count} régions porte sa propre copie de {Figures.Names(apart.Select(c => c.Name))}, et le fichier ne dit aucune réplication entre les régions : une requête envoyée dans l'autre région y trouve d'autres données, et ce que la région perdue avait écrit reste derrière elle.");

    private static Text Cure => new(
        "Replicate between the regions and state how far behind the copy may be, or keep one writing region and state what is lost with it.",
        "Répliquer entre les régions et indiquer le retard permis de la copie, ou garder une seule région qui écrit et indiquer ce qui se perd avec elle.");
}
