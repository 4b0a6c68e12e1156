using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR304. Source: kubernetes/kubernetes:pkg/controller/podautoscaler/replica_calculator.go: one container without a request is an
/// error for the metric.</summary>
internal sealed class TargetWithoutRequest()
    : ReviewRule("JR304", "Utilization target without a resource request", "Cible d'utilisation sans demande de ressource")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where Autoscaler.IsHpa(component) && component.Offering.Accepts.ContainsKey("asks")
        from resource in Missing(component)
        select Report(context, FindingSeverity.Contradiction, $"{component.Path}.scaling.{resource}", Message(component, resource),
            Cure(resource), null, component.Time("scaling.cpu.interval")?.Citation);

    private static IEnumerable<string> Missing(DeployedComponent component)
    {
        if (component.Spec.Scaling?.Cpu is not null && component.Spec.Asks?.Cpu is null or 0) yield return "cpu";
        if (component.Spec.Scaling?.Memory is not null && component.Spec.Asks?.Memory is null) yield return "memory";
    }

    private static Text Message(DeployedComponent component, string resource) => new(
        $"{component.Name}: the HPA computes {resource} utilization as use over request, and no request is stated: it fails for the whole metric and changes nothing.",
        $"{component.Name} : le HPA calcule l'utilisation de {resource} comme l'usage sur la demande, et aucune demande n'est indiquée : la mesure entière échoue et rien ne change.");

    private static Text Cure(string resource) => Text.Same($"asks: {{ {resource}: … }}");
}
