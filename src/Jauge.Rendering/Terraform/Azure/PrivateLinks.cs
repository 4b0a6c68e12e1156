using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>How an offering is reached by a private endpoint.</summary>
/// <param name="Resource">Kind of the endpoint's target.</param>
/// <param name="Zone">Zone of its private names.</param>
/// <remarks>learn.microsoft.com/azure/private-link/private-endpoint-dns, from memory; the name of the zone of Redis and redisCache found in
/// use 2026-11-20.</remarks>
internal sealed record PrivateLinks(string Resource, string Zone)
{
    private static readonly Dictionary<string, PrivateLinks> Known = new(StringComparer.Ordinal)
    {
        ["azure/key-vault"] = new("vault", "privatelink.vaultcore.azure.net"),
        ["azure/blob-storage"] = new("blob", "privatelink.blob.core.windows.net"),
        ["azure/cache-for-redis"] = new("redisCache", "privatelink.redis.cache.windows.net"),
    };

    /// <summary>That of a component's offering; null where it has none here.</summary>
    internal static PrivateLinks? Of(DeployedComponent component) => Known.GetValueOrDefault(component.Offering.Id);
}
