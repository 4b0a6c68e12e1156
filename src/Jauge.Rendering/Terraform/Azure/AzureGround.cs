using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>A module for Azure, with the blocks that many of them hold.</summary>
internal abstract class AzureGround(Language language) : TerraformModule(language)
{
    // Microsoft: a role may take up to ten minutes, most are there within one
    // (learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    private const string RoleDelay = "60s";

    internal override IReadOnlyList<ProviderPin> Providers => [ProviderPin.Azure];

    internal override IReadOnlyList<ModuleOutput> Outputs => [];

    /// <summary>A resource called <c>main</c> with name, group, region and tags.</summary>
    protected static HclBlock Resource(string type, bool hasLocation = true) => new("resource", type, "main")
    {
        { "name", AzureVariables.Name.Value },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", hasLocation ? AzureVariables.Location.Value : null },
        { "tags", AzureVariables.Tags.Value },
    };

    /// <summary>Sends logs and metrics of a resource to the environment's workspaces.</summary>
    /// <param name="resource">Its identifier.</param>
    /// <param name="group">Category group of its logs; null where it has none. Source:
    /// learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings.</param>
    /// <param name="metrics">Category of its metrics: most resources have but one.</param>
    protected static HclBlock Diagnostics(HclValue resource, string? group = "allLogs", string metrics = "AllMetrics") =>
        new("resource", "azurerm_monitor_diagnostic_setting", "main")
        {
            { "for_each", AzureVariables.Diagnostics.Value },
            { "name", HclValue.Of("each.key") },
            { "target_resource_id", resource },
            { "log_analytics_workspace_id", HclValue.Of("each.value") },
            group is null ? null : new HclBlock("enabled_log") { { "category_group", group } },
            new HclBlock("enabled_metric") { { "category", metrics } },
        };

    /// <summary>Private endpoints of a resource called <c>main</c>, with their names.</summary>
    /// <param name="resource">Its identifier.</param>
    /// <param name="part">The part of it that they lead to, such as <c>vault</c>.</param>
    protected static HclBlock PrivateEndpoints(string resource, string part) => new("resource", "azurerm_private_endpoint", "main")
    {
        { "for_each", AzureVariables.Endpoints.Value },
        { "name", HclValue.Of("each.value.name") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "subnet_id", HclValue.Of("each.value.subnet_id") },
        { "tags", AzureVariables.Tags.Value },
        new HclBlock("private_service_connection")
        {
            { "name", HclValue.Of("each.value.name") },
            { "private_connection_resource_id", HclValue.Of(resource) },
            { "subresource_names", HclValue.List([part]) },
            { "is_manual_connection", false },
        },
        new HclBlock("private_dns_zone_group")
        {
            { "name", "default" },
            { "private_dns_zone_ids", HclValue.List([HclValue.Of("each.value.private_dns_zone_id")]) },
        },
    };

    /// <summary>The identity of a program, its roles, and the time until they count.</summary>
    protected IEnumerable<HclBlock> Identity() =>
    [
        new("resource", "azurerm_user_assigned_identity", "main")
        {
            { "name", AzureVariables.IdentityName.Value },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            { "location", AzureVariables.Location.Value },
            { "tags", AzureVariables.Tags.Value },
        },
        new("resource", "azurerm_role_assignment", "main")
        {
            { "for_each", AzureVariables.Roles.Value },
            { "scope", HclValue.Of("each.value.scope") },
            { "role_definition_name", HclValue.Of("each.value.role") },
            { "principal_id", HclValue.Of("azurerm_user_assigned_identity.main.principal_id") },
            { "principal_type", "ServicePrincipal" },
        },
        RolesCount(
            HclValue.Call("join", ",", HclValue.ForList("role", HclValue.Of("azurerm_role_assignment.main"), HclValue.Of("role.id")))),
    ];

    /// <summary>The time that a new role takes until it counts.</summary>
    /// <param name="roles">Changes when the roles do.</param>
    protected HclBlock RolesCount(HclValue roles) => new HclBlock("resource", "time_sleep", "roles")
    {
        Comment = Say("A role that was just given counts after about a minute; what needs it waits.",
            "Un rôle tout juste donné compte après une minute environ ; ce qui en a besoin attend."),
    }.With("create_duration", RoleDelay).With("triggers", new HclObject { { "roles", roles } });

    /// <summary>The block that lets a resource use the identity.</summary>
    protected static HclBlock UsesIdentity() => new("identity")
    {
        { "type", "UserAssigned" },
        { "identity_ids", HclValue.List([HclValue.Of("azurerm_user_assigned_identity.main.id")]) },
    };

    /// <summary>The wait before roles count.</summary>
    protected static HclValue AfterRoles => HclValue.List([HclValue.Of("time_sleep.roles")]);

    /// <summary>An output that is an attribute of a resource.</summary>
    protected static ModuleOutput Output(string name, string path, string english, string french) =>
        new(name, HclValue.Of(path), new(english, french));
}
