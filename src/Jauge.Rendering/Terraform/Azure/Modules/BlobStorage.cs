using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A storage account with a container for files.</summary>
internal sealed class BlobStorage(Language language) : AzureModule(language)
{
    private const int UsualDays = 7;
    private const int MostDays = 365;           // azurerm_storage_account, delete_retention_policy.days

    private static readonly ModuleVariable Redundancy =
        new ModuleVariable("redundancy", HclType.Text, new("Where copies stand.", "Où sont les copies."))
            .OneOf("LRS", "ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS");
    private static readonly ModuleVariable Tier =
        new ModuleVariable("access_tier", HclType.Text, new("Tier of new files.", "Niveau des nouveaux fichiers."))
            .OneOf("Hot", "Cool", "Cold");
    private static readonly ModuleVariable Container = new("container", HclType.Text, new("Name of the container.", "Nom du conteneur."));
    private static readonly ModuleVariable Published =
        new("published", HclType.Flag,
            new("Whether anybody may read the files, which a cache in front of them needs.",
                "Si chacun peut lire les fichiers, ce qu'exige un cache placé devant.")) { Default = false };
    private static readonly ModuleVariable Kept =
        new ModuleVariable("deleted_kept_days", HclType.Number,
            new("Days for which deleted and old versions can be brought back.",
                "Jours pendant lesquels versions supprimées et anciennes peuvent revenir.")).Between(1, MostDays);

    internal override string Folder => "azure-blob-storage";

    internal override Text Purpose =>
        new("Storage account: files, with versions and a bin.", "Compte de stockage : fichiers, avec versions et corbeille.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, Redundancy, Tier, Container, Published, Kept, AzureVariables.Endpoints, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_storage_account.main.id", "Identifier of the account.", "Identifiant du compte."),
        Output("name", "azurerm_storage_account.main.name", "Name of the account.", "Nom du compte."),
        Output("host", "azurerm_storage_account.main.primary_blob_host", "Address of the files.", "Adresse des fichiers."),
        Output("container", "azurerm_storage_container.main.name", "Name of the container.", "Nom du conteneur."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Account(),
        new("resource", "azurerm_storage_container", "main")
        {
            { "name", Container.Value },
            { "storage_account_id", HclValue.Of("azurerm_storage_account.main.id") },
            { "container_access_type", HclValue.If(Published.Value, "blob", "private") },
        },
        Lifecycle(),
        PrivateEndpoints("azurerm_storage_account.main.id", "blob"),
        Diagnostics(HclValue.Join(HclValue.Of("azurerm_storage_account.main.id"), "/blobServices/default"), metrics: "Transaction"),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Storage(component.Name));
        var (tier, redundancy) = (component.Spec.Sku ?? "hot-lrs").Split('-', 2) is [var t, var r] ? (t, r) : ("hot", "lrs");
        call.Numbers.Add("redundancy", redundancy.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant());
        call.Numbers.Add("access_tier", tier switch { "cool" => "Cool", "cold" => "Cold", "archive" => "Cool", _ => "Hot" },
            tier == "archive" ? Say("New files cannot be archived at once.", "Un nouveau fichier ne peut être archivé d'emblée.") : null);
        call.Numbers.Add("container", ContainerName(component.Name));
        if (site.Of("cdn").Any()) Publish(call, site, component);
        call.Numbers.Add("deleted_kept_days",
            Math.Clamp((long)Math.Ceiling(component.Spec.Backups?.Keep?.TotalDays ?? UsualDays), 1, MostDays));
        call.Show("name", "host", "container");
        return call;
    }

    // learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers: 3 to 63 characters, no two dashes
    private static string ContainerName(string component) => component.Length >= 3 ? component : $"{component}-files";

    private static void Publish(ModuleCall call, AzureSite site, DeployedComponent component)
    {
        call.Numbers.Add("published", true);
        site.Context.Note(component.Name,
            "{0}: the cache in front of it reads without an identity, so that everybody may read these files by their address: nothing "
                + "private belongs there.",
            "{0} : le cache placé devant lit sans identité ; chacun peut donc lire ces fichiers par leur adresse : rien de privé ne doit "
                + "s'y trouver.");
    }

    private HclBlock Account() => Resource("azurerm_storage_account")
        .With("account_kind", "StorageV2")
        .With("account_tier", "Standard")
        .With("account_replication_type", Redundancy.Value)
        .With("access_tier", Tier.Value)
        .With("min_tls_version", "TLS1_2")
        .With("https_traffic_only_enabled", true)
        .With("shared_access_key_enabled", false, Say("Identities and roles only.", "Identités et rôles uniquement."))
        .With("allow_nested_items_to_be_public", Published.Value)
        .With("cross_tenant_replication_enabled", false)
        .With("public_network_access_enabled",
            HclValue.Of("var.published").Op("||", HclValue.Call("length", AzureVariables.Endpoints.Value).Is(0)))
        .With(new HclBlock("blob_properties")
        {
            { "versioning_enabled", true },
            new HclBlock("delete_retention_policy") { { "days", Kept.Value } },
            new HclBlock("container_delete_retention_policy") { { "days", Kept.Value } },
        })
        .With(TerraformBlocks.Keep(Say("It holds files.", "Il porte des fichiers.")));

    private static HclBlock Lifecycle() => new("resource", "azurerm_storage_management_policy", "main")
    {
        { "storage_account_id", HclValue.Of("azurerm_storage_account.main.id") },
        new HclBlock("rule")
        {
            { "name", "old-versions" },
            { "enabled", true },
            new HclBlock("filters") { { "blob_types", HclValue.List(["blockBlob"]) } },
            new HclBlock("actions")
            {
                new HclBlock("version") { { "delete_after_days_since_creation", Kept.Value } },
                new HclBlock("snapshot") { { "delete_after_days_since_creation_greater_than", Kept.Value } },
            },
        },
    };
}
