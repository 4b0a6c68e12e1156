using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A Front Door, which also serves as CDN.</summary>
internal sealed class FrontDoorHandling(Site site) : Handling(site)
{
    private string Profile => Site.Azure.FrontDoor(Site.Name);

    internal override IEnumerable<Step> Verify() =>
        [Step.Of("front_door_check", Site.Name, Site.Azure.ResourceGroup, Profile, Site.Azure.FrontDoorEndpoint(Site.Name),
            ServesFiles ? "" : Site.Health)];

    // as AzureOrigins.Files chooses: a store answers nothing at its root
    private bool ServesFiles => Site.Component.Offering.Id == "azure/cdn"
        && Site.Context.Deployment.Components.Any(c => c.Offering.Id == "azure/blob-storage" && c.Spec.Optional != true);

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("az", "afd", "endpoint", "list", "--resource-group", Site.Azure.ResourceGroup, "--profile-name", Profile, "--output",
            "table")];
}
