using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>JR102.</summary>
internal sealed class SinglePointOfFailure()
    : ReviewRule("JR102", "Single point of failure under an availability promise",
        "Point unique de défaillance sous une promesse de disponibilité")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Availability is not { } promised) yield break;
        foreach (var alike in context.CriticalPath.Where(IsAlone)
            .GroupBy(c => (c.Number("sla")?.Value, Better(c)?.Arrangement, Better(c)?.Sla?.Value)))
            yield return Report(
                context, FindingSeverity.Risk, alike.First().Path, Message([.. alike], promised), Cure(alike.First()),
                "promises.availability",
                alike.First().Number("sla")?.Citation, Better(alike.First())?.Sla?.Citation);
    }

    private static bool IsAlone(DeployedComponent component) =>
        component.Regions.Count == 1
            && (Better(component) is not null ? component.HighAvailability == "none" && component.MaxReplicas <= 1
                : IsOneReplica(component));

    private static bool IsOneReplica(DeployedComponent component) =>
        component.Offering.Kind is OfferingKind.Service && component.Spec.Replicas is { High: 1 };

    /// <summary>The best standby arrangement that the offering sells for this component.</summary>
    private static (string Arrangement, Known<decimal>? Sla)? Better(DeployedComponent component)
    {
        var sold = component.Offering.HighAvailability.Where(a => a != "none")
            .Select(a => (Arrangement: a, Sla: component.WithHighAvailability(a).Number("sla"))).ToList();
        return sold.Count == 0 || component.Offering.Kind == OfferingKind.Service ? null : sold.MaxBy(a => a.Sla?.Value ?? 0);
    }

    private static Text Message(List<DeployedComponent> alike, Ratio promised)
    {
        var names = Figures.Names(alike.Select(c => c.Name));
        return alike[0].Number("sla") is { } sla
            ? Text.Format(
                $"No standby, and answers wait for it: {names}, service level {Figures.Percent(sla.Value)}{Each(alike)}; {promised} is promised for the whole.",
                $"Pas de secours, et des réponses l'attendent : {names}, niveau de service {Figures.Percent(sla.Value)}{Each(alike)} ; {promised} sont promis pour l'ensemble.")
            : Text.Format(
                $"One replica{Each(alike)}, no standby, and answers wait for it: {names}; no service level is published, and {promised} is promised for the whole.",
                $"Une réplique{Each(alike)}, pas de secours, et des réponses l'attendent : {names} ; aucun niveau de service n'est publié, et {promised} sont promis pour l'ensemble.");
    }

    private static Text Each(List<DeployedComponent> alike) => alike.Count == 1 ? new("", "") : new(" each", " chacun");

    private static Text Cure(DeployedComponent component) => Better(component) switch
    {
        { Sla: { } sla } better => Text.Format(
            $"high-availability: {better.Arrangement} ({Figures.Percent(sla.Value)}).",
            $"high-availability: {better.Arrangement} ({Figures.Percent(sla.Value)})."),
        { } better => Text.Same($"high-availability: {better.Arrangement}."),
        _ => new("Run at least two replicas, in two zones.", "Au moins deux répliques, dans deux zones."),
    };
}
