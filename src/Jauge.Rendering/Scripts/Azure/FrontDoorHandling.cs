using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A Front Door, which also serves as CDN.</summary>
internal sealed class FrontDoorHandling(Site site) : Handling(site)
{
    private string Profile => Site.Azure.FrontDoor(Site.Name);

    internal override IEnumerable<Step> Verify() =>
        [Step.Of("front_door_check", Site.Name, Site.Azure.ResourceGroup, Profile, Site.Azure.FrontDoorEndpoint(Site.Name), Site.Health)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("az", "afd", "endpoint", "list", "--resource-group", Site.Azure.ResourceGroup, "--profile-name", Profile, "--output", "table")];
}
