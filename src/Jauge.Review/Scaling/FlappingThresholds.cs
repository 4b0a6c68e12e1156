using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>JR305.</summary>
internal sealed class FlappingThresholds() : ReviewRule("JR305", "Thresholds that undo each other", "Seuils qui se défont l'un l'autre")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        from pair in Pairs(component)
        let at = FirstFlap(component, pair.Out, pair.In)
        where at is not null
        select Report(
            context, FindingSeverity.Risk, $"{component.Path}.scaling.rules", Message(component, pair.Out, pair.In, at.Value),
            Cure(pair.Out, at.Value), null,
            component.Time("scaling.rules.interval")?.Citation);

    private static IEnumerable<(ScalingRuleSpec Out, ScalingRuleSpec In)> Pairs(DeployedComponent component) =>
        from up in component.Spec.Scaling?.Rules ?? []
        where up.Above is not null
        from down in component.Spec.Scaling!.Rules
        where down.Below is not null && down.Metric == up.Metric && down.Below.Dimension == up.Above!.Dimension
        select (up, down);

    /// <summary>The smallest count from which a scale-in lands above the scale-out threshold.</summary>
    private static (int From, int To, decimal Projected)? FirstFlap(DeployedComponent component, ScalingRuleSpec up, ScalingRuleSpec down)
    {
        if (ScalingStep.Of(down) is not { Amount: < 0 } step) return null;
        for (var count = component.MinReplicas + 1; count <= component.MaxReplicas; count++)
        {
            var next = Math.Max(component.MinReplicas, step.From(count));
            if (next < 1 || next >= count) continue;
            var projected = down.Below!.Value.High * count / next;
            if (projected > up.Above!.Value.Low) return (count, next, projected);
        }

        return null;
    }

    private static Text Message(DeployedComponent component, ScalingRuleSpec up, ScalingRuleSpec down,
        (int From, int To, decimal Projected) at) => Text.Format(
        $"{component.Name}: just below {down.Below!} of {down.Metric}, {at.From} replicas become {at.To}, and the same load reads {Shown(up, at.Projected)}, above the {up.Above!} that adds one. The count swings, or, where the engine guards against it, never shrinks.",
        $"{component.Name} : juste sous {down.Below!} de {down.Metric}, {at.From} répliques deviennent {at.To}, et la même charge se lit {Shown(up, at.Projected)}, au-dessus des {up.Above!} qui en ajoutent une. Le nombre oscille ou, là où le moteur s'en garde, ne redescend jamais.");

    private static Quantity Shown(ScalingRuleSpec up, decimal value) => up.Above!.WithValue(Estimate.Exact(Math.Round(value, 3)));

    private static Text Cure(ScalingRuleSpec up, (int From, int To, decimal Projected) at) => Text.Format(
        $"Scale in below {Shown(up, Math.Floor(up.Above!.Value.Low * at.To / at.From * 90) / 100)} at most.",
        $"Descendre sous {Shown(up, Math.Floor(up.Above!.Value.Low * at.To / at.From * 90) / 100)} au plus.");
}
