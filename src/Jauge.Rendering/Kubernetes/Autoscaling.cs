using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Writing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Autoscalers of a workload, and what keeps enough of it alive meanwhile.</summary>
internal sealed class Autoscaling(RenderContext context, Naming naming)
{
    internal static bool IsScaled(DeployedComponent component) => component.MaxReplicas > component.MinReplicas && HasTarget(component.Spec.Scaling);

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        if (IsScaled(component)) yield return naming.Object("autoscaling/v2", "HorizontalPodAutoscaler", component.Name, component, Naming.Spec(Horizontal(component)));
        if (component.Spec.Scaling?.Vertical is { } vertical && vertical != VerticalScaling.Off)
            yield return naming.Object("autoscaling.k8s.io/v1", "VerticalPodAutoscaler", component.Name, component, Naming.Spec(Vertical(component, vertical)));
        if (component.MinReplicas > 1)
            yield return naming.Object("policy/v1", "PodDisruptionBudget", component.Name, component, Naming.Spec(new()
            {
                { "maxUnavailable", 1, context.Say("Nodes are emptied one replica at a time.", "Les nœuds sont vidés une réplique à la fois.") },
                { "selector", new YamlMap { { "matchLabels", Naming.Selector(component.Name) } } },
            }));
    }

    private static bool HasTarget(ScalingSpec? scaling) =>
        scaling is { Policy: null or ScalingPolicyKind.Hpa } && (scaling.Cpu is not null || scaling.Memory is not null || scaling.RequestsPerReplica is not null);

    private YamlMap Horizontal(DeployedComponent component)
    {
        var scaling = component.Spec.Scaling!;
        return new()
        {
            { "scaleTargetRef", Target(component) },
            { "minReplicas", Math.Max(1, component.MinReplicas) },
            { "maxReplicas", component.MaxReplicas },
            { "metrics", Metrics(scaling) },
            { "behavior", scaling.Stabilization is { } window ? Behavior(window) : null },
        };
    }

    private static YamlMap Target(DeployedComponent component) => new() { { "apiVersion", "apps/v1" }, { "kind", "Deployment" }, { "name", component.Name } };

    private YamlList Metrics(ScalingSpec scaling)
    {
        var metrics = new YamlList();
        if (scaling.Cpu is { } cpu) metrics.Add(Resource("cpu", cpu));
        if (scaling.Memory is { } memory) metrics.Add(Resource("memory", memory));
        if (scaling.RequestsPerReplica is { } rate) metrics.Add(Requests(rate), context.Say(
            "Given by the Prometheus adapter, from http_server_request_duration_seconds_count.",
            "Fournie par l'adaptateur Prometheus, à partir de http_server_request_duration_seconds_count."));
        return metrics;
    }

    private static YamlMap Resource(string name, Ratio target) => new()
    {
        { "type", "Resource" },
        { "resource", new YamlMap { { "name", name }, { "target", new YamlMap { { "type", "Utilization" }, { "averageUtilization", (int)target.Percent } } } } },
    };

    private static YamlMap Requests(Rate rate) => new()
    {
        { "type", "Pods" },
        {
            "pods", new YamlMap
            {
                { "metric", new YamlMap { { "name", "http_server_requests_per_second" } } },
                { "target", new YamlMap { { "type", "AverageValue" }, { "averageValue", new YamlScalar(rate.PerSecond.ToString("0.###", CultureInfo.InvariantCulture)) } } },
            }
        },
    };

    private static YamlMap Behavior(TimeSpan window) => new()
    {
        { "scaleDown", new YamlMap { { "stabilizationWindowSeconds", (int)window.TotalSeconds } } },
    };

    // two autoscalers on one resource work against each other: the vertical one keeps to what the horizontal one does not watch
    private YamlMap Vertical(DeployedComponent component, VerticalScaling mode)
    {
        var watched = Watched(component.Spec.Scaling!);
        var left = Wanted(component.Spec.Scaling!).Where(r => !watched.Contains(r)).ToList();
        return new()
        {
            { "targetRef", Target(component) },
            {
                "updatePolicy", new YamlMap { { "updateMode", left.Count == 0 ? "Off" : mode.ToString() } },
                left.Count == 0 ? context.Say("The horizontal autoscaler follows all of its resources: it only recommends.",
                    "L'autoscaler horizontal suit toutes ses ressources : il ne fait que recommander.") : null
            },
            {
                "resourcePolicy", left.Count == 0 ? null : new YamlMap
                {
                    { "containerPolicies", new YamlList { new YamlMap { { "containerName", component.Name }, { "controlledResources", YamlNode.List(left) } } } },
                }
            },
        };
    }

    private static string[] Watched(ScalingSpec scaling) =>
        [.. new[] { scaling.Cpu is null ? null : "cpu", scaling.Memory is null ? null : "memory" }.OfType<string>()];

    private static EquatableList<string> Wanted(ScalingSpec scaling) => scaling.VerticalResources.Count > 0 ? scaling.VerticalResources : ["cpu", "memory"];
}
