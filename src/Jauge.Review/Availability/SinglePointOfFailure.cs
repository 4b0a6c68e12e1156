using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>JR102.</summary>
internal sealed class SinglePointOfFailure() : ReviewRule("JR102", "Single point of failure under an availability promise", "Point unique de défaillance sous une promesse de disponibilité")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Availability is not { } promised) yield break;
        foreach (var component in context.CriticalPath.Where(IsAlone))
            yield return Report(
                context, FindingSeverity.Risk, component.Path, Message(component, promised), Cure(component), "promises.availability",
                component.Number("sla")?.Citation, Better(component)?.Sla?.Citation);
    }

    private static bool IsAlone(DeployedComponent component) =>
        component.Regions.Count == 1 && (Better(component) is not null ? component.HighAvailability == "none" && component.MaxReplicas <= 1 : IsOneReplica(component));

    private static bool IsOneReplica(DeployedComponent component) =>
        component.Offering.Kind is OfferingKind.Service && component.Spec.Replicas is { High: 1 };

    /// <summary>The best standby arrangement that the offering sells for this component.</summary>
    private static (string Arrangement, Known<decimal>? Sla)? Better(DeployedComponent component)
    {
        var sold = component.Offering.HighAvailability.Where(a => a != "none").Select(a => (Arrangement: a, Sla: component.WithHighAvailability(a).Number("sla"))).ToList();
        return sold.Count == 0 || component.Offering.Kind == OfferingKind.Service ? null : sold.MaxBy(a => a.Sla?.Value ?? 0);
    }

    private static Text Message(DeployedComponent component, Ratio promised) => component.Number("sla") is { } sla
        ? Text.Format(
            $"{component.Name} runs once, without a standby, and every answer waits for it: its provider stands behind {Figures.Percent(sla.Value)}, and {promised} is promised for the whole.",
            $"{component.Name} tourne en un seul exemplaire, sans secours, et toute réponse l'attend : son fournisseur répond de {Figures.Percent(sla.Value)}, et {promised} sont promis pour l'ensemble.")
        : Text.Format(
            $"{component.Name} runs once, without a standby, and every answer waits for it; no service level is published for it, and {promised} is promised for the whole.",
            $"{component.Name} tourne en un seul exemplaire, sans secours, et toute réponse l'attend ; aucun niveau de service n'est publié pour lui, et {promised} sont promis pour l'ensemble.");

    private static Text Cure(DeployedComponent component) => Better(component) switch
    {
        { Sla: { } sla } better => Text.Format(
            $"high-availability: {better.Arrangement} ({Figures.Percent(sla.Value)}).", $"high-availability: {better.Arrangement} ({Figures.Percent(sla.Value)})."),
        { } better => Text.Same($"high-availability: {better.Arrangement}."),
        _ => new("Run at least two replicas, in two zones.", "Au moins deux répliques, dans deux zones."),
    };
}
