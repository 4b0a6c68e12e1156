using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Naming;

/// <summary>The bucket that holds the backups of databases on clusters: the cluster writes there, and Terraform lets it.</summary>
internal static class BackupBucket
{
    /// <summary>The bucket named for it, else the first; null where the description has none.</summary>
    internal static DeployedComponent? Of(Deployment deployment) => deployment.Components.Where(c => c.Offering.Id == "aws/s3")
        .OrderByDescending(c => c.Name.Contains("backup", StringComparison.Ordinal)).ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The bucket of a database that keeps its own backups; null for anything else.</summary>
    internal static DeployedComponent? For(Deployment deployment, DeployedComponent component) =>
        component is { Offering.Id: "aws/eks-postgresql", Spec.Backups: not null } ? Of(deployment) : null;

    /// <summary>Whether a bucket holds such backups.</summary>
    internal static bool Holds(Deployment deployment, DeployedComponent bucket) =>
        deployment.Components.Any(c => For(deployment, c) == bucket);
}
