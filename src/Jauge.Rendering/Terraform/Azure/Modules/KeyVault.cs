using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A key vault with the secrets of the environment; who reads it is decided by roles.</summary>
internal sealed class KeyVault(Language language) : AzureModule(language)
{
    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Size.", "Taille."))
        .OneOf("standard", "premium");

    private static readonly ModuleVariable Kept = new ModuleVariable("soft_delete_retention_days", HclType.Number,
        new("Days for which what was deleted can be brought back; cannot be changed.",
            "Jours pendant lesquels un objet supprimé peut être rétabli ; non modifiable.")).Between(7, 90);

    private static readonly ModuleVariable Names =
        new("secret_names", HclType.SetOf(HclType.Text), new("Secrets that are kept.", "Secrets gardés.")) { Default = new HclList() };

    private static readonly ModuleVariable Values = new("secrets", HclType.TextMap, new("Their values.", "Leurs valeurs."))
    {
        Default = new HclObject(),
        IsSensitive = true,
    };

    private static readonly ModuleVariable Operators = new("operator_ip_ranges", HclType.Texts, new(
        "Addresses from which operators and Terraform reach the vault when it stands in a network.",
        "Adresses depuis lesquelles les opérateurs et Terraform joignent le coffre lorsqu'il est dans un réseau."))
        {
            Default = new HclList(),
        };

    internal override string Folder => "azure-key-vault";

    internal override Text Purpose =>
        new("Key vault: secrets, read with identities and roles alone.",
            "Coffre de clés : secrets, lus par identités et rôles uniquement.");

    internal override IReadOnlyList<ProviderPin> Providers => [ProviderPin.Azure, ProviderPin.Time];

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, Sku, Kept, Names, Values, Operators, AzureVariables.Endpoints, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_key_vault.main.id", "Identifier of the vault.", "Identifiant du coffre."),
        Output("name", "azurerm_key_vault.main.name", "Name of the vault.", "Nom du coffre."),
        new("secret_ids",
            HclValue.ForMap("name, secret", HclValue.Of("azurerm_key_vault_secret.main"), HclValue.Of("name"),
                HclValue.Of("secret.versionless_id")),
            new("Addresses of the secrets, without a version.", "Adresses des secrets, sans version.")),
    ];

    internal override IEnumerable<HclBlock> Main()
    {
        yield return new("data", "azurerm_client_config", "current");
        yield return Vault();
        yield return Officer();
        yield return RolesCount(HclValue.Of("azurerm_role_assignment.officer.id"));
        yield return Secret();
        yield return PrivateEndpoints("azurerm_key_vault.main.id", "vault");
        yield return Diagnostics(HclValue.Of("azurerm_key_vault.main.id"));
    }

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.KeyVault(component.Name));
        Fill(call, site, component.Spec.Sku?.ToLowerInvariant() ?? "standard");
        return call;
    }

    /// <summary>The vault of an environment whose description has secrets and no vault.</summary>
    internal ModuleCall Implied(AzureSite site)
    {
        if (site.Secrets.Optional is { } optional) return Call(site, optional);
        var call = site.Start("key_vault", this, site.Names.KeyVault("vault"), new("Key vault of the secrets", "Coffre des secrets"));
        Fill(call, site, "standard");
        return call;
    }

    private static void Fill(ModuleCall call, AzureSite site, string sku)
    {
        call.Numbers.Add("sku", sku);
        call.Numbers.Add("soft_delete_retention_days", site.IsPromised ? 90 : 7,
            site.IsPromised
                ? null
                : site.Context.Say("Nothing is promised here: the name is free again after a week.",
                    "Rien n'est promis ici : le nom est de nouveau libre après une semaine."));
        if (site.Secrets.Names.Count > 0)
        {
            call.Numbers.Add("secret_names", HclValue.List(site.Secrets.Names.Select(n => (HclValue)n)));
            call.Wiring.Add("secrets", HclValue.Of($"var.{AzureSecrets.Variable}"));
        }

        if (call.Wiring.Any(w => w.Name == AzureVariables.Endpoints.Name))
            call.Wiring.Add("operator_ip_ranges", HclValue.Of("var.operator_ip_ranges"));
        call.Show("name");
    }

    private HclBlock Vault() => Resource("azurerm_key_vault")
        .With("tenant_id", HclValue.Of("data.azurerm_client_config.current.tenant_id"))
        .With("sku_name", Sku.Value)
        .With("rbac_authorization_enabled", true)
        .With("soft_delete_retention_days", Kept.Value)
        .With("purge_protection_enabled", true,
            Say("Nobody empties the bin before its time, not even an administrator.",
                "Personne ne vide la corbeille avant l'heure, pas même un administrateur."))
        .With(TerraformBlocks.When(HasEndpoint, new HclBlock("network_acls")
        {
            { "default_action", "Deny" }, { "bypass", "AzureServices" }, { "ip_rules", Operators.Value },
        }))
        .With(TerraformBlocks.Keep(Say("Without the vault no program starts.", "Sans le coffre, aucun programme ne démarre.")));

    private HclBlock Officer() => new HclBlock("resource", "azurerm_role_assignment", "officer")
    {
        Comment = Say("Whoever applies this writes the secrets.", "Qui applique ceci écrit les secrets."),
    }.With("scope", HclValue.Of("azurerm_key_vault.main.id"))
        .With("role_definition_name", "Key Vault Secrets Officer")
        .With("principal_id", HclValue.Of("data.azurerm_client_config.current.object_id"))
        .With(
            TerraformBlocks.Leave(
                Say("The first who applied keeps the role; others are given it by hand.",
                    "Le premier qui a appliqué garde le rôle ; les autres le reçoivent à la main."), "principal_id"));

    private HclBlock Secret() => new("resource", "azurerm_key_vault_secret", "main")
    {
        { "for_each", Names.Value },
        {
            "name", HclValue.Call("replace", HclValue.Of("each.key"), "_", "-"),
            Say("Key Vault knows no underscore.", "Key Vault ne connaît pas le tiret bas.")
        },
        { "key_vault_id", HclValue.Of("azurerm_key_vault.main.id") },
        { "value", HclValue.Of("var.secrets[each.key]") },
        { "content_type", "text/plain" },
        { "tags", AzureVariables.Tags.Value },
        { "depends_on", AfterRoles },
        TerraformBlocks.Leave(
            Say("Rotation happens in the vault; no plan brings an old value back.",
                "La rotation se fait dans le coffre ; aucun plan ne ramène une ancienne valeur."), "value"),
    };

    private static HclValue HasEndpoint => HclValue.Call("length", AzureVariables.Endpoints.Value).Op(">", 0);
}
