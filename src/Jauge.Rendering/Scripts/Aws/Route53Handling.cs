using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>Route 53, which sends visitors to a region that answers.</summary>
internal sealed class Route53Handling(Site site) : Handling(site)
{
    internal override IEnumerable<Step> Verify() => Site.Component.Spec.Failover is null ? [] : [Step.Of("route53_check", Site.Name)];

    internal override IEnumerable<Step> Failover() => Site.Component.Spec.Failover is null ? [] : [Step.Of("route53_failover", Site.Name)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("aws", "route53", "list-health-checks", "--query",
            "HealthChecks[].{id:Id,host:HealthCheckConfig.FullyQualifiedDomainName,inverted:HealthCheckConfig.Inverted}", "--output",
            "table")];
}
