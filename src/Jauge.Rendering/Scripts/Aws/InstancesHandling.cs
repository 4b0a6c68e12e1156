using System.Globalization;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>A group of identical instances.</summary>
internal sealed class InstancesHandling(Site site) : Handling(site)
{
    private string Group => Site.Aws.Servers(Site.Name);

    internal override IEnumerable<Step> Deploy() => [Step.Of("instances_deploy", Site.Name, Site.Region.Region, Group)];

    internal override IEnumerable<Step> Verify() =>
    [
        Step.Of("check_state", $"{Site.Name} ({Site.Region.Region})", "True", "aws", "autoscaling", "describe-auto-scaling-groups",
            "--region", Site.Region.Region, "--auto-scaling-group-names", Group,
            "--query", $"length(AutoScalingGroups[0].Instances[?LifecycleState=='InService']) >= `{Site.Component.MinReplicas.ToString(CultureInfo.InvariantCulture)}`", "--output", "text"),
    ];

    internal override IEnumerable<Step> Rollback() => [Step.Of("instances_rollback", Site.Name, Site.Region.Region, Group)];

    internal override IEnumerable<ShellCommand> Grows() => Site.Component.MaxReplicas == Site.Component.MinReplicas ? []
        : [Line("aws", "autoscaling", "update-auto-scaling-group", "--region", Site.Region.Region, "--auto-scaling-group-name", Group,
            "--min-size", Site.Most)];

    internal override IEnumerable<ShellCommand> Looks() =>
        [Line("aws", "autoscaling", "describe-scaling-activities", "--region", Site.Region.Region, "--auto-scaling-group-name", Group,
            "--max-items", "10", "--output", "table")];
}
