using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>A program that serves: its deployment, and how others reach it.</summary>
internal sealed class Workload(RenderContext context, Naming naming)
{
    private const int MetricsPortNumber = 9464;             // OpenTelemetry's Prometheus exporter
    private const int UsualPort = 8080;
    private const int ProbePeriodSeconds = 10;              // Kubernetes' default
    private const int UsualGraceSeconds = 30;               // Kubernetes' default
    private const double SlowestStart = 0.999;

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        yield return naming.Object("v1", "ServiceAccount", component.Name, component, new YamlEntry("automountServiceAccountToken", false,
            context.Say("The program does not speak to the cluster.", "Le programme ne parle pas au cluster.")));
        if (component.Spec.Settings.Count > 0)
            yield return naming.Object("v1", "ConfigMap", component.Name, component, new YamlEntry("data", YamlNode.Map(component.Spec.Settings), null));
        yield return naming.Object("apps/v1", "Deployment", component.Name, component, Naming.Spec(Deployment(component)));
        yield return naming.Object("v1", "Service", component.Name, component, Naming.Spec(Service(component)));
        yield return naming.Object("v1", "Service", $"{component.Name}-metrics", component, Naming.Spec(MetricsService(component.Name)));
    }

    internal static int Port(DeployedComponent component) => component.Spec.Serves?.Port ?? UsualPort;

    private YamlMap Deployment(DeployedComponent component) => new()
    {
        { "replicas", Autoscaling.IsScaled(component) ? null : component.MinReplicas },
        { "revisionHistoryLimit", 5 },
        { "selector", new YamlMap { { "matchLabels", Naming.Selector(component.Name) } } },
        {
            "strategy", new YamlMap
            {
                { "type", "RollingUpdate" },
                { "rollingUpdate", new YamlMap { { "maxSurge", "25%" }, { "maxUnavailable", 0 } } },
            }, context.Say("No replica goes before its successor serves.", "Aucune réplique ne part avant que la suivante serve.")
        },
        { "template", new YamlMap { { "metadata", new YamlMap { { "labels", naming.Labels(component) } } }, { "spec", Pod(component) } } },
    };

    private YamlMap Pod(DeployedComponent component) => new()
    {
        { "serviceAccountName", component.Name },
        { "automountServiceAccountToken", false },
        { "terminationGracePeriodSeconds", Grace(component) },
        {
            "securityContext", new YamlMap
            {
                { "runAsNonRoot", true },
                { "seccompProfile", new YamlMap { { "type", "RuntimeDefault" } } },
            }
        },
        { "topologySpreadConstraints", new YamlList { Spread(component.Name, "topology.kubernetes.io/zone"), Spread(component.Name, "kubernetes.io/hostname") } },
        { "containers", new YamlList { Container(component) } },
        { "volumes", new YamlList { new YamlMap { { "name", "tmp" }, { "emptyDir", new YamlMap() } } } },
    };

    // a replica that is told to stop ends what it has begun
    private static int Grace(DeployedComponent component) => component.Spec.Serves?.Timeout is { } longest
        ? Math.Max(UsualGraceSeconds, (int)Math.Ceiling(longest.TotalSeconds) + ProbePeriodSeconds) : UsualGraceSeconds;

    private static YamlMap Spread(string component, string domain) => new()
    {
        { "maxSkew", 1 },
        { "topologyKey", domain },
        { "whenUnsatisfiable", "ScheduleAnyway" },
        { "labelSelector", new YamlMap { { "matchLabels", Naming.Selector(component) } } },
    };

    private YamlMap Container(DeployedComponent component) => new()
    {
        { "name", component.Name },
        { "image", component.Spec.Image ?? Unnamed(component) },
        { "ports", new YamlList { ContainerPort(Naming.HttpPort, Port(component)), ContainerPort(Naming.MetricsPort, MetricsPortNumber) } },
        { "envFrom", EnvironmentOf(component) },
        { "resources", Resources(component) },
        { "startupProbe", Probe(component, "startup") },
        { "readinessProbe", Probe(component, "readiness") },
        { "livenessProbe", Probe(component, "liveness") },
        {
            "securityContext", new YamlMap
            {
                { "allowPrivilegeEscalation", false },
                { "readOnlyRootFilesystem", true },
                { "capabilities", new YamlMap { { "drop", YamlNode.List(["ALL"]) } } },
            }
        },
        { "volumeMounts", new YamlList { new YamlMap { { "name", "tmp" }, { "mountPath", "/tmp" } } } },
    };

    private string Unnamed(DeployedComponent component)
    {
        context.Note(component.Name, $"the file names no image for {{0}}: {context.System}/NAME stands for it, and kustomize sets its tag.",
            $"le fichier ne nomme pas d'image pour {{0}} : {context.System}/NOM en tient lieu, et kustomize en pose l'étiquette.");
        return $"{context.System}/{component.Name}";
    }

    private static YamlMap ContainerPort(string name, int port) => new() { { "name", name }, { "containerPort", port } };

    private static YamlList? EnvironmentOf(DeployedComponent component)
    {
        var sources = new YamlList();
        if (component.Spec.Settings.Count > 0) sources.Add(new YamlMap { { "configMapRef", new YamlMap { { "name", component.Name } } } });
        if (component.Spec.Secrets.Count > 0)
            sources.Add(new YamlMap { { "secretRef", new YamlMap { { "name", component.Name } } } }, string.Join(", ", component.Spec.Secrets));
        return sources.IsEmpty ? null : sources;
    }

    // memory is limited to what is asked, so that no neighbour is killed for it; the processor only where the file says so
    internal static YamlMap? Resources(DeployedComponent component)
    {
        var (asks, cpu, memory) = (component.Spec.Asks, component.Spec.Asks?.Cpu ?? (decimal?)component.Cores(), component.Spec.Asks?.Memory?.Count ?? (long?)component.Memory());
        if (cpu is null && memory is null) return null;
        return new()
        {
            { "requests", new YamlMap { { "cpu", cpu is { } cores ? Cores(cores) : null }, { "memory", memory is { } bytes ? Bytes(bytes) : null } } },
            {
                "limits", new YamlMap
                {
                    { "cpu", asks?.CpuLimit is { } most ? Cores(most) : null },
                    { "memory", (asks?.MemoryLimit?.Count ?? memory) is { } limit ? Bytes(limit) : null },
                }
            },
        };
    }

    private static YamlScalar Cores(decimal cores) => new(decimal.IsInteger(cores) ? cores.ToString("0", CultureInfo.InvariantCulture)
        : (cores * 1000).ToString("0", CultureInfo.InvariantCulture) + "m");

    private static YamlScalar Bytes(long bytes) => new(Binary(bytes));

    /// <summary>A volume's size, in whole gibibytes: what a provider sells.</summary>
    internal static YamlScalar Volume(long bytes) => new(Math.Ceiling(bytes / (double)(1L << 30)).ToString("0", CultureInfo.InvariantCulture) + "Gi");

    private static string Binary(long bytes)
    {
        (string Sign, int Shift)[] units = [("Ti", 40), ("Gi", 30), ("Mi", 20), ("Ki", 10)];
        foreach (var (sign, shift) in units)
            if (bytes >= 1L << shift && bytes % (1L << shift) == 0) return (bytes >> shift).ToString(CultureInfo.InvariantCulture) + sign;
        return bytes.ToString(CultureInfo.InvariantCulture);
    }

    private static YamlMap? Probe(DeployedComponent component, string which)
    {
        if (component.Spec.Serves?.Health is not { } path) return null;
        return new()
        {
            { "httpGet", new YamlMap { { "path", path }, { "port", Naming.HttpPort } } },
            { "periodSeconds", which == "readiness" ? ProbePeriodSeconds / 2 : ProbePeriodSeconds },
            { "timeoutSeconds", 2 },
            { "failureThreshold", which == "startup" ? StartAttempts(component) : 3 },
        };
    }

    // as many attempts as the slowest start in a thousand needs, and twice that for a bad day
    private static int StartAttempts(DeployedComponent component) => component.Spec.Serves?.StartsIn is { } law
        ? Math.Max(3, (int)Math.Ceiling(2 * law.Quantile(SlowestStart) / ProbePeriodSeconds)) : 30;

    private static YamlMap Service(DeployedComponent component) => new()
    {
        { "selector", Naming.Selector(component.Name) },
        { "ports", new YamlList { new YamlMap { { "name", Naming.HttpPort }, { "port", Port(component) }, { "targetPort", Naming.HttpPort } } } },
    };

    /// <summary>Lists the pods by name for Prometheus.</summary>
    internal static YamlMap MetricsService(string component) => new()
    {
        { "clusterIP", "None" },
        { "publishNotReadyAddresses", true },
        { "selector", Naming.Selector(component) },
        { "ports", new YamlList { new YamlMap { { "name", Naming.MetricsPort }, { "port", MetricsPortNumber }, { "targetPort", Naming.MetricsPort } } } },
    };
}
