using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The private path between the networks of two regions.</summary>
internal sealed class PeeringModule(Language language) : AwsModule(language)
{
    internal override string Folder => "aws-peering";

    internal override Text Purpose =>
        new("The private path between the networks of two regions.", "Le chemin privé entre les réseaux de deux régions.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Word("name", "What people call it.", "Son nom."),
        Word("from_region", "One region.", "Une région."),
        Word("to_region", "The other.", "L'autre."),
        Word("from_vpc_id", "Its network.", "Son réseau."), Word("to_vpc_id", "Its network.", "Son réseau."),
        Word("from_cidr", "Its addresses.", "Ses adresses."), Word("to_cidr", "Its addresses.", "Ses adresses."),
        Map("from_route_table_ids", HclType.Text, "Its private route tables, by zone.", "Ses tables de routage privées, par zone."),
        Map("to_route_table_ids", HclType.Text, "Its private route tables, by zone.", "Ses tables de routage privées, par zone."), Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("connection_id", Of("aws_vpc_peering_connection.main.id"), "The path.", "Le chemin.")];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_vpc_peering_connection", "main")
        {
            { "region", Var("from_region") },
            { "vpc_id", Var("from_vpc_id") },
            { "peer_vpc_id", Var("to_vpc_id") },
            { "peer_region", Var("to_region") },
            { "tags", Shown(Var("name")) },
        },
        new HclBlock("resource", "aws_vpc_peering_connection_accepter", "main")
        {
            { "region", Var("to_region") },
            { "vpc_peering_connection_id", Of("aws_vpc_peering_connection.main.id") },
            { "auto_accept", true },
            { "tags", Shown(Var("name")) },
        },
        Route("from", "to"), Route("to", "from"),
    ];

    private static HclBlock Route(string here, string there) => new("resource", "aws_route", here)
    {
        { "for_each", Var($"{here}_route_table_ids") },
        { "region", Var($"{here}_region") },
        { "route_table_id", Of("each.value") },
        { "destination_cidr_block", Var($"{there}_cidr") },
        { "vpc_peering_connection_id", Of("aws_vpc_peering_connection_accepter.main.id") },
    };
}
