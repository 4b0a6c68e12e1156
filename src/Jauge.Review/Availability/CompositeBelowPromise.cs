using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Availability;

/// <summary>JR101. Source of the composition: Azure/modern-web-app-pattern-java:slo-calculation.md.</summary>
internal sealed class CompositeBelowPromise()
    : ReviewRule("JR101", "Service levels in series below the promised availability",
        "Niveaux de service en série sous la disponibilité promise")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Availability is not { } promised || CompositeAvailability.Of(context) is not { } composite
            || composite.Value >= promised.Value) yield break;
        yield return Report(context, FindingSeverity.Contradiction, "promises.availability", Message(promised, composite), Cure(composite),
            "promises.availability", composite.Sources);
    }

    private static Text Message(Ratio promised, CompositeAvailability composite)
    {
        var (covered, allowed) = (Figures.Time(Down(composite.Value)), Figures.Time(Down(promised.Value)));
        return Text.Format(
            $"{promised} is promised, which allows {allowed} of downtime a month. In series the providers stand behind {composite.Show()}, which allows {covered}.{composite.Bound()} A service level is a refund threshold and no measurement, but nobody answers for the difference.",
            $"{promised} sont promis, ce qui permet {allowed} d'arrêt par mois. En série, les fournisseurs répondent de {composite.Show()}, ce qui en permet {covered}.{composite.Bound()} Un niveau de service est un seuil de remboursement, non une mesure, mais personne ne répond de la différence.");
    }

    private static Text Cure(CompositeAvailability composite)
    {
        var weakest = composite.Chains.MinBy(c => c.All)!.Links.MinBy(l => l.Sla).Component.Name;
        return new(
            $"Strengthen the weakest link, {weakest} (a redundant arrangement, a second region), or promise what the chain carries.",
            $"Renforcer le maillon le plus faible, {weakest} (une forme redondante, une seconde région), ou promettre ce que la chaîne porte.");
    }

    private static TimeSpan Down(decimal availability) => Figures.Seconds((1 - availability) * (decimal)Durations.Month.TotalSeconds);
}
