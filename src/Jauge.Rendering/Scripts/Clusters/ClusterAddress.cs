using Jauge.Rendering.Naming;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Scripts.Clusters;

/// <summary>How kubectl comes to a region's cluster.</summary>
internal static class ClusterAddress
{
    private const string Eks = "aws/eks", Aks = "azure/kubernetes-service";

    /// <summary>Provider, place, cluster, and the context that kubectl then knows it by.</summary>
    internal static IReadOnlyList<string> Of(RenderContext context, RegionId region) => region.Provider == "azure"
        ? ["azure", new AzureNames(context).ResourceGroup, new AzureNames(context).Cluster(Component(context, Aks)),
            Site.ClusterOf(context, region)]
        : ["aws", region.Region, new AwsNames(context).Cluster(Component(context, Eks)), Site.ClusterOf(context, region)];

    /// <summary>The name of the first component that is a cluster.</summary>
    internal static string Component(RenderContext context, string offering) =>
        context.Deployment.Components.FirstOrDefault(c => c.Offering.Id == offering)?.Name ?? "cluster";
}
