using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A flexible server of MySQL or PostgreSQL.</summary>
/// <param name="site">The component.</param>
/// <param name="engine"><c>mysql</c> or <c>postgres</c>, as the command line calls it.</param>
internal sealed class FlexibleServerHandling(Site site, string engine) : Handling(site)
{
    private const string MySql = "mysql";

    private string Group => Site.Azure.ResourceGroup;

    private string Server => engine == MySql ? Site.Azure.MySql(Site.Name) : Site.Azure.PostgreSql(Site.Name);

    internal override IEnumerable<Step> Verify() =>
        [Step.Of("flexible_server_check", engine, Site.Name, Group, Server, engine == MySql ? Site.Variable("CNF") : Site.AddressVariable)];

    internal override IEnumerable<Step> Backup() => [Step.Of("flexible_server_backup", engine, Site.Name, Group, Server)];

    internal override IEnumerable<Step> Restore() =>
        [Step.Of("flexible_server_restore", engine, Site.Name, Group, Server,
            Site.Component.Spec.Backups?.GeoRedundant == true ? "yes" : "no")];

    internal override IEnumerable<Step> Failover() =>
        Site.Component.HighAvailability == "none" ? [] : [Step.Of("flexible_server_failover", engine, Site.Name, Group, Server)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("az", engine, "flexible-server", "show", "--resource-group", Group, "--name", Server, "--query",
            "{state:state,standby:highAvailability.state,zone:availabilityZone,size:sku.name}", "--output", "table"),
        Line("az", engine, "flexible-server", "backup", "list", "--resource-group", Group, engine == MySql ? "--name" : "--server-name",
            Server, "--output", "table"),
    ];
}
