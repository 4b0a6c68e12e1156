using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Clusters;

/// <summary>A Redis cluster, which its operator fails over by itself.</summary>
internal sealed class RedisHandling(Site site) : Handling(site)
{
    internal override IEnumerable<Step> Verify() => [Step.Of("redis_check", Site.Cluster, Site.Namespace, Site.OnCluster)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "get", "pods", "--selector",
            $"app.kubernetes.io/name={Site.OnCluster}", "--output", "wide")];
}
