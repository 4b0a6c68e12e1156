using Jauge.Rendering.Naming;
using Jauge.Rendering.Terraform.Aws.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>How requests come in: names, CloudFront, balancers, and the programs behind them.</summary>
internal sealed class AwsEntrance(AwsSite site)
{
    private const string UsualHost = "www";

    /// <summary>The distribution, where there is something that it can stand before.</summary>
    internal DeployedComponent? Cdn => site.Of("cloudfront").FirstOrDefault(_ => Balancer is not null || site.Of("s3").Any(IsPublicBucket));

    internal DeployedComponent? Dns => site.Of("route53").FirstOrDefault();

    /// <summary>The balancer that the outside reaches: a network one where it stands before an application one.</summary>
    internal DeployedComponent? Balancer =>
        Balancers(Balancing.Application).FirstOrDefault() is { } application ? NetworkBalancerBefore(application) ?? application
        : Balancers(Balancing.Network).FirstOrDefault();

    internal IReadOnlyList<RegionId> BalancerRegions => [.. Balancers(Balancing.Application).SelectMany(b => b.Regions).Distinct()];

    /// <summary>A firewall that stands before balancers, since there is no distribution.</summary>
    internal DeployedComponent? RegionalFirewall => Cdn is null ? site.Of("waf").FirstOrDefault() : null;

    /// <summary>Whether somebody asks the regions all the time whether they are well.</summary>
    internal bool HasHealthChecks =>
        Dns is { } dns && Balancer is not null && dns.Spec.Failover?.Detection is not null && AwsSite.Usage(dns, "health-checks") is not 0;

    /// <summary>Hosts that people type.</summary>
    internal IReadOnlyList<HclValue> PublicHosts =>
        [.. Programs.Select(p => p.Name).DefaultIfEmpty(UsualHost).Select(name => HclValue.Join($"{name}.", HclValue.Of("var.domain")))];

    /// <summary>The network balancer before an application one: of the same regions.</summary>
    internal DeployedComponent? NetworkBalancerBefore(DeployedComponent application) =>
        Balancers(Balancing.Network)
            .FirstOrDefault(n => application.Regions.All(n.Regions.Contains) && n.Regions.All(application.Regions.Contains));

    /// <summary>The application balancer behind a network one.</summary>
    internal DeployedComponent? ApplicationBalancerBehind(DeployedComponent network) =>
        Balancers(Balancing.Application).FirstOrDefault(a => NetworkBalancerBefore(a) == network);

    /// <summary>Whether the distribution serves what a bucket holds.</summary>
    internal bool IsServed(DeployedComponent bucket) => Cdn is not null && IsPublicBucket(bucket);

    /// <summary>What a balancer sends requests to: what it calls, else what requests reach first.</summary>
    internal IReadOnlyList<DeployedComponent> TargetsOf(DeployedComponent balancer)
    {
        var called = site.Context.Deployment.Calls.Edges.Where(e => e.Caller == balancer.Name)
            .Select(e => site.Components.FirstOrDefault(c => c.Name == e.Callee)).OfType<DeployedComponent>().ToList();
        return called.Count > 0 ? called : [.. site.Entries.Where(e => Balancing.Kind(e) is null)];
    }

    /// <summary>Target groups that a component stands in, in the same region.</summary>
    internal HclObject TargetGroupMap(DeployedComponent component)
    {
        var groups = new HclObject();
        foreach (var balancer in Balancers(Balancing.Application)
            .Concat(Balancers(Balancing.Network).Where(n => ApplicationBalancerBehind(n) is null)))
            if (TargetsOf(balancer) is [var first, ..] && first == component && component.Regions.All(balancer.Regions.Contains))
                groups.Add(balancer.Name, AwsSite.Of(balancer, "target_group_arn"));
        return groups;
    }

    /// <summary>Callers of a component, and the balancers that it lets in.</summary>
    internal HclObject Admitted(DeployedComponent component)
    {
        var clients = site.Clients(component);
        foreach (var balancer in TargetGroupMap(component).Select(e => site.Components.First(c => c.Name == e.Name))
            .Where(b => !clients.Any(c => c.Name == b.Name)))
            clients.Add(balancer.Name, AwsSite.Of(balancer, "security_group_id"));
        return clients;
    }

    /// <summary>The same, as a list.</summary>
    internal IEnumerable<HclValue> TargetGroups(DeployedComponent component) => TargetGroupMap(component).Select(e => e.Value!);

    /// <summary>The host that stands for the programs of all regions: behind the distribution where there is one.</summary>
    internal HclValue OriginHost(DeployedComponent balancer)
    {
        if (Dns is null)
            return HclValue.Of($"module.{AwsSite.Identifier(balancer.Name)}").At(HclValue.Of("var.aws_regions[0]")).Dot("dns_name");
        return Cdn is null ? PublicHosts[0] : HclValue.Join("origin.", HclValue.Of("var.domain"));
    }

    private IEnumerable<DeployedComponent> Programs =>
        Balancer is { } balancer
            ? (ApplicationBalancerBehind(balancer) is { } behind ? TargetsOf(behind) : TargetsOf(balancer)).Take(1)
            : [];

    private IEnumerable<DeployedComponent> Balancers(string kind) => site.Of("load-balancer").Where(b => Balancing.Kind(b) == kind);

    private bool IsPublicBucket(DeployedComponent bucket) => !BackupBucket.Holds(site.Context.Deployment, bucket);
}
