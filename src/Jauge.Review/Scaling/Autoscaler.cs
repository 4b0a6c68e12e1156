using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>Which autoscaler decides about a component.</summary>
internal static class Autoscaler
{
    private static readonly Dictionary<string, ScalingPolicyKind> Kinds = new(StringComparer.Ordinal)
    {
        ["hpa"] = ScalingPolicyKind.Hpa,
        ["keda"] = ScalingPolicyKind.Keda,
        ["container-apps"] = ScalingPolicyKind.ContainerApps,
        ["azure-monitor"] = ScalingPolicyKind.AzureMonitor,
        ["target-tracking"] = ScalingPolicyKind.TargetTracking,
        ["cluster-autoscaler"] = ScalingPolicyKind.ClusterAutoscaler,
    };

    /// <summary>The file's choice, else the offering's own; null where nobody says.</summary>
    public static ScalingPolicyKind? Of(DeployedComponent component) =>
        component.Spec.Scaling?.Policy ?? (component.Word("scaling.policy") is { } word && Kinds.TryGetValue(word.Value, out var kind) ? kind : null);

    /// <summary>Whether the count follows a Kubernetes HorizontalPodAutoscaler, KEDA's included.</summary>
    public static bool IsHpa(DeployedComponent component) => Of(component) is ScalingPolicyKind.Hpa or ScalingPolicyKind.Keda;
}
