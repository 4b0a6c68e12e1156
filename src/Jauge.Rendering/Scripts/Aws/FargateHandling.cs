using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>A service of ECS on Fargate.</summary>
internal sealed class FargateHandling(Site site) : Handling(site)
{
    private string Cluster => Site.Aws.Cluster(Site.Name);

    internal override IEnumerable<Step> Deploy() => [Step.Of("ecs_deploy", Site.Name, Site.Region.Region, Cluster, Site.Name)];

    internal override IEnumerable<Step> Verify() => [Step.Of("ecs_check", Site.Name, Site.Region.Region, Cluster, Site.Name)];

    internal override IEnumerable<ShellCommand> Grows() =>
        [Line("aws", "ecs", "update-service", "--region", Site.Region.Region, "--cluster", Cluster, "--service", Site.Name,
            "--desired-count", Site.Most)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("aws", "ecs", "describe-services", "--region", Site.Region.Region, "--cluster", Cluster, "--services", Site.Name, "--query",
            "services[0].events[:10].[createdAt,message]", "--output", "table")];
}
