using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Writing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Autoscalers of a workload, and what keeps enough of it alive meanwhile.</summary>
internal sealed class Autoscaling(RenderContext context, Naming naming)
{
    internal static bool IsScaled(DeployedComponent component) => IsHorizontal(component) || EventScaling.IsFor(component);

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        Missing(component);
        var name = Naming.Of(component);
        if (IsHorizontal(component))
            yield return naming.Object("autoscaling/v2", "HorizontalPodAutoscaler", name, component, Naming.Spec(Horizontal(component)));
        if (EventScaling.IsFor(component))
            foreach (var scaled in new EventScaling(context, naming).Objects(component)) yield return scaled;
        if (component.Spec.Scaling?.Vertical is { } vertical && vertical != VerticalScaling.Off)
            yield return naming.Object("autoscaling.k8s.io/v1", "VerticalPodAutoscaler", name, component,
                Naming.Spec(Vertical(component, vertical)));
        if (component.MinReplicas > 1)
            yield return naming.Object("policy/v1", "PodDisruptionBudget", name, component, Naming.Spec(new()
            {
                { "maxUnavailable", 1, context.Say("Nodes are emptied one replica at a time.",
                    "Les nœuds sont vidés une réplique à la fois.") },
                { "unhealthyPodEvictionPolicy", "AlwaysAllow" },
                { "selector", new YamlMap { { "matchLabels", Naming.Selector(component) } } },
            }));
    }

    private static bool IsHorizontal(DeployedComponent component) =>
        component.MaxReplicas > component.MinReplicas && !EventScaling.IsFor(component)
        && component.Spec.Scaling is { Policy: null or ScalingPolicyKind.Hpa } scaling
        && (scaling.Cpu is not null || scaling.Memory is not null || scaling.RequestsPerReplica is not null
            || scaling.HttpConcurrency is not null);

    private void Missing(DeployedComponent component)
    {
        if (component.MaxReplicas > component.MinReplicas && !IsScaled(component))
            context.Note(component.Name,
                "nothing scales {0} on Kubernetes: the file names no target that an autoscaler there follows; the fewest replicas run.",
                "rien ne fait varier {0} sur Kubernetes : le fichier ne nomme aucune cible qu'un autoscaler y suive ; le moins de répliques tourne.");
        if (component.Spec.Scaling is { Scheduled.Count: > 0 })
            context.Note(component.Name,
                "planned changes of {0} are counted from the start of a load, which no autoscaler knows: change its bounds before the day.",
                "les changements prévus de {0} se comptent depuis le début d'une charge, qu'aucun autoscaler ne connaît : changez ses bornes avant le jour.");
    }

    private YamlMap Horizontal(DeployedComponent component)
    {
        var scaling = component.Spec.Scaling!;
        return new()
        {
            { "scaleTargetRef", Target(component) },
            { "minReplicas", Math.Max(1, component.MinReplicas) },
            { "maxReplicas", component.MaxReplicas },
            { "metrics", Metrics(scaling) },
            { "behavior", Behavior(scaling) },
        };
    }

    private static YamlMap Target(DeployedComponent component) =>
        new() { { "apiVersion", "apps/v1" }, { "kind", "Deployment" }, { "name", Naming.Of(component) } };

    private YamlList Metrics(ScalingSpec scaling)
    {
        var metrics = new YamlList();
        if (scaling.Cpu is { } cpu) metrics.Add(Resource("cpu", cpu));
        if (scaling.Memory is { } memory) metrics.Add(Resource("memory", memory));
        if (scaling.RequestsPerReplica is { } rate) metrics.Add(Pods(AdapterMetrics.Requests, Number(rate.PerSecond)), FromAdapter());
        if (scaling.HttpConcurrency is { } inFlight) metrics.Add(Pods(AdapterMetrics.InFlight, Number(inFlight)), FromAdapter());
        return metrics;
    }

    private string FromAdapter() => context.Say("Given by the Prometheus adapter: observability/*/prometheus-adapter.",
        "Fournie par l'adaptateur Prometheus : observability/*/prometheus-adapter.");

    private static YamlMap Resource(string name, Ratio target) => new()
    {
        { "type", "Resource" },
        { "resource", new YamlMap { { "name", name },
            { "target", new YamlMap { { "type", "Utilization" }, { "averageUtilization", Percent(target) } } } } },
    };

    internal static int Percent(Ratio target) => Math.Max(1, (int)Math.Round(target.Percent));

    private static YamlMap Pods(string metric, string target) => new()
    {
        { "type", "Pods" },
        {
            "pods", new YamlMap
            {
                { "metric", new YamlMap { { "name", metric } } },
                { "target", new YamlMap { { "type", "AverageValue" }, { "averageValue", new YamlScalar(target) } } },
            }
        },
    };

    internal static string Number(decimal value) => Math.Max(0.001m, value).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>How fast the count may change; null where the file leaves that to Kubernetes.</summary>
    internal static YamlMap? Behavior(ScalingSpec scaling)
    {
        var up = Rules(scaling.Behavior?.Up, null);
        var down = Rules(scaling.Behavior?.Down, scaling.Stabilization);
        return up is null && down is null ? null : new() { { "scaleUp", up }, { "scaleDown", down } };
    }

    private const int LongestWindow = 3600, LongestPeriod = 1800;       // limits of the API, in seconds

    private static YamlMap? Rules(BehaviorRulesSpec? rules, TimeSpan? usual)
    {
        var window = rules?.Stabilization ?? usual;
        if (window is null && rules is null) return null;
        return new()
        {
            { "stabilizationWindowSeconds", window is { } time ? (YamlNode)(int)Math.Min(LongestWindow, time.TotalSeconds) : null },
            { "selectPolicy", rules?.Select is { } choice ? (YamlNode)choice.ToString() : null },
            { "policies", rules is null ? null : Policies(rules) },
        };
    }

    private static YamlList? Policies(BehaviorRulesSpec rules)
    {
        var period = (int)Math.Clamp((rules.Period ?? TimeSpan.FromSeconds(15)).TotalSeconds, 1, LongestPeriod);
        var policies = new YamlList();
        if (rules.Pods is { } pods) policies.Add(Policy("Pods", pods, period));
        if (rules.Percent is { } percent) policies.Add(Policy("Percent", Percent(percent), period));
        return policies.IsEmpty ? null : policies;
    }

    private static YamlMap Policy(string type, int value, int period) =>
        new() { { "type", type }, { "value", value }, { "periodSeconds", period } };

    // two autoscalers on one resource work against each other: the vertical one keeps to what the horizontal one does not watch
    private YamlMap Vertical(DeployedComponent component, VerticalScaling mode)
    {
        var watched = IsScaled(component) ? Watched(component.Spec.Scaling!) : [];
        var left = Wanted(component.Spec.Scaling!).Where(r => !watched.Contains(r)).ToList();
        return new()
        {
            { "targetRef", Target(component) },
            {
                "updatePolicy", new YamlMap { { "updateMode", left.Count == 0 ? "Off" : Mode(mode) } },
                left.Count == 0 ? context.Say("The horizontal autoscaler follows all of its resources: it only recommends.",
                    "L'autoscaler horizontal suit toutes ses ressources : il ne fait que recommander.") : null
            },
            {
                "resourcePolicy", left.Count == 0 ? null : new YamlMap
                {
                    { "containerPolicies",
                        new YamlList { new YamlMap { { "containerName", Naming.Of(component) },
                            { "controlledResources", YamlNode.List(left) } } } },
                }
            },
        };
    }

    // "Auto" is deprecated since VPA 1.4.0 and means this: github.com/kubernetes/autoscaler, vertical-pod-autoscaler/docs/api.md
    private static string Mode(VerticalScaling mode) => mode == VerticalScaling.Auto ? "Recreate" : mode.ToString();

    private static string[] Watched(ScalingSpec scaling) =>
        [.. new[] { scaling.Cpu is null ? null : "cpu", scaling.Memory is null ? null : "memory" }.OfType<string>()];

    private static EquatableList<string> Wanted(ScalingSpec scaling) =>
        scaling.VerticalResources.Count > 0 ? scaling.VerticalResources : ["cpu", "memory"];
}
