using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR306.</summary>
internal sealed class TargetAboveUtilizationPromise()
    : ReviewRule("JR306", "The autoscaler acts only where the utilization promise is already broken",
        "L'autoscaler n'agit que là où la promesse d'utilisation est déjà rompue")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from promise in Promised(context)
        from component in context.Components
        where component.MaxReplicas > component.MinReplicas
        from acts in ActsAt(component, promise.Resource)
        where acts.At > promise.Ratio.Value || (acts.At == promise.Ratio.Value && acts.After is not null)
        select Report(context, FindingSeverity.Risk, acts.Path, Message(component, promise.Resource, promise.Ratio, acts),
            Cure(promise.Ratio), $"promises.utilization.{promise.Resource}", acts.Source);

    private static IEnumerable<(string Resource, Ratio Ratio)> Promised(ReviewContext context)
    {
        if (context.Promises.Utilization?.Cpu is { } cpu) yield return ("cpu", cpu);
        if (context.Promises.Utilization?.Memory is { } memory) yield return ("memory", memory);
    }

    /// <summary>The utilization at which replicas are added: an HPA tolerates a tenth above its target, a threshold rule waits.</summary>
    private static IEnumerable<(decimal At, Text? After, string Path, Citation? Source)> ActsAt(DeployedComponent component,
        string resource)
    {
        var scaling = component.Spec.Scaling;
        var tolerance = component.Number("scaling.cpu.tolerance");
        if ((resource == "cpu" ? scaling?.Cpu : scaling?.Memory) is { } target)
            yield return (target.Value * (1 + (Autoscaler.IsHpa(component) ? tolerance?.Value ?? 0 : 0)), null,
                $"{component.Path}.scaling.{resource}", Autoscaler.IsHpa(component) ? tolerance?.Citation : null);
        foreach (var rule in (scaling?.Rules ?? []).Where(r => r.Metric == resource && r.Above is not null))
            yield return (rule.Above!.Value.Low, Figures.Time(rule.For), $"{component.Path}.scaling.rules",
                component.Time("scaling.rules.interval")?.Citation);
    }

    private static Text Message(DeployedComponent component, string resource, Ratio promised,
        (decimal At, Text? After, string Path, Citation? Source) acts) => acts.After is { } after
        ? Text.Format(
            $"{component.Name} adds a replica once {resource} has stayed above {Figures.Percent(acts.At)} for {after}; {promised} is promised as the most, so the promise is broken for at least that long each time.",
            $"{component.Name} ajoute une réplique quand {resource} est resté {after} au-dessus de {Figures.Percent(acts.At)} ; {promised} sont promis au plus : la promesse est rompue au moins ce temps-là à chaque fois.")
        : Text.Format(
            $"{component.Name} gets no further replica before {resource} is above {Figures.Percent(acts.At)}, the target and the autoscaler's tolerance; {promised} is promised as the most.",
            $"{component.Name} ne reçoit pas de réplique de plus avant que {resource} dépasse {Figures.Percent(acts.At)}, la cible et la tolérance de l'autoscaler ; {promised} sont promis au plus.");

    private static Text Cure(Ratio promised) => Text.Format(
        $"Aim lower, at {Figures.Percent(Math.Floor(promised.Value * 85) / 100)} for instance, or promise an average.",
        $"Viser plus bas, {Figures.Percent(Math.Floor(promised.Value * 85) / 100)} par exemple, ou promettre une moyenne.");
}
