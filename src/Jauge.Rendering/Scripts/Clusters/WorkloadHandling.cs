using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Clusters;

/// <summary>A deployment on a cluster.</summary>
internal sealed class WorkloadHandling(Site site) : Handling(site)
{
    internal override IEnumerable<Step> Deploy() => [Step.Of("kube_rollout", Site.Cluster, Site.Namespace, Site.OnCluster)];

    internal override IEnumerable<Step> Verify()
    {
        yield return Step.Of("kube_check_workload", Site.Cluster, Site.Namespace, Site.OnCluster, Site.Component.Spec.Serves?.Health ?? "");
        if (Site.IsEntry) yield return Entrance.Balancer(Site.Context, Site.Region) is { } balancer
            ? Step.Of("elb_check_targets", Site.Name, Site.Region.Region, Site.Aws.TargetGroup(balancer.Name))
            : Step.Of("kube_check_entrance", Site.Cluster, Site.Namespace, Site.OnCluster, Site.Health);
    }

    internal override IEnumerable<Step> Rollback() => [Step.Of("kube_rollback", Site.Cluster, Site.Namespace, Site.OnCluster)];

    internal override IEnumerable<ShellCommand> Grows() =>
    [
        Autoscaling.IsScaled(Site.Component)
            ? Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "patch", "horizontalpodautoscaler", Site.OnCluster,
                "--patch", $"{{\"spec\":{{\"minReplicas\":{Site.Most}}}}}")
            : Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "scale", $"deployment/{Site.OnCluster}",
                $"--replicas={Site.Most}"),
    ];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "get", "pods", "--selector",
            $"app.kubernetes.io/name={Site.OnCluster}", "--output", "wide"),
        Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "logs", $"deployment/{Site.OnCluster}",
            "--all-containers", "--since", "15m", "--tail", "100"),
        Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "get", "events", "--field-selector", "type=Warning",
            "--sort-by", ".lastTimestamp"),
    ];
}
