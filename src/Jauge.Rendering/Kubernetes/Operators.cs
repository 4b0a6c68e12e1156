using Jauge.Catalog;
using Jauge.Rendering.Scripts.Clusters;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>What must run in the cluster before the objects mean anything: said at the head of the file that applies them, and installed by
/// the runbook.</summary>
/// <remarks>Charts and their settings: each project's own installation page, from memory and not read again. The names of service accounts
/// are those to which Terraform gives a role.</remarks>
internal sealed class Operators(RenderContext context, IReadOnlyList<DeployedComponent> components, RegionId region)
{
    internal const string MonitoringRelease = "kube-prometheus-stack", AdapterRules = "prometheus-adapter-rules";
    private const string Monitoring = NetworkPolicies.MonitoringNamespace, System = "kube-system";
    private const string PrometheusCharts = "https://prometheus-community.github.io/helm-charts",
    CloudNativeCharts = "https://cloudnative-pg.github.io/charts";

    internal string Head(string apply) =>
        $"{apply}\n{context.Say("Before it, in the cluster", "Avant, dans le cluster")}{context.Say(":", " :")} {string.Join(", ", Needed().Select(o => $"{o.Name} ({o.Namespace})"))}.";

    /// <summary>In the order in which they are installed.</summary>
    internal IReadOnlyList<ClusterOperator> Needed() => [.. Watching(), .. Growing(), .. Keeping(), .. OfAws()];

    /// <summary>Whether autoscalers follow what only Prometheus knows.</summary>
    internal bool HasAdapter => Any(s => s.RequestsPerReplica is not null || s.HttpConcurrency is not null);

    private bool IsAws => region.Provider == "aws";

    private bool HasDatabase => components.Any(c => c.Offering.Kind == OfferingKind.Database);

    private bool HasEntry => components.Any(new Calls(context.Deployment).IsEntry);

    private string Cluster => ClusterAddress.Of(context, region)[2];

    // monitors and rules are read whoever installed them, not only those that carry the release's label
    private IEnumerable<ClusterOperator> Watching()
    {
        if (!IsAws) yield return new("metrics-server", "https://kubernetes-sigs.github.io/metrics-server", System, []);
        yield return new(MonitoringRelease, PrometheusCharts, Monitoring,
            ["prometheus.serviceAccount.name=prometheus", "prometheus.prometheusSpec.serviceMonitorSelectorNilUsesHelmValues=false",
                "prometheus.prometheusSpec.ruleSelectorNilUsesHelmValues=false"]);
        if (HasAdapter)
            yield return new("prometheus-adapter", PrometheusCharts, Monitoring,
                [$"prometheus.url=http://{MonitoringRelease}-prometheus.{Monitoring}.svc", $"rules.existing={AdapterRules}"]);
    }

    private IEnumerable<ClusterOperator> Growing()
    {
        if (IsAws && components.Select(c => c.RunsOn()).OfType<string>()
            .Any(n => context.Deployment.Find(n)?.Spec.Scaling?.Policy == ScalingPolicyKind.ClusterAutoscaler))
            yield return new("cluster-autoscaler", "https://kubernetes.github.io/autoscaler", System,
                [$"autoDiscovery.clusterName={Cluster}", $"awsRegion={region.Region}", "rbac.serviceAccount.name=cluster-autoscaler"]);
        if (components.Any(EventScaling.IsFor)) yield return new("keda", "https://kedacore.github.io/charts", "keda", []);
        if (Any(s => s.Vertical is not null and not VerticalScaling.Off))
            yield return new("vpa", "https://charts.fairwinds.com/stable", "vpa", []);
    }

    // the plugin's certificates are cert-manager's: cloudnative-pg.io/plugin-barman-cloud/docs/installation
    private IEnumerable<ClusterOperator> Keeping()
    {
        if (HasDatabase || (!IsAws && HasEntry))
            yield return new("cert-manager", "https://charts.jetstack.io", "cert-manager", ["crds.enabled=true"]);
        if (HasDatabase)
        {
            yield return new("cloudnative-pg", CloudNativeCharts, PostgresCluster.OperatorNamespace, []);
            yield return new("plugin-barman-cloud", CloudNativeCharts, PostgresCluster.OperatorNamespace, []);
        }

        if (components.Any(c => c.Offering.Kind == OfferingKind.Cache))
            yield return new("redis-operator", "https://ot-container-kit.github.io/helm-charts", RedisShards.OperatorNamespace, []);
    }

    // Terraform itself adds metrics-server and the driver of volumes to a cluster of EKS; pods cannot ask a node where they are
    private IEnumerable<ClusterOperator> OfAws()
    {
        if (IsAws && components.Any(c => c.Spec.Secrets.Count > 0))
            yield return new("external-secrets", "https://charts.external-secrets.io", "external-secrets",
                ["serviceAccount.name=external-secrets"]);
        if (IsAws && HasEntry)
            yield return new("aws-load-balancer-controller", "https://aws.github.io/eks-charts", System,
                [$"clusterName={Cluster}", $"region={region.Region}", "serviceAccount.name=aws-load-balancer-controller",
                    "vpcId=" + ShellWord.Output(Network())]);
    }

    private ShellCommand Network() =>
        ShellStatement.Run("aws", "eks", "describe-cluster", "--region", region.Region, "--name", Cluster, "--query",
            "cluster.resourcesVpcConfig.vpcId", "--output", "text");

    private bool Any(Func<ScalingSpec, bool> holds) => components.Any(c => c.Spec.Scaling is { } scaling && holds(scaling));
}
