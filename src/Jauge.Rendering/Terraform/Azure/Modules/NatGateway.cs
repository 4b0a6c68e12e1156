using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A NAT gateway with one address: what stands in the network reaches the internet by it.</summary>
internal sealed class NatGateway(Language language) : AzureModule(language)
{
    private static readonly ModuleVariable Address = new("address_name", HclType.Text, new("Name of its address.", "Nom de son adresse."));
    private static readonly ModuleVariable Subnets =
        new("subnet_ids", HclType.TextMap, new("Subnets that go out by it.", "Sous-réseaux qui sortent par elle."))
        {
            Default = new HclObject(),
        };

    internal override string Folder => "azure-nat-gateway";

    internal override Text Purpose =>
        new("NAT gateway: one known address towards the internet.", "Passerelle NAT : une seule adresse connue vers Internet.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Address, Subnets];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("ip_address", "azurerm_public_ip.main.ip_address", "Address that others see.", "Adresse que voient les autres.")];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new("resource", "azurerm_public_ip", "main")
        {
            { "name", Address.Value },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            { "location", AzureVariables.Location.Value },
            { "tags", AzureVariables.Tags.Value },
            { "allocation_method", "Static" },
            { "sku", "Standard" },
        },
        Resource("azurerm_nat_gateway").With("sku_name", "Standard"),
        new("resource", "azurerm_nat_gateway_public_ip_association", "main")
        {
            { "nat_gateway_id", HclValue.Of("azurerm_nat_gateway.main.id") },
            { "public_ip_address_id", HclValue.Of("azurerm_public_ip.main.id") },
        },
        new("resource", "azurerm_subnet_nat_gateway_association", "main")
        {
            { "for_each", Subnets.Value },
            { "subnet_id", HclValue.Of("each.value") },
            { "nat_gateway_id", HclValue.Of("azurerm_nat_gateway.main.id") },
        },
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.NatGateway(component.Name));
        call.Wiring.Add("address_name", site.Names.Address(component.Name));
        if (site.Network.ProgramSubnets() is { IsEmpty: false } subnets) call.Wiring.Add("subnet_ids", subnets);
        call.Show("ip_address");
        return call;
    }
}
