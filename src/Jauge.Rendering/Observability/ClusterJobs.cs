using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>What Prometheus asks of a cluster: the pods of each component, and what Kubernetes itself measures.</summary>
/// <remarks>For a Prometheus that reads this file; the operator reads the ServiceMonitors of the manifests, and its chart brings the last
/// three jobs.</remarks>
internal sealed class ClusterJobs(RenderContext context)
{
    private const string Token = "/var/run/secrets/kubernetes.io/serviceaccount/token";

    internal IEnumerable<YamlMap> Of(IReadOnlyList<DeployedComponent> components) =>
        components.Count == 0 ? []
            : components.Select(Pods).Concat([Kubelet("cadvisor", "/metrics/cadvisor"), Kubelet("kubelet", "/metrics"), StateMetrics()]);

    // series carry their pod: autoscalers ask for it
    private YamlMap Pods(DeployedComponent component) => new()
    {
        { "job_name", component.Name },
        {
            "kubernetes_sd_configs", new YamlList
            {
                new YamlMap { { "role", "endpoints" },
                    { "namespaces", new YamlMap { { "names", YamlNode.List([Kubernetes.Naming.NamespaceOf(context.Scope)]) } } } },
            }
        },
        {
            "relabel_configs", new YamlList
            {
                Keep("__meta_kubernetes_service_name", $"{Kubernetes.Naming.Of(component)}-metrics"),
                Keep("__meta_kubernetes_endpoint_port_name", Kubernetes.Naming.MetricsPort),
                Copy("__meta_kubernetes_namespace", "namespace"),
                Copy("__meta_kubernetes_pod_name", "pod"),
            }
        },
    };

    private static YamlMap Keep(string label, string value) =>
        new() { { "source_labels", YamlNode.List([label]) }, { "regex", value }, { "action", "keep" } };

    private static YamlMap Copy(string from, string to) => new() { { "source_labels", YamlNode.List([from]) }, { "target_label", to } };

    private YamlMap Kubelet(string job, string path) => new()
    {
        { "job_name", job },
        { "scheme", "https" },
        { "metrics_path", path },
        { "authorization", new YamlMap { { "credentials_file", Token } } },
        { "tls_config", new YamlMap { { "insecure_skip_verify", true } },
            context.Say("A kubelet signs its certificate itself.", "Un kubelet signe lui-même son certificat.") },
        { "kubernetes_sd_configs", new YamlList { new YamlMap { { "role", "node" } } } },
    };

    private YamlMap StateMetrics() => new()
    {
        { "job_name", "kube-state-metrics" },
        { "honor_labels", true, context.Say("Series are about other pods than its own.", "Les séries parlent d'autres pods que le sien.") },
        { "static_configs",
            new YamlList { new YamlMap { { "targets",
                YamlNode.List([$"kube-state-metrics.{NetworkPolicies.MonitoringNamespace}.svc:8080"]) } } } },
    };
}
