using Jauge.Dynamics;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>Kinds of autoscalers that obey the same rules.</summary>
internal static class Autoscaler
{
    /// <summary>Whether the count follows a Kubernetes HorizontalPodAutoscaler, KEDA's included.</summary>
    public static bool IsHpa(DeployedComponent component) =>
        ScalingPolicies.KindOf(component) is ScalingPolicyKind.Hpa or ScalingPolicyKind.Keda;
}
