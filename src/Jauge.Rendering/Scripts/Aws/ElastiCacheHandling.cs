using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>A replication group of ElastiCache.</summary>
internal sealed class ElastiCacheHandling(Site site) : Handling(site)
{
    private string Group => Site.Aws.Cache(Site.Name);

    internal override IEnumerable<Step> Verify() =>
        [Step.Of("elasticache_check", Site.Name, Site.Region.Region, Group, Site.AddressVariable)];

    internal override IEnumerable<Step> Backup() =>
        Site.Component.Spec.Backups is null ? [] : [Step.Of("elasticache_backup", Site.Name, Site.Region.Region, Group)];

    internal override IEnumerable<Step> Failover() =>
        Site.Component.HighAvailability == "none" ? [] : [Step.Of("elasticache_failover", Site.Name, Site.Region.Region, Group)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("aws", "elasticache", "describe-replication-groups", "--region", Site.Region.Region, "--replication-group-id", Group,
            "--query",
            "ReplicationGroups[0].{status:Status,failover:AutomaticFailover,zones:MultiAZ}", "--output", "table"),
        Line("aws", "elasticache", "describe-events", "--region", Site.Region.Region, "--source-type", "replication-group", "--duration",
            "120", "--output", "table"),
    ];
}
