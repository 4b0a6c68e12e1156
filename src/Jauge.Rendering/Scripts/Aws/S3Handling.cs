using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>A bucket, whose versions are its backup.</summary>
internal sealed class S3Handling(Site site) : Handling(site)
{
    private string Bucket => Site.Aws.Bucket(Site.Name, Site.Region);

    internal override IEnumerable<Step> Verify() => [Step.Of("s3_check", Site.Name, Site.Region.Region, Bucket)];

    internal override IEnumerable<Step> Backup() => [Step.Of("s3_backup", Site.Name, Site.Region.Region, Bucket)];

    internal override IEnumerable<Step> Restore() => [Step.Of("s3_restore", Site.Name, Site.Region.Region, Bucket)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("aws", "s3api", "list-object-versions", "--region", Site.Region.Region, "--bucket", Bucket, "--max-items", "20", "--query",
            "Versions[].[Key,LastModified,IsLatest]", "--output", "table")];
}
