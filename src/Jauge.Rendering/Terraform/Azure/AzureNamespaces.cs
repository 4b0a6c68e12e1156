namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Namespaces of Azure's resource providers, which a subscription has to know before anything of theirs is made.</summary>
/// <remarks>learn.microsoft.com/azure/azure-resource-manager/management/azure-services-resource-providers, read 2026-11-20 in its edition
/// of June 2020: all but Microsoft.App are there; that one is the namespace of Azure Monitor's page of metrics of container apps.</remarks>
internal static class AzureNamespaces
{
    private static readonly Dictionary<string, string[]> ByModule = new(StringComparer.Ordinal)
    {
        ["azure-ai-search"] = ["Microsoft.Search"],
        ["azure-alerts"] = ["Microsoft.Insights", "Microsoft.Logic"],
        ["azure-app-service"] = ["Microsoft.Web", "Microsoft.Insights", "Microsoft.ManagedIdentity"],
        ["azure-application-insights"] = ["Microsoft.Insights", "Microsoft.OperationalInsights"],
        ["azure-blob-storage"] = ["Microsoft.Storage"],
        ["azure-budgets"] = ["Microsoft.Consumption"],
        ["azure-cache-for-redis"] = ["Microsoft.Cache"],
        ["azure-container-app"] = ["Microsoft.App", "Microsoft.ManagedIdentity"],
        ["azure-container-app-environment"] = ["Microsoft.App", "Microsoft.OperationalInsights"],
        ["azure-container-registry"] = ["Microsoft.ContainerRegistry"],
        ["azure-cosmos-db"] = ["Microsoft.DocumentDB"],
        ["azure-event-hubs"] = ["Microsoft.EventHub"],
        ["azure-foundry-models"] = ["Microsoft.CognitiveServices"],
        ["azure-front-door"] = ["Microsoft.Cdn", "Microsoft.Network"],
        ["azure-key-vault"] = ["Microsoft.KeyVault"],
        ["azure-log-analytics"] = ["Microsoft.OperationalInsights"],
        ["azure-managed-disk"] = ["Microsoft.Compute"],
        ["azure-managed-redis"] = ["Microsoft.Cache"],
        ["azure-mysql-flexible-server"] = ["Microsoft.DBforMySQL"],
        ["azure-nat-gateway"] = ["Microsoft.Network"],
        ["azure-postgresql-flexible-server"] = ["Microsoft.DBforPostgreSQL"],
        ["azure-service-bus"] = ["Microsoft.ServiceBus"],
        ["azure-static-web-app"] = ["Microsoft.Web"],
        ["azure-virtual-network"] = ["Microsoft.Network"],
    };

    /// <summary>Those that some modules need, each once.</summary>
    internal static IEnumerable<string> Of(IEnumerable<ModuleCall> calls) =>
        calls.SelectMany(c => ByModule.GetValueOrDefault(c.Module.Folder) ?? []).Distinct().Order(StringComparer.Ordinal);
}
