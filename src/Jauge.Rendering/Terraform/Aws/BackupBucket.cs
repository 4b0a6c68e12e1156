using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>The bucket that holds the backups of databases on clusters.</summary>
internal static class BackupBucket
{
    /// <summary>The bucket of a database that keeps its own backups; null for anything else, and where the description has no bucket.</summary>
    internal static DeployedComponent? For(AwsSite site, DeployedComponent component) =>
        component is { Offering.Id: "aws/eks-postgresql", Spec.Backups: not null } ? Of(site.Context.Deployment) : null;

    /// <summary>The bucket named for it, else one that no request calls.</summary>
    internal static DeployedComponent? Of(Deployment deployment)
    {
        var buckets = deployment.Components.Where(c => c.Offering.Id == "aws/s3").ToList();
        return buckets.FirstOrDefault(b => b.Name.Contains("backup", StringComparison.Ordinal))
            ?? buckets.FirstOrDefault(b => deployment.Calls.VisitsPerRequest(b.Name) == 0);
    }
}
