using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>An Azure Managed Redis.</summary>
internal sealed class ManagedRedis(Language language) : AzureModule(language)
{
    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Size.", "Taille."))
        .Like("^(Balanced_B|MemoryOptimized_M|ComputeOptimized_X|FlashOptimized_A)[0-9]+$",
            new("A size is written as Balanced_B1.", "Une taille s'écrit Balanced_B1."));

    private static readonly ModuleVariable Ha =
        new("high_availability_enabled", HclType.Flag,
            new("Whether a second node stands by; cannot be changed.", "Si un second nœud est prêt ; non modifiable.")) { Default = true };

    internal override string Folder => "azure-managed-redis";

    internal override Text Purpose => new("Managed Redis, opened with identities.", "Redis managé, ouvert par identités.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Sku, Ha, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_managed_redis.main.id", "Identifier of the cache.", "Identifiant du cache."),
        Output("name", "azurerm_managed_redis.main.name", "Name of the cache.", "Nom du cache."),
        Output("host", "azurerm_managed_redis.main.hostname", "Address of the cache; TLS on port 10000.",
            "Adresse du cache ; TLS sur le port 10000."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_managed_redis")
            .With("sku_name", Sku.Value)
            .With("high_availability_enabled", Ha.Value)
            .With(new HclBlock("default_database")
            {
                { "access_keys_authentication_enabled", false },
                { "client_protocol", "Encrypted" },
                { "clustering_policy", "OSSCluster" },
                {
                    "eviction_policy", "AllKeysLRU",
                    Say("A cache forgets what was not asked for longest.",
                        "Un cache oublie ce qui n'a pas été demandé depuis le plus longtemps.")
                },
            }),
        Diagnostics(HclValue.Of("azurerm_managed_redis.main.id"), null),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Cache(component.Name));
        call.Numbers.Add("sku", component.Spec.Sku ?? "Balanced_B0");
        if (component.Inputs.GetValueOrDefault("single-node") is Core.Expressions.FlagValue { Flag: true })
            call.Numbers.Add("high_availability_enabled", false);
        call.Show("name", "host");
        return call;
    }
}
