using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>Application Insights with the workspace that keeps its data.</summary>
internal sealed class ApplicationInsights(Language language) : AzureModule(language)
{
    // azurerm_application_insights and azurerm_log_analytics_workspace, argument retention_in_days
    private static readonly int[] Kept = [30, 60, 90, 120, 180, 270, 365, 550, 730];

    private static readonly ModuleVariable Workspace =
        new("workspace_name", HclType.Text,
            new("Name of the workspace that keeps its data.", "Nom de l'espace de travail qui garde ses données."));

    private static readonly ModuleVariable Days =
        new ModuleVariable("retention_in_days", HclType.Number,
            new("Days for which telemetry is kept; 90 are free.", "Jours pendant lesquels la télémétrie est gardée ; 90 sont gratuits."))
        .With(HclValue.Call("contains", HclValue.List(Kept.Select(k => (HclValue)k)), HclValue.Of("var.retention_in_days")),
            new("Azure keeps 30, 60, 90, 120, 180, 270, 365, 550 or 730 days.",
                "Azure garde 30, 60, 90, 120, 180, 270, 365, 550 ou 730 jours."));

    private static readonly ModuleVariable Cap = new("daily_cap_gb", HclType.Number, new(
        "Gigabytes a day after which ingestion stops: a loop that logs must not cost a month.",
        "Gigaoctets par jour après lesquels l'ingestion s'arrête : une boucle qui journalise ne doit pas coûter un mois."));

    internal override string Folder => "azure-application-insights";

    internal override Text Purpose =>
        new("Application Insights: requests, failures and times of the programs.",
            "Application Insights : requêtes, échecs et temps des programmes.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Workspace, Days, Cap];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_application_insights.main.id", "Identifier.", "Identifiant."),
        Output("name", "azurerm_application_insights.main.name", "Name.", "Nom."),
        Output("connection_string", "azurerm_application_insights.main.connection_string", "Where programs send their telemetry.",
            "Où les programmes envoient leur télémétrie.") with { IsSensitive = true },
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new("resource", "azurerm_log_analytics_workspace", "main")
        {
            { "name", Workspace.Value },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            { "location", AzureVariables.Location.Value },
            { "tags", AzureVariables.Tags.Value },
            { "sku", "PerGB2018" },
            { "retention_in_days", Days.Value },
            { "daily_quota_gb", Cap.Value },
        },
        Resource("azurerm_application_insights")
            .With("workspace_id", HclValue.Of("azurerm_log_analytics_workspace.main.id"))
            .With("application_type", "web")
            .With("retention_in_days", Days.Value)
            .With("daily_data_cap_in_gb", Cap.Value),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Insights(component.Name));
        call.Wiring.Add("workspace_name", site.Names.LogAnalytics(component.Name));
        var days = (component.Input("retention") ?? 0) / 86400;
        call.Numbers.Add("retention_in_days", Kept.FirstOrDefault(k => k >= days, Kept[^1]));
        call.Numbers.Add("daily_cap_gb", DailyCap(component),
            Say("Three times an average day of what is described.", "Trois fois une journée moyenne de ce qui est décrit."));
        call.Show("name");
        return call;
    }

    private static decimal DailyCap(DeployedComponent component)
    {
        var perMonth = component.Spec.Usage.TryGetValue("ingestion", out var stated) ? (double)stated.Value.High : 0;
        var aDay = stated?.Dimension.Time == -1 ? perMonth * 86400 / 1e9 : perMonth / 30 / 1e9;
        return Math.Max(1, Math.Ceiling((decimal)(3 * aDay) * 10) / 10);
    }
}
