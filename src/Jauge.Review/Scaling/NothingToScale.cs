using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR308.</summary>
internal sealed class NothingToScale() : ReviewRule("JR308", "Autoscaling between equal bounds", "Mise à l'échelle entre des bornes égales")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where IsHorizontal(component.Spec.Scaling) && component.Spec.Replicas is { } bounds && bounds.Low == bounds.High
        select Report(context, FindingSeverity.Advice, $"{component.Path}.replicas", Message(component), Cure, null);

    private static bool IsHorizontal(ScalingSpec? scaling) =>
        scaling is not null && scaling.Policy != ScalingPolicyKind.None
        && (scaling.Cpu ?? scaling.Memory) is not null | scaling.RequestsPerReplica is not null | scaling.HttpConcurrency is not null | scaling.QueueLength is not null | scaling.Rules.Count > 0;

    private static Text Message(DeployedComponent component) => Text.Format(
        $"{component.Name} states scaling targets, and runs {component.MinReplicas} replicas whatever they say.", $"{component.Name} indique des cibles de mise à l'échelle, et tourne à {component.MinReplicas} répliques quoi qu'elles disent.");

    private static Text Cure => new("Widen the bounds, or drop the targets.", "Élargir les bornes, ou retirer les cibles.");
}
