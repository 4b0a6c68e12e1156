using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Who reaches a load balancer: everybody, certain networks, or a service of AWS whose addresses AWS itself lists.</summary>
/// <remarks>
/// A list counts as many rules as it may hold, and a group takes 60: one group for each list.
/// docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html, from memory, not re-read.
/// </remarks>
internal static class Doors
{
    internal static IReadOnlyList<ModuleVariable> Variables { get; } =
    [
        new("allowed_cidrs", HclType.Texts, new("Networks that may connect.", "Réseaux qui peuvent se connecter."))
        {
            Default = new HclList(),
        },
        new("allowed_prefix_lists", HclType.TextMap,
            new("Lists of AWS whose addresses may connect, by what they stand for.",
                "Listes d'AWS dont les adresses peuvent se connecter, par ce qu'elles couvrent."))
        {
            Default = new HclObject(),
        },
    ];

    /// <summary>CloudFront and the checkers of Route 53 where there is a distribution; what the description allows; else
    /// everybody.</summary>
    internal static void Open(AwsSite site, ModuleCall call, DeployedComponent component)
    {
        var own = Networks.Of(site, component).ToList();
        if (own.Count > 0 || site.Way.Cdn is null) call.Numbers.Add("allowed_cidrs", HclValue.List(own.Count > 0 ? own : ["0.0.0.0/0"]));
        if (site.Way.Cdn is null) return;
        var lists = new HclObject { { "cloudfront", "com.amazonaws.global.cloudfront.origin-facing" } };
        if (site.Way.HasHealthChecks)
            lists.Add("health-checks", HclValue.Join("com.amazonaws.", HclValue.Of("each.key"), ".route53-healthchecks"));
        call.Wiring.Add("allowed_prefix_lists", lists);
    }

    internal static IEnumerable<HclBlock> Blocks(bool plain)
    {
        yield return Rule("networks", HclValue.Call("toset", HclValue.Of("var.allowed_cidrs")), HclValue.Of("aws_security_group.main.id"),
            "cidr_ipv4", HclValue.Of("each.key"), 443);
        if (plain)
            yield return Rule("plain", HclValue.Call("toset", HclValue.Of("var.allowed_cidrs")), HclValue.Of("aws_security_group.main.id"),
                "cidr_ipv4", HclValue.Of("each.key"), 80);
        yield return new("data", "aws_ec2_managed_prefix_list", "sources")
        {
            { "for_each", HclValue.Of("var.allowed_prefix_lists") },
            { "region", HclValue.Of("var.region") },
            { "name", HclValue.Of("each.value") },
        };
        yield return new("resource", "aws_security_group", "sources")
        {
            { "for_each", HclValue.Of("var.allowed_prefix_lists") },
            { "region", HclValue.Of("var.region") },
            { "name", HclValue.Join(HclValue.Of("var.name"), "-", HclValue.Of("each.key")) },
            { "description", HclValue.Of("each.value") },
            { "vpc_id", HclValue.Of("var.vpc_id") },
            { "tags", HclValue.Of("var.tags") },
        };
        yield return Rule("sources", HclValue.Of("var.allowed_prefix_lists"), HclValue.Of("aws_security_group.sources[each.key].id"),
            "prefix_list_id",
            HclValue.Of("data.aws_ec2_managed_prefix_list.sources[each.key].id"), 443);
    }

    /// <summary>The balancer's group, and one for each list.</summary>
    internal static HclValue Groups() => HclValue.Call("concat", HclValue.List([HclValue.Of("aws_security_group.main.id")]),
        HclValue.ForList("source", HclValue.Of("aws_security_group.sources"), HclValue.Of("source.id")));

    private static HclBlock Rule(string label, HclValue each, HclValue group, string by, HclValue who, long port) =>
        new("resource", "aws_vpc_security_group_ingress_rule", label)
        {
            { "for_each", each },
            { "region", HclValue.Of("var.region") },
            { "security_group_id", group },
            { by, who },
            { "ip_protocol", "tcp" },
            { "from_port", port },
            { "to_port", port },
            { "tags", HclValue.Of("var.tags") },
        };
}
