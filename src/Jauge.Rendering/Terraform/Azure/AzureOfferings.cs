using Jauge.Core;
using Jauge.Rendering.Terraform.Azure.Modules;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Which module an offering becomes: the one place to add a line when an offering gets a resource.</summary>
internal static class AzureOfferings
{
    /// <summary>Modules by offering; null for what is no resource of its own but a line on the bill of others.</summary>
    internal static IReadOnlyDictionary<string, Func<Language, AzureModule>?> Table { get; } = new Dictionary<string, Func<Language, AzureModule>?>(StringComparer.Ordinal)
    {
        ["azure/container-app"] = language => new ContainerApp(language),
        ["azure/cdn"] = language => new Cdn(language),
        ["azure/front-door"] = language => new FrontDoor(language),
        ["azure/key-vault"] = language => new KeyVault(language),
        ["azure/log-analytics"] = language => new LogAnalytics(language),
        ["azure/mysql-flexible-server"] = language => new MySqlServer(language),
        ["azure/postgresql-flexible-server"] = language => new PostgreSqlServer(language),
        ["azure/virtual-network"] = language => new VirtualNetwork(language),

        // traffic that leaves Azure
        ["azure/bandwidth"] = null,
    };
}
