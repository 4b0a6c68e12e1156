using Jauge.Rendering.Naming;
using Jauge.Rendering.Scripts.Clusters;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>Nodes of a cluster: one EKS node group for each zone, whose letter ends its name.</summary>
internal sealed class NodeGroupHandling(Site site) : Handling(site)
{
    internal override IEnumerable<Step> Verify() =>
        [Step.Of("eks_check_nodes", Site.Name, Site.Region.Region, Site.Aws.Cluster(ClusterAddress.Component(Site.Context, "aws/eks")),
            Site.Aws.NodeGroup(Site.Name))];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("kubectl", "--context", Site.Cluster, "get", "nodes", "--selector",
            $"{AwsNames.NodeGroupLabel}={Site.Aws.NodeGroup(Site.Name)}", "--label-columns", "topology.kubernetes.io/zone")];
}
