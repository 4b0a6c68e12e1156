using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR308.</summary>
internal sealed class NothingToScale() : ReviewRule("JR308", "Autoscaling between equal bounds", "Mise à l'échelle entre des bornes égales")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        var fixedOnes = context.Components.Where(c => IsHorizontal(c.Spec.Scaling) && c.Spec.Replicas is { } bounds
            && bounds.Low == bounds.High).ToList();
        if (fixedOnes.Count > 0)
            yield return Report(context, FindingSeverity.Advice, $"{fixedOnes[0].Path}.replicas", Message(fixedOnes), Cure, null);
    }

    private static bool IsHorizontal(ScalingSpec? scaling) =>
        scaling is not null && scaling.Policy != ScalingPolicyKind.None
        && (scaling.Cpu ?? scaling.Memory) is not null | scaling.RequestsPerReplica is not null | scaling.HttpConcurrency
            is not null | scaling.QueueLength is not null | scaling.Rules.Count > 0;

    private static Text Message(List<DeployedComponent> fixedOnes)
    {
        var names = string.Join(", ", fixedOnes.Select(c => $"{c.Name} ({c.MinReplicas})"));
        return new($"Scaling targets are stated, and the count is fixed whatever they say: {names}.",
            $"Des cibles de mise à l'échelle sont indiquées, et le nombre est fixe quoi qu'elles disent : {names}.");
    }

    private static Text Cure => new("Widen the bounds, or drop the targets.", "Élargir les bornes, ou retirer les cibles.");
}
