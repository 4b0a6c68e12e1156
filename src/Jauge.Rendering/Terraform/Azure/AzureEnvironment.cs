using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Azure's part of an environment: one resource group, and a module for each component.</summary>
internal sealed class AzureEnvironment : CloudEnvironment
{
    private readonly AzureSite _site;
    private readonly List<ModuleCall> _calls;

    internal AzureEnvironment(RenderContext context) : base(context)
    {
        _site = new(context);
        List<ModuleCall> named = [.. _site.Components.Select(_site.Call).OfType<ModuleCall>().Distinct()];
        var watching = new[] { new AzureAlerts(_site).Call(), new AzureBudgets(_site).Call() }.OfType<ModuleCall>();
        _calls = named.Count == 0 ? [] : [.. _site.Grounds(), .. named, .. watching];
    }

    internal override ProviderPin Pin => ProviderPin.Azure;

    internal override IReadOnlyList<ModuleCall> Calls => _calls;

    internal override bool Maps(DeployedComponent component) => AzureOfferings.Table.ContainsKey(component.Offering.Id);

    internal override IEnumerable<HclBlock> Foundation() =>
    [
        new("locals")
        {
            {
                "tags",
                new HclObject { { "system", Context.System }, { "environment", Context.Environment }, { "managed-by", "terraform" } }
            },
        },
        new("resource", "azurerm_resource_group", "main")
        {
            { "name", _site.Names.ResourceGroup },
            { "location", HclValue.Of("var.location") },
            { "tags", HclValue.Of("local.tags") },
        },
    ];

    internal override IEnumerable<HclBlock> ProviderBlocks() =>
    [
        new("provider", "azurerm")
        {
            { "subscription_id", HclValue.Of("var.subscription_id") },
            {
                "storage_use_azuread", true,
                Say("Storage is reached with an identity, never with an account's key.",
                    "Le stockage s'ouvre par identité, jamais par la clé du compte.")
            },
            {
                "resource_providers_to_register", HclValue.List(AzureNamespaces.Of(_calls).Select(n => (HclValue)n)),
                Say("A new subscription knows only Azure's core; these are used here.",
                    "Un abonnement neuf ne connaît que le cœur d'Azure ; ceux-ci servent ici.")
            },
            Features(),
        },
    ];

    internal override IEnumerable<EnvironmentVariable> Variables() =>
    [
        new(
            new("subscription_id", HclType.Text,
                new("Azure subscription that holds this environment.", "Abonnement Azure qui porte cet environnement."))
        {
            Validations =
            [
                new(
                    HclValue.Call("can",
                        HclValue.Call("regex", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", HclValue.Of("var.subscription_id"))),
                    new("A subscription is a GUID in lower case.", "Un abonnement est un GUID en minuscules.")),
            ],
        }, null),
        new(new("location", HclType.Text, new("Azure region of this environment.", "Région Azure de cet environnement."))
        {
            Validations =
            [
                new(HclValue.Call("can", HclValue.Call("regex", "^[a-z0-9]+$", HclValue.Of("var.location"))),
                    new("A region is written in lower case without blanks, such as westeurope.",
                        "Une région s'écrit en minuscules sans espace, comme westeurope.")),
            ],
        }, _site.Home.Region),
        .. _calls.Any(c => c.Wiring.Any(w => w.Name == "operator_ip_ranges")) ? [Operators()] : Array.Empty<EnvironmentVariable>(),
        .. _site.Secrets.Variables(),
    ];

    // the network may be closed to whoever plans: no question is asked of the files themselves
    private HclBlock Features()
    {
        var features = new HclBlock("features");
        if (_site.Of("blob-storage").Any()) features.Add(new HclBlock("storage") { { "data_plane_available", false } });
        if (_calls.Any(c => c.Module.Folder == "azure-key-vault"))
            features.Add(new HclBlock("key_vault") { { "purge_soft_delete_on_destroy", false } });
        return features;
    }

    private static EnvironmentVariable Operators() => new(new("operator_ip_ranges", HclType.Texts, new(
        "Addresses from which operators, Terraform and load tests come, such as 203.0.113.7/32: the vault lets them in, no limit counts "
            + "them.",
        "Adresses d'où viennent opérateurs, Terraform et essais de charge, comme 203.0.113.7/32 : le coffre les admet, aucune limite "
            + "ne les compte.")), null);

    internal override IEnumerable<ModuleOutput> Outputs() =>
        [new("resource_group_name", HclValue.Of("azurerm_resource_group.main.name"),
            new("Resource group of this environment.", "Groupe de ressources de cet environnement."))];

    internal override HclBlock Backend() => new("terraform")
    {
        new HclBlock("backend", "azurerm")
        {
            { "container_name", AzureNames.StateContainer, BackendHint() },
            { "key", $"{Context.System}/{Context.Environment}.tfstate" },
            { "use_azuread_auth", true },
        },
    };

    private string BackendHint() => string.Join('\n',
        Say("The account exists before the first plan, and only the operator knows where:",
            "Le compte existe avant le premier plan, et seul l'opérateur sait où :"),
        "terraform init \\",
        $"  -backend-config=resource_group_name={AzureNames.StateGroup(Context.System)} \\",
        $"  -backend-config=storage_account_name={AzureNames.StateAccount(Context.System)}");
}
