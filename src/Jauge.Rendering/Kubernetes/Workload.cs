using Jauge.Core;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>A program that serves: its deployment, and how others reach it.</summary>
internal sealed class Workload(RenderContext context, Naming naming, Placement placement, WorkloadSecrets secrets)
{
    private const int UsualMetricsPort = 9464;              // OpenTelemetry's Prometheus exporter
    private const int UsualPort = 8080;

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        var name = Naming.Of(component);
        yield return naming.Object("v1", "ServiceAccount", name, component, new YamlEntry("automountServiceAccountToken", false,
            context.Say("The program does not speak to the cluster.", "Le programme ne parle pas au cluster.")));
        if (component.Spec.Settings.Count > 0)
            yield return naming.Object("v1", "ConfigMap", name, component,
                new YamlEntry("data", YamlNode.Map(component.Spec.Settings), null));
        foreach (var secret in secrets.Objects(component)) yield return secret;
        yield return naming.Object("apps/v1", "Deployment", name, component, Naming.Spec(Deployment(component)));
        yield return naming.Object("v1", "Service", name, component, Naming.Spec(Service(component)));
        yield return naming.Object("v1", "Service", $"{name}-metrics", component, Naming.Spec(MetricsService(component)));
    }

    internal static int Port(DeployedComponent component) => component.Spec.Serves?.Port ?? UsualPort;

    /// <summary>Where a program answers for its metrics: beside its own port.</summary>
    internal static int MetricsPortOf(DeployedComponent component) =>
        Port(component) == UsualMetricsPort ? UsualMetricsPort + 1 : UsualMetricsPort;

    private YamlMap Deployment(DeployedComponent component) => new()
    {
        {
            "replicas", Autoscaling.IsScaled(component) ? null : component.MinReplicas,
            component.MinReplicas == 0
                ? context.Say("The description runs none here.", "La description n'en fait tourner aucune ici.") : null
        },
        { "revisionHistoryLimit", 5 },
        { "selector", new YamlMap { { "matchLabels", Naming.Selector(component) } } },
        {
            "strategy", new YamlMap
            {
                { "type", "RollingUpdate" },
                { "rollingUpdate", new YamlMap { { "maxSurge", "25%" }, { "maxUnavailable", 0 } } },
            }, context.Say("No replica goes before its successor serves.", "Aucune réplique ne part avant que la suivante serve.")
        },
        { "template", new PodTemplate(context, naming, placement, secrets).Of(component) },
    };

    private static YamlMap Service(DeployedComponent component) => new()
    {
        { "selector", Naming.Selector(component) },
        { "ports", new YamlList { new YamlMap { { "name", Naming.HttpPort }, { "port", Port(component) },
            { "targetPort", Naming.HttpPort } } } },
    };

    // lists the pods by name for whoever asks for metrics, even while they do not serve yet
    private static YamlMap MetricsService(DeployedComponent component) => new()
    {
        { "clusterIP", "None" },
        { "publishNotReadyAddresses", true },
        { "selector", Naming.Selector(component) },
        { "ports", new YamlList { new YamlMap { { "name", Naming.MetricsPort }, { "port", MetricsPortOf(component) },
            { "targetPort", Naming.MetricsPort } } } },
    };
}
