using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Scripts.Clusters;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Resolution;
using static Jauge.Rendering.Writing.Shell.ShellStatement;

namespace Jauge.Rendering.Scripts;

/// <summary>What one script does in one environment.</summary>
internal sealed class EnvironmentArm(EnvironmentPlan plan, Operation operation)
{
    private readonly IReadOnlyList<ComponentSteps> _steps = plan.Steps(operation);

    internal IEnumerable<ShellStatement> Statements() =>
        [Run("need", [.. Tools().Distinct().Select(ShellWord.Of)]), .. OneOnly(), .. Logins(), .. Body()];

    private IEnumerable<ShellStatement> Body() => operation switch
    {
        Operation.Deploy => Deployment(),
        Operation.Verify => _steps.SelectMany(Component).Append(Run("end_checks")),
        _ => _steps.SelectMany(Component),
    };

    private IEnumerable<string> Tools()
    {
        if (Asks("azure")) yield return "az";
        if (Asks("aws")) yield return "aws";
        if (plan.Clusters.Any()) yield return "kubectl";
        if (operation == Operation.Deploy && plan.HasTerraform) yield return "terraform";
        if (Asks("vercel") && operation != Operation.Verify) yield return "vercel";
        yield return "curl";
        if (operation == Operation.Verify) yield return "openssl";
        if (operation != Operation.Rollback) yield return "jq";
    }

    private IEnumerable<ShellStatement> OneOnly() =>
        operation is Operation.Restore or Operation.Failover ? [Run("need_only", [.. _steps.Select(s => ShellWord.Of(s.Component))])] : [];

    private IEnumerable<ShellStatement> Logins()
    {
        if (Asks("azure")) yield return Run("azure_login");
        if (Asks("aws")) yield return Run("aws_login");
        if (operation == Operation.Deploy) yield break;
        foreach (var region in plan.Clusters) yield return Connection(region.Key);
    }

    // a lost region must neither hold up what the others need nor hide what can be said of them
    private ShellStatement Connection(RegionId region) =>
        operation is Operation.Failover or Operation.Verify ? Connect("cluster_connect_if_up", region)
        : If(Run("in_region", region.Region), [Connect("cluster_connect", region)]);

    private bool Asks(string provider) =>
        (operation == Operation.Deploy && plan.HasTerraform && plan.Uses(provider))
            || _steps.Any(s => s.Regions.Any(r => r.Site.Region.Provider == provider));

    private IEnumerable<ShellStatement> Deployment()
    {
        var carried = plan.Clusters.SelectMany(r => r).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var folder = ShellWord.Variable("DELIVERY") + $"/terraform/environments/{plan.Context.Environment}";
        if (plan.BacksUpFirst)
            yield return (plan.HasTerraform ? Run("skipping", "backup").Or(Run("terraform_is_new", folder)) : Run("skipping", "backup"))
                .Or(Run("also", "backup.sh"));
        if (plan.HasTerraform) yield return Run("skipping", "terraform").Or(Run("terraform_apply", folder));
        foreach (var statement in _steps.Where(s => !carried.Contains(s.Component)).SelectMany(Component)) yield return statement;
        foreach (var statement in plan.Clusters.SelectMany(Cluster)) yield return statement;
        yield return Run("skipping", "verify").Or(Run("also", "verify.sh"));
    }

    // one region after the other: what fails in the first never reaches the second
    private IEnumerable<ShellStatement> Cluster(IGrouping<RegionId, DeployedComponent> region) =>
    [
        If(Run("in_region", region.Key.Region),
        [
            Connect("cluster_connect", region.Key),
            Run("kube_apply", [Site.ClusterOf(plan.Context, region.Key), Kubernetes.Naming.NamespaceOf(plan.Context.Scope),
                $"kubernetes/{plan.Context.Environment}/{ClusterManifests.NameOf(plan.Context, region.Key)}", .. Images(region)]),
            .. _steps.SelectMany(s => s.Regions).Where(r => r.Site.Region == region.Key && region.Contains(r.Site.Component))
                .SelectMany(r => r.Steps).Select(s => s.ToShell()),
        ]),
    ];

    private IEnumerable<ShellWord> Images(IEnumerable<DeployedComponent> components) =>
        components.Where(c => _steps.Any(s => s.Component == c.Name))
            .Select(c => ShellWord.Of($"{c.Name}={Kubernetes.Naming.Of(c)}={new Image(plan.Context, c).Name}"));

    private ShellCommand Connect(string function, RegionId region) =>
        Run(function, [.. ClusterAddress.Of(plan.Context, region).Select(ShellWord.Of)]);

    private IEnumerable<ShellStatement> Component(ComponentSteps steps) => [If(Run("wanted", steps.Component), [.. Regions(steps)])];

    private IEnumerable<ShellStatement> Regions(ComponentSteps steps)
    {
        if (steps.Regions.Count == 1) return steps.Regions[0].Steps.Select(s => s.ToShell());
        var each = steps.Regions.Select(r => If(Run("in_region", r.Site.Region.Region), r.Steps.Select(s => s.ToShell())));
        return operation is Operation.Restore or Operation.Failover
            ? each.Prepend(Run("need_region", [.. steps.Regions.Select(r => ShellWord.Of(r.Site.Region.Region))])) : each;
    }
}
