using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>What both kinds of load balancers have in common.</summary>
internal static class Balancing
{
    internal const string Application = "application";
    internal const string Network = "network";

    /// <summary>TLS 1.2 and 1.3, what AWS recommends for balancers on the internet.</summary>
    internal const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    private const int UsualPort = 8080;
    private const int LongestDrainSeconds = 3600;

    internal static string? Kind(DeployedComponent component) =>
        component.Offering.Id != "aws/load-balancer" ? null : component.Spec.Sku ?? Application;

    /// <summary>Hands over where requests go: the first of the targets.</summary>
    internal static void Wire(AwsSite site, ModuleCall call, DeployedComponent balancer, IReadOnlyList<DeployedComponent> targets,
        bool isLast = true)
    {
        var target = targets.FirstOrDefault() ?? site.Entries.FirstOrDefault(e => Kind(e) is null);
        if (isLast) call.Numbers.Add("port", target?.Spec.Serves?.Port ?? UsualPort);
        if (target?.Spec.Serves?.Health is { } path) call.Numbers.Add("health_path", path);
        if (isLast && target?.Offering.Id == "aws/ec2-instance") call.Numbers.Add("target_type", "instance");
        if (isLast && target?.Spec.Serves?.Timeout is { } longest)
            call.Numbers.Add("drain_seconds", Math.Clamp((long)Math.Ceiling(longest.TotalSeconds), 1, LongestDrainSeconds));
        var groups = new HclObject();
        if (isLast && target is not null && site.GroupOf(target) is { Offering.Id: "aws/eks" } stands
            && balancer.Regions.All(stands.Regions.Contains)) groups.Add(stands.Name, AwsSite.Of(stands, "security_group_id"), target.Name);
        if (!groups.IsEmpty) call.Wiring.Add("target_security_groups", groups);
        if (targets.Count > 1) site.Context.Note(balancer.Name,
            "{0}: which host or path goes to which of its targets is not described; all requests go to the first.",
            "{0} : quel hôte ou chemin va à laquelle de ses cibles n'est pas décrit ; toutes les requêtes vont à la première.");
    }

    /// <summary>The targets' groups let the balancer in.</summary>
    internal static HclBlock Admitted() => new("resource", "aws_vpc_security_group_ingress_rule", "targets")
    {
        { "for_each", HclValue.Of("var.target_security_groups") },
        { "region", HclValue.Of("var.region") },
        { "security_group_id", HclValue.Of("each.value") },
        { "referenced_security_group_id", HclValue.Of("aws_security_group.main.id") },
        { "ip_protocol", "tcp" },
        { "from_port", HclValue.Of("var.port") },
        { "to_port", HclValue.Of("var.port") },
        { "description", HclValue.Of("var.name") },
        { "tags", HclValue.Of("var.tags") },
    };
}
