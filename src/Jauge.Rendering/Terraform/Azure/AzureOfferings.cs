using Jauge.Core;
using Jauge.Rendering.Terraform.Azure.Modules;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Which module an offering becomes: the one place to add a line when an offering gets a resource.</summary>
internal static class AzureOfferings
{
    /// <summary>Modules by offering; null for what is no resource of its own but a line on the bill of others.</summary>
    internal static IReadOnlyDictionary<string, Func<Language, AzureModule>?> Table { get; } =
        new Dictionary<string, Func<Language, AzureModule>?>(StringComparer.Ordinal)
        {
            ["azure/ai-search"] = language => new AiSearch(language),
            ["azure/app-service"] = language => new AppService(language),
            ["azure/application-insights"] = language => new ApplicationInsights(language),
            ["azure/blob-storage"] = language => new BlobStorage(language),
            ["azure/cache-for-redis"] = language => new RedisCache(language),
            ["azure/cdn"] = language => new Cdn(language),
            ["azure/container-app"] = language => new ContainerApp(language),
            ["azure/container-registry"] = language => new ContainerRegistry(language),
            ["azure/cosmos-db"] = language => new CosmosDb(language),
            ["azure/dns-zone"] = language => new DnsZone(language),
            ["azure/event-hubs"] = language => new EventHubs(language),
            ["azure/foundry-model"] = language => new FoundryModel(language),
            ["azure/front-door"] = language => new FrontDoor(language),
            ["azure/key-vault"] = language => new KeyVault(language),
            ["azure/log-analytics"] = language => new LogAnalytics(language),
            ["azure/managed-disk"] = language => new ManagedDisk(language),
            ["azure/managed-redis"] = language => new ManagedRedis(language),
            ["azure/mysql-flexible-server"] = language => new MySqlServer(language),
            ["azure/nat-gateway"] = language => new NatGateway(language),
            ["azure/postgresql-flexible-server"] = language => new PostgreSqlServer(language),
            ["azure/service-bus"] = language => new ServiceBus(language),
            ["azure/static-web-app"] = language => new StaticWebApp(language),
            ["azure/virtual-network"] = language => new VirtualNetwork(language),

            // lines on the bill of what others render: traffic, reserved volumes, alert rules, the firewall
            ["azure/bandwidth"] = null,
            ["azure/log-analytics-commitment"] = null,
            ["azure/monitor-alerts"] = null,
            ["azure/web-application-firewall"] = null,
        };
}
