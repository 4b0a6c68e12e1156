using System.Globalization;
using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Writing;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Clusters;

/// <summary>A PostgreSQL cluster of CloudNativePG: its first region writes, the others follow.</summary>
internal sealed class PostgresHandling(Site site) : Handling(site)
{
    private bool IsPrimary => Site.Region == Site.Component.Regions[0];

    private string Instances => Math.Max(1, Site.Component.MinReplicas).ToString(CultureInfo.InvariantCulture);

    internal override IEnumerable<Step> Verify() => [Step.Of("cnpg_check", Site.Cluster, Site.Namespace, Site.OnCluster, Instances)];

    internal override IEnumerable<Step> Backup() =>
        IsPrimary && Site.Component.Spec.Backups is not null ? [Step.Of("cnpg_backup", Site.Cluster, Site.Namespace, Site.OnCluster)] : [];

    internal override IEnumerable<Step> Restore() => IsPrimary && Site.Component.Spec is { Backups: not null, Storage: { } size }
        ? [Step.Of("cnpg_restore", Site.Cluster, Site.Namespace, Site.OnCluster, PostgresCluster.Copy(Site.Component), Instances,
            Sizes.Volume(size.Count).Text,
            Following(Site.Region.Region), PostgresCluster.Image, Resources)]
        : [];

    internal override IEnumerable<Step> Failover() => IsPrimary ? []
        : [Step.Of("cnpg_promote", Site.ClusterOf(Site.Context, Site.Component.Regions[0]), Site.Cluster, Site.Namespace, Site.OnCluster,
            Following(Site.Region.Region))];

    // as one line of YAML: under the small default limits of the namespace a copy would be killed before it has read its archive
    private string Resources => Sizes.Resources(Site.Component) is { } resources ? Flow(resources) : "{}";

    private static string Flow(YamlNode node) =>
        node is YamlMap map ? $"{{ {string.Join(", ", map.Select(e => $"{e.Key}: {Flow(e.Value)}"))} }}"
        : $"\"{(node as YamlScalar)?.Text}\"";

    // the archive of a region, and the name under which the other regions follow it
    private string Following(string region) => $"{Site.OnCluster}-{region}";

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "get",
            "clusters.postgresql.cnpg.io,backups.postgresql.cnpg.io"),
        Line("kubectl", "--context", Site.Cluster, "--namespace", Site.Namespace, "logs", "--selector", $"cnpg.io/cluster={Site.OnCluster}",
            "--container", "postgres", "--since", "15m", "--tail", "100"),
    ];
}
