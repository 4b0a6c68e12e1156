using Jauge.Rendering.Observability;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>How Prometheus finds what to ask: a ServiceMonitor for the operator, and the right to list the pods for a Prometheus without
/// it.</summary>
internal sealed class Monitors(RenderContext context, Naming naming)
{
    private const string Prometheus = "prometheus";

    internal KubernetesObject Of(DeployedComponent component) => naming.Object(
        "monitoring.coreos.com/v1", "ServiceMonitor", Naming.Of(component), component, Naming.Spec(new()
        {
            { "selector", new YamlMap { { "matchLabels", Naming.Selector(component) } } },
            {
                "endpoints", new YamlList
                {
                    new YamlMap
                    {
                        { "port", Naming.MetricsPort },
                        { "interval", "15s" },
                        {
                            "relabelings", new YamlList { new YamlMap { { "targetLabel", "job" }, { "replacement", component.Name } } },
                            context.Say("Rules and dashboards find it by this name.",
                                "Les règles et les tableaux de bord la trouvent sous ce nom.")
                        },
                    },
                }
            },
        }));

    /// <summary>The rules of observability/, for the operator, which reads no files.</summary>
    internal IEnumerable<KubernetesObject> Rules() => PrometheusRules.Named(context)
        .Select(r => naming.Object("monitoring.coreos.com/v1", "PrometheusRule", r.Name, null, Naming.Spec(r.Groups)));

    /// <summary>Kubelets measure the containers; their figures belong to no namespace.</summary>
    internal IEnumerable<KubernetesObject> NodeRights()
    {
        var name = $"{naming.Namespace}-{Prometheus}";
        yield return naming.ClusterObject("rbac.authorization.k8s.io/v1", "ClusterRole", name, new YamlEntry("rules", new YamlList
        {
            new YamlMap { { "apiGroups", YamlNode.List([""]) }, { "resources", YamlNode.List(["nodes"]) },
                { "verbs", YamlNode.List(["get", "list", "watch"]) } },
            new YamlMap { { "apiGroups", YamlNode.List([""]) }, { "resources", YamlNode.List(["nodes/metrics"]) },
                { "verbs", YamlNode.List(["get"]) } },
        }, null));
        yield return naming.ClusterObject("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", name,
            new YamlEntry("roleRef", new YamlMap { { "apiGroup", "rbac.authorization.k8s.io" }, { "kind", "ClusterRole" },
                { "name", name } }, null),
            new YamlEntry("subjects", Subjects(), null));
    }

    private static YamlList Subjects() => new()
    {
        new YamlMap { { "kind", "ServiceAccount" }, { "name", Prometheus }, { "namespace", NetworkPolicies.MonitoringNamespace } },
    };

    /// <summary>What the Prometheus of the monitoring namespace may see here.</summary>
    internal IEnumerable<KubernetesObject> Rights()
    {
        yield return naming.Object("rbac.authorization.k8s.io/v1", "Role", Prometheus, null, new YamlEntry("rules", new YamlList
        {
            new YamlMap
            {
                { "apiGroups", YamlNode.List([""]) }, { "resources", YamlNode.List(["services", "endpoints", "pods"]) },
                { "verbs", YamlNode.List(["get", "list", "watch"]) },
            },
        }, null));
        yield return naming.Object("rbac.authorization.k8s.io/v1", "RoleBinding", Prometheus, null,
            new YamlEntry("roleRef", new YamlMap { { "apiGroup", "rbac.authorization.k8s.io" }, { "kind", "Role" },
                { "name", Prometheus } }, null),
            new YamlEntry("subjects", Subjects(),
                context.Say("The service account of Prometheus in its own namespace.",
                    "Le compte de service de Prometheus dans son propre espace.")));
    }
}
