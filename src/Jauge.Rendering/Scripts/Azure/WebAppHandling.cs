using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>A web app: a slot that warms up and changes places with production, where the size has slots.</summary>
internal sealed class WebAppHandling(Site site) : Handling(site)
{
    private string Group => Site.Azure.ResourceGroup;

    private string App => Site.Azure.WebApp(Site.Name);

    internal override IEnumerable<Step> Deploy() => HasSlots
        ? [Step.Of("web_app_deploy", Site.Name, Group, App, AzureNames.Slot, Site.Health)]
        : [Step.Of("web_app_deploy_in_place", Site.Name, Group, App, Site.Health)];

    internal override IEnumerable<Step> Verify() => [Step.Of("web_app_check", Site.Name, Group, App, Site.Health)];

    internal override IEnumerable<Step> Rollback() =>
        HasSlots ? [Step.Of("web_app_rollback", Site.Name, Group, App, AzureNames.Slot, Site.Health)] : [];

    internal override IEnumerable<Step> Backup() =>
        Site.Component.Spec.Backups is null ? [] : [Step.Of("web_app_backup", Site.Name, Group, App)];

    internal override IEnumerable<Step> Restore() =>
        Site.Component.Spec.Backups is not null && HasSlots ? [Step.Of("web_app_restore", Site.Name, Group, App, AzureNames.Slot)] : [];

    internal override IEnumerable<ShellCommand> Grows() => Site.Component.MaxReplicas == Site.Component.MinReplicas ? []
        : [Line("az", "monitor", "autoscale", "update", "--resource-group", Group, "--name", Site.Azure.Autoscale(Site.Name), "--min-count",
            Site.Most)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("az", "webapp", "show", "--resource-group", Group, "--name", App, "--query",
            "{state:state,health:availabilityState,host:defaultHostName}", "--output", "table"),
        Line("az", "webapp", "log", "tail", "--resource-group", Group, "--name", App),
        Line("az", "webapp", "restart", "--resource-group", Group, "--name", App),
    ];

    // Standard has five slots, Premium and Isolated twenty, the tiers below none (learn.microsoft.com, "App Service limits", November 2026)
    private bool HasSlots => Site.Component.Spec.Sku is { Length: > 0 } size && size[0] is 'S' or 'P' or 'I';
}
