using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>Security groups: nobody may connect but those that are named.</summary>
internal static class Walls
{
    /// <summary>A group whose clients are handed in, with the port that they may reach.</summary>
    internal static IEnumerable<HclBlock> For(string description, HclValue port)
    {
        yield return Group(description);
        yield return Clients(port);
    }

    /// <summary>A group without rules; EC2 takes English letters only in its description.</summary>
    internal static HclBlock Group(string description) => new("resource", "aws_security_group", "main")
    {
        { "region", HclValue.Of("var.region") },
        { "name", HclValue.Of("var.name") },
        { "description", description },
        { "vpc_id", HclValue.Of("var.vpc_id") },
        { "tags", HclValue.Call("merge", HclValue.Of("var.tags"), new HclObject { { "Name", HclValue.Of("var.name") } }) },
    };

    /// <summary>One rule for each client of the module's own group.</summary>
    internal static HclBlock Clients(HclValue port) => Clients(port, HclValue.Of("aws_security_group.main.id"));

    /// <summary>One rule for each client of a group that was handed in.</summary>
    internal static HclBlock Clients(HclValue port, HclValue group) => new("resource", "aws_vpc_security_group_ingress_rule", "clients")
    {
        { "for_each", HclValue.Of("var.clients") },
        { "region", HclValue.Of("var.region") },
        { "security_group_id", group },
        { "referenced_security_group_id", HclValue.Of("each.value") },
        { "ip_protocol", "tcp" },
        { "from_port", port },
        { "to_port", port },
        { "description", HclValue.Of("each.key") },
        { "tags", HclValue.Of("var.tags") },
    };

    /// <summary>One rule for each network outside.</summary>
    internal static HclBlock Networks(HclValue port) => new("resource", "aws_vpc_security_group_ingress_rule", "networks")
    {
        { "for_each", HclValue.Call("toset", HclValue.Of("var.allowed_cidrs")) },
        { "region", HclValue.Of("var.region") },
        { "security_group_id", HclValue.Of("aws_security_group.main.id") },
        { "cidr_ipv4", HclValue.Of("each.key") },
        { "ip_protocol", "tcp" },
        { "from_port", port },
        { "to_port", port },
        { "tags", HclValue.Of("var.tags") },
    };

    /// <summary>Whatever it calls, wherever: what it may reach is decided by those that it calls.</summary>
    internal static HclBlock Outwards() => new("resource", "aws_vpc_security_group_egress_rule", "all")
    {
        { "region", HclValue.Of("var.region") },
        { "security_group_id", HclValue.Of("aws_security_group.main.id") },
        { "cidr_ipv4", "0.0.0.0/0" },
        { "ip_protocol", "-1" },
        { "tags", HclValue.Of("var.tags") },
    };
}
