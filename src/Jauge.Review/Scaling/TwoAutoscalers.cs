using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR302.</summary>
internal sealed class TwoAutoscalers()
    : ReviewRule("JR302", "Horizontal and vertical autoscaler on the same resource",
        "Autoscalers horizontal et vertical sur la même ressource")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        let shared = Shared(component)
        where shared.Count > 0
        select Report(
            context, FindingSeverity.Risk, $"{component.Path}.scaling.vertical", Message(component, shared), Cure, null,
            component.Time("scaling.vertical.interval")?.Citation, component.Time("scaling.cpu.interval")?.Citation);

    private static List<string> Shared(DeployedComponent component)
    {
        if (component.Spec.Scaling is not { Vertical: VerticalScaling.Auto or VerticalScaling.Initial } scaling
            || !Autoscaler.IsHpa(component)) return [];
        var targets = new[] { ("cpu", scaling.Cpu), ("memory", scaling.Memory) }.Where(t => t.Item2 is not null).Select(t => t.Item1);
        return [.. targets.Where(t => scaling.VerticalResources.Count == 0 || scaling.VerticalResources.Contains(t))];
    }

    private static Text Message(DeployedComponent component, List<string> shared)
    {
        var (scaling, names) = (component.Spec.Scaling!, Figures.Names(shared));
        var (request, target) = (component.Spec.Asks?.Cpu, scaling.Cpu);
        var example = shared.Contains("cpu") && request is { } asked && target is { } aim
            ? Text.Format(
                $" At {asked * aim.Value:#,0.##} vCPU used of {asked:#,0.##} asked it is at its {aim} target; once the vertical one asks for half as much more, the same work reads {Figures.Percent(Math.Round(aim.Value / 1.5m, 3))}, and replicas go.",
                $" À {asked * aim.Value:#,0.##} vCPU utilisés sur {asked:#,0.##} demandés, il est à sa cible de {aim} ; dès que le vertical demande moitié plus, le même travail se lit {Figures.Percent(Math.Round(aim.Value / 1.5m, 3))}, et des répliques partent.")
            : new Text("", "");
        return Text.Format(
            $"{component.Name}: the HPA follows {names} as a share of what replicas ask for, and the vertical autoscaler changes what they ask for, {names} included, by evicting them: each undoes the other.{example}",
            $"{component.Name} : le HPA suit {names} en part de ce que les répliques demandent, et l'autoscaler vertical change ce qu'elles demandent, {names} compris, en les évinçant : chacun défait l'autre.{example}");
    }

    private static Text Cure => new(
        "vertical: off (recommendations only), or leave the HPA a metric that is not a resource, such as requests-per-replica.",
        "vertical: off (recommandations seulement), ou laisser au HPA une mesure qui n'est pas une ressource, comme requests-per-replica.");
}
