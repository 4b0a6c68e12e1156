using Jauge.Catalog;
using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Scripts.Aws;
using Jauge.Rendering.Scripts.Azure;
using Jauge.Rendering.Scripts.Clusters;
using Jauge.Rendering.Scripts.Services;

namespace Jauge.Rendering.Scripts;

/// <summary>From an offering to what scripts do with it: the place to add one.</summary>
internal static class Handlings
{
    /// <summary>Offerings that are a bill, or a part of what Terraform alone looks after: there is nothing to start, ask or
    /// restore.</summary>
    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal)
    {
        "any/quoted", "aws/api-gateway", "aws/cloudwatch", "aws/data-transfer", "aws/ebs", "aws/kms", "aws/nat-gateway",
        "aws/secrets-manager", "aws/vpc", "aws/waf",
        "azure/app-service-domain", "azure/backup", "azure/bandwidth", "azure/dns-zone", "azure/managed-disk", "azure/monitor-alerts",
        "azure/static-web-app",
        "azure/web-application-firewall",
    };

    private static readonly Dictionary<string, Func<Site, Handling>> Services = new(StringComparer.Ordinal)
    {
        ["stripe/payments"] = s => new StripeHandling(s),
        ["upstash/qstash"] = s => new QstashHandling(s),
        ["upstash/redis"] = s => new UpstashRedisHandling(s),
        ["vercel/plan"] = s => new VercelHandling(s),
    };

    /// <summary>What scripts do with the components of an environment, those that others need before them.</summary>
    internal static IReadOnlyList<Handling> Of(RenderContext context) =>
        [.. NeedsFirst.Order(context.Deployment).SelectMany(c => c.Regions.Select(r => Find(new Site(context, c, r)))).OfType<Handling>()];

    private static Handling? Find(Site site)
    {
        if (site.Component.Spec.Optional == true || IsOfOthers(site)) return null;
        var found = KubernetesRenderer.IsCarried(site.Context, site.Component) ? OnCluster(site) : site.Region.Provider switch
        {
            "azure" => AzureHandlings.Find(site),
            "aws" => AwsHandlings.Find(site),
            _ => Services.GetValueOrDefault(site.Component.Offering.Id)?.Invoke(site),
        };
        if (found is null && !Nothing.Contains(site.Component.Offering.Id))
            site.Context.Note(site.Name, "scripts neither deploy nor check {0}: its offering is not among theirs.",
                "les scripts ne déploient ni ne contrôlent {0} : son offre n'est pas des leurs.");
        return found;
    }

    // on a cluster, but by a chart of its own: the manifests say so
    private static bool IsOfOthers(Site site) =>
        site.Component.RunsOn() is not null && !KubernetesRenderer.IsCarried(site.Context, site.Component);

    private static Handling OnCluster(Site site) => site.Component.Offering.Kind switch
    {
        OfferingKind.Database => new PostgresHandling(site),
        OfferingKind.Cache => new RedisHandling(site),
        _ => new WorkloadHandling(site),
    };
}
