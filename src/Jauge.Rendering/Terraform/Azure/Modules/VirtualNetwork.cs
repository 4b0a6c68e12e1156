using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A virtual network: a subnet and a security group for each kind of thing that stands in it, and private names.</summary>
internal sealed class VirtualNetwork(Language language) : AzureModule(language)
{
    private const string AddressSpace = "10.0.0.0/16";

    private static readonly ModuleVariable Addresses =
        new ModuleVariable("address_space", HclType.Text, new("Addresses of the network.", "Adresses du réseau."))
        .With(HclValue.Call("can", HclValue.Call("cidrhost", HclValue.Of("var.address_space"), 0)),
            new("A network is written as 10.0.0.0/16.", "Un réseau s'écrit 10.0.0.0/16."));

    private static readonly ModuleVariable Subnets = new("subnets", HclType.MapOf(HclType.Object(new()
    {
        { "name", HclType.Text },
        { "addresses", HclType.Text },
        { "security_group", HclType.Text },
        { "delegation", HclType.Optional(HclType.Text) },
    })), new("Subnets by purpose: addresses, and the service that they are handed to.",
    "Sous-réseaux par usage : adresses, et le service auquel ils sont délégués."));

    private static readonly ModuleVariable Exceptions = new("lets_in", HclType.MapOf(HclType.Object(new()
    {
        { "subnet", HclType.Text },
        { "priority", HclType.Number },
        { "protocol", HclType.Text },
        { "from", HclType.Text },
        { "ports", HclType.Texts },
    })), new("Who is let in beside the network itself.", "Qui est admis hors du réseau lui-même.")) { Default = new HclObject() };

    private static readonly ModuleVariable Zones = new("private_dns_zones", HclType.SetOf(HclType.Text),
        new("Zones of private names.", "Zones de noms privés.")) { Default = new HclList() };

    internal override string Folder => "azure-virtual-network";

    internal override Text Purpose => new("Virtual network: subnets with their security groups, and zones of private names.",
        "Réseau virtuel : sous-réseaux avec leurs groupes de sécurité, et zones de noms privés.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Addresses, Subnets, Exceptions, Zones];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_virtual_network.main.id", "Identifier of the network.", "Identifiant du réseau."),
        new("subnet_ids",
            HclValue.ForMap("purpose, link", HclValue.Of("azurerm_subnet_network_security_group_association.main"), HclValue.Of("purpose"),
                HclValue.Of("link.subnet_id")),
            new("Subnets by purpose, once their security groups hold.",
                "Sous-réseaux par usage, une fois leurs groupes de sécurité en place.")),
        new("private_dns_zone_ids",
            HclValue.ForMap("name, link", HclValue.Of("azurerm_private_dns_zone_virtual_network_link.main"), HclValue.Of("name"),
            HclValue.Of("azurerm_private_dns_zone.main").At(HclValue.Of("name")).Dot("id")),
            new("Zones of private names, once the network reads them.", "Zones de noms privés, une fois lues par le réseau.")),
    ];

    internal override IEnumerable<HclBlock> Main()
    {
        yield return Resource("azurerm_virtual_network").With("address_space", HclValue.List([Addresses.Value]));
        yield return Subnet();
        yield return SecurityGroup();
        yield return SecurityRule();
        yield return new("resource", "azurerm_subnet_network_security_group_association", "main")
        {
            { "for_each", Subnets.Value },
            { "subnet_id", HclValue.Of("azurerm_subnet.main[each.key].id") },
            { "network_security_group_id", HclValue.Of("azurerm_network_security_group.main[each.key].id") },
        };
        yield return new("resource", "azurerm_private_dns_zone", "main")
        {
            { "for_each", Zones.Value },
            { "name", HclValue.Of("each.key") },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            { "tags", AzureVariables.Tags.Value },
        };
        yield return new("resource", "azurerm_private_dns_zone_virtual_network_link", "main")
        {
            { "for_each", Zones.Value },
            { "name", AzureVariables.Name.Value },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            { "private_dns_zone_name", HclValue.Of("azurerm_private_dns_zone.main[each.key].name") },
            { "virtual_network_id", HclValue.Of("azurerm_virtual_network.main.id") },
            { "tags", AzureVariables.Tags.Value },
        };
    }

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.VirtualNetwork(component.Name));
        call.Numbers.Add("address_space", AddressSpace);
        call.Numbers.Add("subnets", site.Network.SubnetValues());
        if (site.Network.Exceptions() is { IsEmpty: false } exceptions) call.Numbers.Add("lets_in", exceptions);
        if (site.Network.Zones().ToList() is { Count: > 0 } zones)
            call.Wiring.Add("private_dns_zones", HclValue.List(zones.Select(z => (HclValue)z)));
        return call;
    }

    private HclBlock Subnet() => new("resource", "azurerm_subnet", "main")
    {
        { "for_each", Subnets.Value },
        { "name", HclValue.Of("each.value.name") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "virtual_network_name", HclValue.Of("azurerm_virtual_network.main.name") },
        { "address_prefixes", HclValue.List([HclValue.Of("each.value.addresses")]) },
        {
            "private_endpoint_network_policies", "Enabled",
            Say("Security groups hold for private endpoints, too.",
                "Les groupes de sécurité valent aussi pour les points de terminaison privés.")
        },
        TerraformBlocks.When(HclValue.Of("each.value.delegation").IsNot(HclLiteral.Null), new HclBlock("delegation")
        {
            { "name", "delegation" },
            new HclBlock("service_delegation")
            {
                { "name", HclValue.Of("each.value.delegation") },
                { "actions", HclValue.List([HclValue.If(HclValue.Of("each.value.delegation").Is("Microsoft.Web/serverFarms"),
                    "Microsoft.Network/virtualNetworks/subnets/action", "Microsoft.Network/virtualNetworks/subnets/join/action")]) },
            },
        }),
    };

    private static HclBlock SecurityGroup() => new("resource", "azurerm_network_security_group", "main")
    {
        { "for_each", Subnets.Value },
        { "name", HclValue.Of("each.value.security_group") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "tags", AzureVariables.Tags.Value },
    };

    private HclBlock SecurityRule() => new HclBlock("resource", "azurerm_network_security_rule", "main")
    {
        Comment = Say("Azure's own rules let in the network and refuse the internet; these are the exceptions.",
            "Les règles d'Azure admettent le réseau et refusent Internet ; voici les exceptions."),
    }.With("for_each", Exceptions.Value)
        .With("name", HclValue.Of("each.key"))
        .With("resource_group_name", AzureVariables.ResourceGroup.Value)
        .With("network_security_group_name",
            HclValue.Of("azurerm_network_security_group.main").At(HclValue.Of("each.value.subnet")).Dot("name"))
        .With("priority", HclValue.Of("each.value.priority"))
        .With("direction", "Inbound")
        .With("access", "Allow")
        .With("protocol", HclValue.Of("each.value.protocol"))
        .With("source_address_prefix", HclValue.Of("each.value.from"))
        .With("source_port_range", "*")
        .With("destination_address_prefix", "*")
        .With("destination_port_ranges", HclValue.Of("each.value.ports"));
}
