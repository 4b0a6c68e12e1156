using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>An Aurora cluster.</summary>
internal sealed class AuroraHandling(Site site) : Handling(site)
{
    private string Cluster => Site.Aws.Database(Site.Name);

    internal override IEnumerable<Step> Verify() => [Step.Of("aurora_check", Site.Name, Site.Region.Region, Cluster, Site.AddressVariable)];

    internal override IEnumerable<Step> Backup() => [Step.Of("aurora_backup", Site.Name, Site.Region.Region, Cluster)];

    internal override IEnumerable<Step> Restore() => [Step.Of("aurora_restore", Site.Name, Site.Region.Region, Cluster)];

    internal override IEnumerable<Step> Failover() =>
        Site.Component.HighAvailability == "none" ? [] : [Step.Of("aurora_failover", Site.Name, Site.Region.Region, Cluster)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("aws", "rds", "describe-db-clusters", "--region", Site.Region.Region, "--db-cluster-identifier", Cluster, "--query",
            "DBClusters[0].DBClusterMembers", "--output", "table")];
}
