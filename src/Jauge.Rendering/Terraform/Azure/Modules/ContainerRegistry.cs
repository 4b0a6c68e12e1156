using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A registry of images, read with identities.</summary>
internal sealed class ContainerRegistry(Language language) : AzureModule(language)
{
    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Tier.", "Niveau."))
        .OneOf("Basic", "Standard", "Premium");

    internal override string Folder => "azure-container-registry";

    internal override Text Purpose =>
        new("Registry of images; programs pull with their identity.", "Registre d'images ; les programmes y lisent avec leur identité.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Sku, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_container_registry.main.id", "Identifier of the registry.", "Identifiant du registre."),
        Output("name", "azurerm_container_registry.main.name", "Name of the registry.", "Nom du registre."),
        Output("login_server", "azurerm_container_registry.main.login_server", "Address of the registry.", "Adresse du registre."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_container_registry")
            .With("sku", Sku.Value)
            .With("admin_enabled", false, Say("No shared password: roles alone.", "Pas de mot de passe partagé : des rôles uniquement."))
            .With("anonymous_pull_enabled", false),
        Diagnostics(HclValue.Of("azurerm_container_registry.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.ContainerRegistry(component.Name));
        call.Numbers.Add("sku", component.Spec.Sku ?? "Basic");
        call.Show("name", "login_server");
        return call;
    }
}
