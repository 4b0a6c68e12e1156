using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A Redis cache.</summary>
internal sealed class RedisCache(Language language) : AzureModule(language)
{
    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Tier.", "Niveau."))
        .OneOf("Basic", "Standard", "Premium");
    private static readonly ModuleVariable Family =
        new ModuleVariable("family", HclType.Text, new("C, or P for Premium.", "C, ou P pour Premium.")).OneOf("C", "P");
    private static readonly ModuleVariable Capacity =
        new ModuleVariable("capacity", HclType.Number, new("Size within the tier.", "Taille dans le niveau.")).Between(0, 6);
    private static readonly ModuleVariable Shards =
        new("shards", HclType.Number, new("Shards; Premium only.", "Partitions ; Premium uniquement.")) { Default = HclLiteral.Null };

    internal override string Folder => "azure-cache-for-redis";

    internal override Text Purpose => new("Redis cache, opened with identities.", "Cache Redis, ouvert par identités.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, Sku, Family, Capacity, Shards, AzureVariables.Endpoints, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_redis_cache.main.id", "Identifier of the cache.", "Identifiant du cache."),
        Output("name", "azurerm_redis_cache.main.name", "Name of the cache.", "Nom du cache."),
        Output("host", "azurerm_redis_cache.main.hostname", "Address of the cache; TLS on port 6380.",
            "Adresse du cache ; TLS sur le port 6380."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_redis_cache")
            .With("sku_name", Sku.Value)
            .With("family", Family.Value)
            .With("capacity", Capacity.Value)
            .With("shard_count", Shards.Value)
            .With("minimum_tls_version", "1.2")
            .With("non_ssl_port_enabled", false)
            .With("public_network_access_enabled", HclValue.Call("length", AzureVariables.Endpoints.Value).Is(0))
            .With(new HclBlock("redis_configuration")
            {
                { "active_directory_authentication_enabled", true },
                {
                    "maxmemory_policy", "allkeys-lru",
                    Say("A cache forgets what was not asked for longest.",
                        "Un cache oublie ce qui n'a pas été demandé depuis le plus longtemps.")
                },
            }),
        PrivateEndpoints("azurerm_redis_cache.main.id", "redisCache"),
        Diagnostics(HclValue.Of("azurerm_redis_cache.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        // azure.microsoft.com/updates: Basic, Standard and Premium retire on 30 September 2028; Azure Managed Redis follows
        site.Context.Note(component.Name,
            "{0}: Azure retires this cache on 30 September 2028 and stops selling it before; azure/managed-redis takes its place.",
            "{0} : Azure retire ce cache le 30 septembre 2028 et cesse de le vendre avant ; azure/managed-redis le remplace.");
        var call = site.Start(component, this, site.Names.Cache(component.Name));
        var (tier, size) = (component.Spec.Sku ?? "Basic_C0").Split('_') is [var t, var s] ? (t, s) : ("Basic", "C0");
        call.Numbers.Add("sku", tier);
        call.Numbers.Add("family", size[..1]);
        call.Numbers.Add("capacity", int.TryParse(size[1..], out var capacity) ? capacity : 0);
        if (tier == "Premium" && component.Input("shards") is > 1 and var shards) call.Numbers.Add("shards", (long)shards);
        call.Show("name", "host");
        return call;
    }
}
