using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>Offerings of Azure and what scripts do with them.</summary>
internal static class AzureHandlings
{
    /// <summary>The providers' own types, whose state <c>az resource show</c> tells: learn.microsoft.com/azure/templates, November
    /// 2026.</summary>
    private static readonly Dictionary<string, (string Type, Func<Site, string> Name)> Resources = new(StringComparer.Ordinal)
    {
        ["azure/ai-search"] = ("Microsoft.Search/searchServices", s => s.Azure.Search(s.Name)),
        ["azure/api-management"] = ("Microsoft.ApiManagement/service", s => s.Azure.ApiManagement(s.Name)),
        ["azure/application-gateway"] = ("Microsoft.Network/applicationGateways", s => s.Azure.ApplicationGateway(s.Name)),
        ["azure/application-insights"] = ("Microsoft.Insights/components", s => s.Azure.Insights(s.Name)),
        ["azure/container-instance"] = ("Microsoft.ContainerInstance/containerGroups", s => s.Azure.ContainerGroup(s.Name)),
        ["azure/container-registry"] = ("Microsoft.ContainerRegistry/registries", s => s.Azure.ContainerRegistry(s.Name)),
        ["azure/cosmos-db"] = ("Microsoft.DocumentDB/databaseAccounts", s => s.Azure.Cosmos(s.Name)),
        ["azure/event-grid"] = ("Microsoft.EventGrid/topics", s => s.Azure.EventGrid(s.Name)),
        ["azure/event-hubs"] = ("Microsoft.EventHub/namespaces", s => s.Azure.EventHubs(s.Name)),
        ["azure/foundry-model"] = ("Microsoft.CognitiveServices/accounts", s => s.Azure.ModelAccount(s.Region)),
        ["azure/kubernetes-service"] = ("Microsoft.ContainerService/managedClusters", s => s.Azure.Cluster(s.Name)),
        ["azure/load-balancer"] = ("Microsoft.Network/loadBalancers", s => s.Azure.LoadBalancer(s.Name)),
        ["azure/log-analytics"] = ("Microsoft.OperationalInsights/workspaces", s => s.Azure.LogAnalytics(s.Name)),
        ["azure/log-analytics-commitment"] = ("Microsoft.OperationalInsights/workspaces", s => s.Azure.LogAnalytics(s.Name)),
        ["azure/managed-redis"] = ("Microsoft.Cache/redisEnterprise", s => s.Azure.Cache(s.Name)),
        ["azure/nat-gateway"] = ("Microsoft.Network/natGateways", s => s.Azure.NatGateway(s.Name)),
        ["azure/openai"] = ("Microsoft.CognitiveServices/accounts", s => s.Azure.OpenAi(s.Region)),
        ["azure/private-endpoint"] = ("Microsoft.Network/privateEndpoints", s => s.Azure.PrivateEndpoint(s.Name)),
        ["azure/service-bus"] = ("Microsoft.ServiceBus/namespaces", s => s.Azure.ServiceBus(s.Name)),
        ["azure/virtual-machine"] = ("Microsoft.Compute/virtualMachines", s => s.Azure.VirtualMachine(s.Name)),
        ["azure/virtual-network"] = ("Microsoft.Network/virtualNetworks", s => s.Azure.VirtualNetwork(s.Name)),
    };

    private static readonly Dictionary<string, Func<Site, Handling>> Own = new(StringComparer.Ordinal)
    {
        ["azure/app-service"] = s => new WebAppHandling(s),
        ["azure/blob-storage"] = s => new BlobHandling(s),
        ["azure/cache-for-redis"] = s => new RedisCacheHandling(s),
        ["azure/cdn"] = s => new FrontDoorHandling(s),
        ["azure/container-app"] = s => new ContainerAppHandling(s),
        ["azure/container-app-dedicated"] = s => new ContainerAppHandling(s),
        ["azure/front-door"] = s => new FrontDoorHandling(s),
        ["azure/functions"] = s =>
            new StateHandling(s, "Running", Show(s, "Microsoft.Web/sites", s.Azure.Function(s.Name), "properties.state")),
        ["azure/key-vault"] = s => new KeyVaultHandling(s),
        ["azure/mysql-flexible-server"] = s => new FlexibleServerHandling(s, "mysql"),
        ["azure/postgresql-flexible-server"] = s => new FlexibleServerHandling(s, "postgres"),
    };

    /// <summary>Null where scripts do nothing with the offering.</summary>
    internal static Handling? Find(Site site) =>
        Own.GetValueOrDefault(site.Component.Offering.Id)?.Invoke(site)
        ?? (Resources.TryGetValue(site.Component.Offering.Id, out var resource)
            ? new StateHandling(site, Sound(resource.Type), Show(site, resource.Type, resource.Name(site), "properties.provisioningState"))
                : null);

    internal static string[] Show(Site site, string type, string name, string query) =>
        ["az", "resource", "show", "--resource-group", site.Azure.ResourceGroup, "--resource-type", type, "--name", name, "--query", query,
            "--output", "tsv"];

    // AI Search alone writes it small
    private static string Sound(string type) => type == "Microsoft.Search/searchServices" ? "succeeded" : "Succeeded";
}
