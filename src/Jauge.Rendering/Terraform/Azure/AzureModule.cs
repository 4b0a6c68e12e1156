using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>The module of an offering of Azure.</summary>
internal abstract class AzureModule(Language language) : TerraformModule(language)
{
    internal override IReadOnlyList<ProviderPin> Providers => [ProviderPin.Azure];

    internal override IReadOnlyList<ModuleOutput> Outputs => [];

    /// <summary>How a component uses the module.</summary>
    /// <param name="site">The environment.</param>
    /// <param name="component">A component of the module's offering.</param>
    internal abstract ModuleCall Call(AzureSite site, DeployedComponent component);

    /// <summary>Sends all logs and metrics of a resource to the environment's workspaces.</summary>
    /// <remarks>Category groups: learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings, "Category groups".</remarks>
    protected static HclBlock Diagnostics(HclValue resource, string? group = "allLogs") => new("resource", "azurerm_monitor_diagnostic_setting", "main")
    {
        { "for_each", AzureVariables.Diagnostics.Value },
        { "name", HclValue.Of("each.key") },
        { "target_resource_id", resource },
        { "log_analytics_workspace_id", HclValue.Of("each.value") },
        group is null ? null : new HclBlock("enabled_log") { { "category_group", group } },
        new HclBlock("enabled_metric") { { "category", "AllMetrics" } },
    };

    /// <summary>A resource with name, group, region and tags.</summary>
    protected static HclBlock Resource(string type, string? comment = null) => new("resource", type, "main")
    {
        { "name", AzureVariables.Name.Value, comment },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "tags", AzureVariables.Tags.Value },
    };

    /// <summary>An output that is an attribute of a resource.</summary>
    protected static ModuleOutput Output(string name, string path, string english, string french) => new(name, HclValue.Of(path), new(english, french));
}
