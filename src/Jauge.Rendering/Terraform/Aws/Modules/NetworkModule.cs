using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The network of one region: public subnets for balancers, private ones for programs, others for data, in each zone.</summary>
/// <remarks>Tags of subnets: docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html, from memory, not re-read.</remarks>
internal sealed class NetworkModule(Language language) : AwsModule(language)
{
    // a third of the network for pods, which take an address each; a sixty-fourth for each of the other subnets
    private const long PrivateBits = 3;
    private const long SmallBits = 6;
    private const long FirstData = 32;
    private const long FirstPublic = 40;

    internal override string Folder => "aws-network";

    internal override Text Purpose => new("The network of one region: public, private and data subnets in each zone.",
        "Le réseau d'une région : des sous-réseaux publics, privés et de données dans chaque zone.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Word("cidr", "Addresses of the network: a block of 65,536.", "Adresses du réseau : un bloc de 65 536.")
            .Where(Call("endswith", Var("cidr"), "/16").Op("&&", Call("can", Call("cidrnetmask", Var("cidr")))),
                "A block of 65,536 addresses ends with /16.", "Un bloc de 65 536 adresses se termine par /16."),
        Words("zones", "Zones that it spans.", "Zones qu'il couvre.")
            .Where(Call("length", Var("zones")).Op(">=", 2).Op("&&", Call("length", Var("zones")).Op("<=", 4)), "Two to four zones.",
                "De deux à quatre zones."),
        Number("nat_gateways", "NAT gateways: none, one for all zones, or one for each.",
            "Passerelles NAT : aucune, une pour toutes les zones, ou une par zone.", 0)
            .Where(Var("nat_gateways").Op(">=", 0).Op("&&", Call("floor", Var("nat_gateways")).Is(Var("nat_gateways"))), "A whole number.",
                "Un nombre entier."),
        Words("interface_endpoints", "Services of AWS that are reached without the internet, such as ecr.api; each is billed by the hour.",
            "Services d'AWS joints sans passer par Internet, comme ecr.api ; chacun est facturé à l'heure.", List()),
        Word("flow_log_bucket_arn", "Bucket of the flow logs.", "Bucket des journaux de flux."),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("vpc_id", Of("aws_vpc.main.id"), "The network.", "Le réseau."),
        Output("cidr", Of("aws_vpc.main.cidr_block"), "Its addresses.", "Ses adresses."),
        Output("public_subnet_ids", Ids("public"), "Public subnets, by zone.", "Sous-réseaux publics, par zone."),
        Output("private_subnet_ids", Ids("private"), "Private subnets, by zone.", "Sous-réseaux privés, par zone."),
        Output("data_subnet_ids", Ids("data"), "Data subnets, by zone.", "Sous-réseaux de données, par zone."),
        Output("private_route_table_ids", HclValue.ForMap("zone, table", Of("aws_route_table.private"), Of("zone"), Of("table.id")),
            "Route tables of the private subnets, by zone.", "Tables de routage des sous-réseaux privés, par zone."),
        Output("nat_addresses", All("aws_eip.nat", "public_ip"), "Addresses from which programs call the internet.",
            "Adresses d'où les programmes appellent Internet."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Locals(), Net(), Closed(), Gateway(),
        Subnet("public", SmallBits, FirstPublic, "kubernetes.io/role/elb"),
        Subnet("private", PrivateBits, 0, "kubernetes.io/role/internal-elb"),
        Subnet("data", SmallBits, FirstData, null),
        Table("public"),
        Route("public", "internet", null, "gateway_id", Of("aws_internet_gateway.main.id")),
        Association("public", Of("aws_route_table.public.id")),
        Address(),
        Nat(),
        PrivateTable(),
        Route("private", "nat", If(Var("nat_gateways").Op(">", 0), Of("local.zones"), new HclObject()), "nat_gateway_id", NearestNat()),
        Association("private", Of("aws_route_table.private[each.key].id")),
        Table("data", Say("Data stores call nobody: no way leads out.", "Les bases n'appellent personne : aucune route ne sort.")),
        Association("data", Of("aws_route_table.data.id")),
        FreeEndpoints(), EndpointWall(), EndpointDoor(), Endpoints(), FlowLog(),
    ];

    private static HclValue Ids(string kind) => HclValue.ForList("zone", Var("zones"), Of($"aws_subnet.{kind}").At(Of("zone")).Dot("id"));

    private static HclBlock Locals() => new("locals")
    {
        { "zones", HclValue.ForMap("index, zone", Var("zones"), Of("zone"), Of("index")) },
    };

    private static HclBlock Net() => new("resource", "aws_vpc", "main")
    {
        { "region", Var("region") },
        { "cidr_block", Var("cidr") },
        { "enable_dns_support", true },
        { "enable_dns_hostnames", true },
        { "tags", Shown(Var("name")) },
    };

    private HclBlock Closed() => Under(Say("Whoever forgets to name a group gets one that lets nothing through.",
        "Qui oublie de nommer un groupe en reçoit un qui ne laisse rien passer."),
        new HclBlock("resource", "aws_default_security_group", "closed")
    {
        { "region", Var("region") },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "tags", Shown(Var("name"), "-closed") },
    });

    private static HclBlock Gateway() => new("resource", "aws_internet_gateway", "main")
    {
        { "region", Var("region") },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "tags", Shown(Var("name")) },
    };

    private HclBlock Subnet(string kind, long bits, long first, string? role)
    {
        var tags = new HclObject { { "Name", Join(Var("name"), $"-{kind}-", Of("each.key")) } };
        if (role is not null)
            tags.Add(role, "1",
                Say("Where controllers of Kubernetes put balancers.", "Où les contrôleurs de Kubernetes placent les répartiteurs."));
        return new("resource", "aws_subnet", kind)
        {
            { "for_each", Of("local.zones") },
            { "region", Var("region") },
            { "vpc_id", Of("aws_vpc.main.id") },
            { "availability_zone", Of("each.key") },
            { "cidr_block", Call("cidrsubnet", Var("cidr"), bits, first == 0 ? Of("each.value") : Of("each.value").Op("+", first)) },
            { "tags", Call("merge", Var("tags"), tags) },
        };
    }

    private static HclBlock Table(string kind, string? comment = null) => Under(comment, new HclBlock("resource", "aws_route_table", kind)
    {
        { "region", Var("region") },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "tags", Shown(Var("name"), $"-{kind}") },
    });

    private static HclBlock PrivateTable() => new("resource", "aws_route_table", "private")
    {
        { "for_each", Of("local.zones") },
        { "region", Var("region") },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "tags", Shown(Var("name"), "-private-", Of("each.key")) },
    };

    private static HclBlock Route(string table, string name, HclValue? each, string by, HclValue through) =>
        new("resource", "aws_route", name)
        {
            { "for_each", each },
            { "region", Var("region") },
            { "route_table_id", Of(each is null ? $"aws_route_table.{table}.id" : $"aws_route_table.{table}[each.key].id") },
            { "destination_cidr_block", "0.0.0.0/0" },
            { by, through },
        };

    private static HclBlock Association(string kind, HclValue table) => new("resource", "aws_route_table_association", kind)
    {
        { "for_each", Of("local.zones") },
        { "region", Var("region") },
        { "subnet_id", Of($"aws_subnet.{kind}[each.key].id") },
        { "route_table_id", table },
    };

    private static HclValue NatZones() =>
        Call("toset", Call("slice", Var("zones"), 0, Call("min", Var("nat_gateways"), Call("length", Var("zones")))));

    // a zone's own gateway, or the last one where there is not one for each
    private static HclValue NearestNat() => Of("aws_nat_gateway.main")
        .At(Var("zones").At(Call("min", Of("each.value"), Var("nat_gateways").Op("-", 1)))).Dot("id");

    private static HclBlock Address() => new("resource", "aws_eip", "nat")
    {
        { "for_each", NatZones() },
        { "region", Var("region") },
        { "domain", "vpc" },
        { "tags", Shown(Var("name"), "-nat-", Of("each.key")) },
    };

    private static HclBlock Nat() => new("resource", "aws_nat_gateway", "main")
    {
        { "for_each", NatZones() },
        { "region", Var("region") },
        { "allocation_id", Of("aws_eip.nat[each.key].id") },
        { "subnet_id", Of("aws_subnet.public[each.key].id") },
        { "tags", Shown(Var("name"), "-", Of("each.key")) },
        { "depends_on", List(Of("aws_internet_gateway.main")) },
    };

    private HclBlock FreeEndpoints() => Under(Say("Costs nothing, and spares the NAT gateway the traffic to buckets and tables.",
        "Ne coûte rien, et épargne à la passerelle NAT le trafic vers les buckets et les tables."),
        new HclBlock("resource", "aws_vpc_endpoint", "free")
    {
        { "for_each", Call("toset", List("s3", "dynamodb")) },
        { "region", Var("region") },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "service_name", Service() },
        { "vpc_endpoint_type", "Gateway" },
        { "route_table_ids", Call("concat", List(Of("aws_route_table.data.id")), All("aws_route_table.private", "id")) },
        { "tags", Shown(Var("name"), "-", Of("each.key")) },
    });

    private static HclValue Service() => Join("com.amazonaws.", Var("region"), ".", Of("each.key"));

    private static HclBlock EndpointWall() => new("resource", "aws_security_group", "endpoints")
    {
        { "count", HasEndpoints() },
        { "region", Var("region") },
        { "name", Named("-endpoints") },
        { "description", "Endpoints of AWS services" },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "tags", Shown(Var("name"), "-endpoints") },
    };

    private static HclValue HasEndpoints() => Once(Call("length", Var("interface_endpoints")).Op(">", 0));

    private static HclBlock EndpointDoor() => new("resource", "aws_vpc_security_group_ingress_rule", "endpoints")
    {
        { "count", HasEndpoints() },
        { "region", Var("region") },
        { "security_group_id", Of("aws_security_group.endpoints[0].id") },
        { "cidr_ipv4", Var("cidr") },
        { "ip_protocol", "tcp" },
        { "from_port", 443 },
        { "to_port", 443 },
        { "tags", Var("tags") },
    };

    private static HclBlock Endpoints() => new("resource", "aws_vpc_endpoint", "billed")
    {
        { "for_each", Call("toset", Var("interface_endpoints")) },
        { "region", Var("region") },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "service_name", Service() },
        { "vpc_endpoint_type", "Interface" },
        { "subnet_ids", Ids("private") },
        { "security_group_ids", List(Of("aws_security_group.endpoints[0].id")) },
        { "private_dns_enabled", true },
        { "tags", Shown(Var("name"), "-", Of("each.key")) },
    };

    private HclBlock FlowLog() => Under(Say("What was refused is what an inquiry needs; what was accepted costs a multiple of it.",
        "Ce qui a été refusé est ce qu'il faut à une enquête ; ce qui a été accepté en coûte un multiple."),
        new HclBlock("resource", "aws_flow_log", "main")
    {
        { "region", Var("region") },
        { "vpc_id", Of("aws_vpc.main.id") },
        { "traffic_type", "REJECT" },
        { "log_destination_type", "s3" },
        { "log_destination", Var("flow_log_bucket_arn") },
        { "tags", Var("tags") },
    });
}
