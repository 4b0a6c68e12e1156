using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A container app: revisions that take over visitors by shares.</summary>
internal sealed class ContainerAppHandling(Site site) : Handling(site)
{
    private string Group => Site.Azure.ResourceGroup;

    private string App => Site.Azure.ContainerApp(Site.Name);

    internal override IEnumerable<Step> Deploy() => [Step.Of("container_app_deploy", Site.Name, Group, App, Site.Health)];

    internal override IEnumerable<Step> Verify() => [Step.Of("container_app_check", Site.Name, Group, App, Site.Health)];

    internal override IEnumerable<Step> Rollback() => [Step.Of("container_app_rollback", Site.Name, Group, App, Site.Health)];

    internal override IEnumerable<ShellCommand> Grows() =>
        [Line("az", "containerapp", "update", "--resource-group", Group, "--name", App, "--min-replicas", Site.Most)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("az", "containerapp", "revision", "list", "--resource-group", Group, "--name", App, "--output", "table"),
        Line("az", "containerapp", "logs", "show", "--resource-group", Group, "--name", App, "--tail", "100"),
        Line("az", "containerapp", "replica", "list", "--resource-group", Group, "--name", App, "--output", "table"),
    ];
}
