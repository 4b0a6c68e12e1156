using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A container app: revisions that take over visitors by shares.</summary>
internal sealed class ContainerAppHandling(Site site) : Handling(site)
{
    private string Group => Site.Azure.ResourceGroup;

    private string App => Site.Azure.ContainerApp(Site.Name);

    private Step Calls(string function) => Step.Of(function, [Site.Name, Group, App, Site.Health, .. Entrance()]);

    // the network of the apps lets Front Door in and nobody else (AzureNetwork.Exceptions)
    private string[] Entrance() => Made("azure/virtual-network") is not null && Made("azure/front-door") is { } door
        ? [Site.Azure.FrontDoor(door.Name), Site.Azure.FrontDoorEndpoint(door.Name)] : [];

    private DeployedComponent? Made(string offering) =>
        Site.Context.Deployment.Components.FirstOrDefault(c => c.Offering.Id == offering && c.Spec.Optional != true);

    internal override IEnumerable<Step> Deploy() => [Calls("container_app_deploy")];

    internal override IEnumerable<Step> Verify() => [Calls("container_app_check")];

    internal override IEnumerable<Step> Rollback() => [Calls("container_app_rollback")];

    internal override IEnumerable<ShellCommand> Grows() =>
        [Line("az", "containerapp", "update", "--resource-group", Group, "--name", App, "--min-replicas", Site.Most)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("az", "containerapp", "revision", "list", "--resource-group", Group, "--name", App, "--output", "table"),
        Line("az", "containerapp", "logs", "show", "--resource-group", Group, "--name", App, "--tail", "100"),
        Line("az", "containerapp", "replica", "list", "--resource-group", Group, "--name", App, "--output", "table"),
    ];
}
