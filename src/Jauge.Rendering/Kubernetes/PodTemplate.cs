using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jauge.Core;
using Jauge.Rendering.Observability;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>The pod of a program: what the namespace's restricted standard asks, what it is given, and how it starts and ends.</summary>
internal sealed class PodTemplate(RenderContext context, Naming naming, Placement placement, WorkloadSecrets secrets)
{
    private const int UsualGraceSeconds = 30;               // Kubernetes' default
    private const int FarewellSeconds = 15;                 // a balancer learns within it that a replica leaves
    private const int HashLength = 10;

    internal YamlMap Of(DeployedComponent component) => new()
    {
        { "metadata", new YamlMap { { "labels", naming.Labels(component) }, { "annotations", Annotations(component) } } },
        { "spec", Pod(component, new() { { "containers", new YamlList { Container(component) } } }) },
    };

    /// <summary>The pod of a task that the same image does, started by the clock.</summary>
    internal YamlMap Task(DeployedComponent component, string argument) => new()
    {
        { "metadata", new YamlMap { { "labels", naming.Labels(component) } } },
        {
            "spec", Pod(component, new()
            {
                { "restartPolicy", "OnFailure" },
                { "containers", new YamlList { Program(component, new() { { "args", YamlNode.List([argument]) } }) } },
            })
        },
    };

    /// <summary>Rights of a container: none.</summary>
    internal static YamlMap NoRights(bool readOnly = true) => new()
    {
        { "allowPrivilegeEscalation", false },
        { "readOnlyRootFilesystem", readOnly ? true : null },
        { "capabilities", new YamlMap { { "drop", YamlNode.List(["ALL"]) } } },
    };

    /// <summary>Rights of a pod: those of nobody.</summary>
    internal static YamlMap Nobody() =>
        new() { { "runAsNonRoot", true }, { "seccompProfile", new YamlMap { { "type", "RuntimeDefault" } } } };

    // a program reads its settings when it starts: new ones must start it anew
    private YamlMap? Annotations(DeployedComponent component) => component.Spec.Settings.Count == 0 ? null : new()
    {
        {
            "checksum/settings", Hash(component.Spec.Settings),
            context.Say("New settings start new replicas.", "De nouveaux réglages démarrent de nouvelles répliques.")
        },
    };

    private static string Hash(EquatableMap<string> settings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', settings.Select(s => $"{s.Key}={s.Value}")))))[..HashLength];

    private YamlMap Pod(DeployedComponent component, YamlMap rest)
    {
        var pod = new YamlMap
        {
            { "serviceAccountName", Naming.Of(component) },
            { "automountServiceAccountToken", false },
            { "enableServiceLinks", false },
            { "priorityClassName", placement.Priority(component) },
            { "nodeSelector", placement.Nodes(component) },
            { "terminationGracePeriodSeconds", Grace(component) },
            { "securityContext", Nobody() },
            { "topologySpreadConstraints", Placement.Spread(component) },
        };
        foreach (var entry in rest) pod.Add(entry.Key, entry.Value, entry.Comment);
        pod.Add("volumes", new YamlList { new YamlMap { { "name", "tmp" }, { "emptyDir", new YamlMap() } } });
        return pod;
    }

    // a replica that is told to stop first lets the balancers know, then ends what it has begun
    private static int Grace(DeployedComponent component) => FarewellSeconds + (component.Spec.Serves?.Timeout is { } longest
        ? Math.Max(UsualGraceSeconds, (int)Math.Ceiling(longest.TotalSeconds)) : UsualGraceSeconds);

    private YamlMap Container(DeployedComponent component)
    {
        var probes = new Probes(component);
        return Program(component, new()
        {
            { "ports", new YamlList { Port(Naming.HttpPort, Workload.Port(component)),
                Port(Naming.MetricsPort, Workload.MetricsPortOf(component)) } },
            { "startupProbe", probes.Startup() },
            { "readinessProbe", probes.Readiness() },
            { "livenessProbe", probes.Liveness() },
            {
                "lifecycle", new YamlMap { { "preStop", new YamlMap { { "sleep", new YamlMap { { "seconds", FarewellSeconds } } } } } },
                context.Say("Requests still come until every balancer knows that it leaves.",
                    "Des requêtes arrivent jusqu'à ce que chaque répartiteur sache qu'elle part.")
            },
        });
    }

    private YamlMap Program(DeployedComponent component, YamlMap rest)
    {
        var container = new YamlMap { { "name", Naming.Of(component) }, { "image", new Image(context, component).Name } };
        foreach (var entry in rest) container.Add(entry.Key, entry.Value, entry.Comment);
        container.Add("env", Telemetry(component),
            context.Say("OpenTelemetry: names, metrics and traces as rules and dashboards expect them.",
            "OpenTelemetry : noms, mesures et traces tels que règles et tableaux de bord les attendent."));
        container.Add("envFrom", Sources(component));
        container.Add("resources", Sizes.Resources(component));
        container.Add("securityContext", NoRights());
        container.Add("volumeMounts", new YamlList { new YamlMap { { "name", "tmp" }, { "mountPath", "/tmp" } } });
        return container;
    }

    private static YamlList Telemetry(DeployedComponent component) => YamlList.Of(new (string Name, string Value)[]
    {
        ("OTEL_SERVICE_NAME", component.Name),
        ("OTEL_EXPORTER_OTLP_ENDPOINT",
            $"http://otel-collector.{NetworkPolicies.MonitoringNamespace}.svc:{CollectorConfig.Grpc.ToString(CultureInfo.InvariantCulture)}"),
        ("OTEL_METRICS_EXPORTER", "prometheus"),
        ("OTEL_EXPORTER_PROMETHEUS_HOST", "0.0.0.0"),
        ("OTEL_EXPORTER_PROMETHEUS_PORT", Workload.MetricsPortOf(component).ToString(CultureInfo.InvariantCulture)),
    }.Where(v => !component.Spec.Settings.ContainsKey(v.Name)).Select(v => new YamlMap { { "name", v.Name }, { "value", v.Value } }));

    private static YamlMap Port(string name, int port) => new() { { "name", name }, { "containerPort", port } };

    private YamlList? Sources(DeployedComponent component)
    {
        var (name, sources) = (Naming.Of(component), new YamlList());
        if (component.Spec.Settings.Count > 0) sources.Add(Source("configMapRef", name));
        if (component.Spec.Secrets.Count > 0) sources.Add(Source("secretRef", name), secrets.Origin(component));
        return sources.IsEmpty ? null : sources;
    }

    private static YamlMap Source(string kind, string name) => new() { { kind, new YamlMap { { "name", name } } } };
}
