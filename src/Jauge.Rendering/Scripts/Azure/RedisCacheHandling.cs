using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Azure;

/// <summary>An Azure Cache for Redis.</summary>
internal sealed class RedisCacheHandling(Site site) : Handling(site)
{
    private string Cache => Site.Azure.Cache(Site.Name);

    internal override IEnumerable<Step> Verify() =>
    [
        Step.Of("check_state", [Site.Name, "Succeeded",
            .. AzureHandlings.Show(Site, "Microsoft.Cache/Redis", Cache, "properties.provisioningState")]),
        Step.Of("check_redis", Site.Name, Site.AddressVariable),
    ];

    // Basic has one node only
    internal override IEnumerable<Step> Failover() =>
        Site.Component.Spec.Sku?.StartsWith("Basic", StringComparison.OrdinalIgnoreCase) == true ? []
            : [Step.Of("redis_cache_failover", Site.Name, Site.Azure.ResourceGroup, Cache)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("az", "redis", "show", "--resource-group", Site.Azure.ResourceGroup, "--name", Cache, "--output", "table")];
}
