using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A public DNS zone, to which the registrar hands the domain over.</summary>
internal sealed class DnsZone(Language language) : AzureModule(language)
{
    private static readonly ModuleVariable Domain =
        new ModuleVariable("domain", HclType.Text, new("Domain, such as example.com.", "Domaine, comme example.com."))
        .Like("^[a-z0-9-]+([.][a-z0-9-]+)+$", new("A domain is written as example.com.", "Un domaine s'écrit example.com."));

    internal override string Folder => "azure-dns-zone";

    internal override Text Purpose => new("Public DNS zone.", "Zone DNS publique.");

    internal override IReadOnlyList<ModuleVariable> Variables => [AzureVariables.ResourceGroup, AzureVariables.Tags, Domain];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_dns_zone.main.id", "Identifier of the zone.", "Identifiant de la zone."),
        Output("name_servers", "azurerm_dns_zone.main.name_servers", "Name servers, for the registrar.",
            "Serveurs de noms, pour le bureau d'enregistrement."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "azurerm_dns_zone", "main")
            .With("name", Domain.Value)
            .With("resource_group_name", AzureVariables.ResourceGroup.Value)
            .With("tags", AzureVariables.Tags.Value)
            .With(
                TerraformBlocks.Keep(
                    Say("A new zone has new name servers, which the registrar would have to learn.",
                        "Une nouvelle zone a de nouveaux serveurs de noms, que le bureau d'enregistrement devrait apprendre."))),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = AzureSite.StartNameless(component, this);
        call.Ask("domain");
        call.Show("name_servers");
        return call;
    }
}
