using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>An RDS instance.</summary>
internal sealed class RdsHandling(Site site) : Handling(site)
{
    private string Database => Site.Aws.Database(Site.Name);

    internal override IEnumerable<Step> Verify() => [Step.Of("rds_check", Site.Name, Site.Region.Region, Database, Site.AddressVariable)];

    internal override IEnumerable<Step> Backup() => [Step.Of("rds_backup", Site.Name, Site.Region.Region, Database, CopyTo)];

    internal override IEnumerable<Step> Restore() => [Step.Of("rds_restore", Site.Name, Site.Region.Region, Database)];

    internal override IEnumerable<Step> Failover() =>
        Site.Component.HighAvailability == "none" ? [] : [Step.Of("rds_failover", Site.Name, Site.Region.Region, Database)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("aws", "rds", "describe-db-instances", "--region", Site.Region.Region, "--db-instance-identifier", Database, "--query",
            "DBInstances[0].{status:DBInstanceStatus,zone:AvailabilityZone,standby:SecondaryAvailabilityZone,restorable:LatestRestorableTime}", "--output", "table"),
        Line("aws", "rds", "describe-events", "--region", Site.Region.Region, "--source-type", "db-instance", "--source-identifier",
            Database, "--duration", "120", "--output", "table"),
    ];

    // a backup that is to outlive its region goes to another one of the system
    private string CopyTo => Site.Component.Spec.Backups?.GeoRedundant != true ? ""
        : Site.Context.Deployment.Components.SelectMany(c => c.Regions)
            .Where(r => r.Provider == Site.Region.Provider && r.Region is not "global" && r != Site.Region)
            .Select(r => r.Region).FirstOrDefault() ?? "";
}
