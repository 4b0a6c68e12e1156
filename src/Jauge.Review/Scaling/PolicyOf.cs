using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>The very policy that the simulation and the rehearsal run, set up from the file and the catalog's facts.</summary>
internal static class PolicyOf
{
    /// <summary>Azure Monitor's own bound of rules a profile.</summary>
    private const int MostRules = 10;

    /// <summary>The policy; null where the file states no target or rule that this autoscaler reads.</summary>
    public static IScalingPolicy? Component(DeployedComponent component) => component.Spec.Scaling is not { } scaling ? null : Autoscaler.Of(component) switch
    {
        ScalingPolicyKind.ContainerApps => ContainerApps(component, scaling),
        ScalingPolicyKind.Hpa => Hpa(component, scaling),
        ScalingPolicyKind.AzureMonitor => AzureMonitor(component, scaling),
        ScalingPolicyKind.TargetTracking => TargetTracking(component, scaling),
        _ => null,
    };

    private static ContainerAppsPolicy? ContainerApps(DeployedComponent component, ScalingSpec scaling)
    {
        var rules = new List<ContainerAppsRule>();
        if (scaling.HttpConcurrency is { } concurrency) rules.Add(ContainerAppsRule.Http(concurrency));
        if (scaling.Cpu is { Value: > 0 } cpu) rules.Add(ContainerAppsRule.Cpu((double)cpu.Percent));
        if (scaling.Memory is { Value: > 0 } memory) rules.Add(ContainerAppsRule.Memory((double)memory.Percent));
        if (rules.Count == 0) return null;
        return new(new()
        {
            MinReplicas = component.MinReplicas,
            MaxReplicas = Most(component),
            Rules = [.. rules],
            HttpInterval = component.Time("scaling.http.interval")?.Value.High ?? TimeSpan.FromSeconds(15),
            PollingInterval = component.Time("scaling.cpu.interval")?.Value.High ?? TimeSpan.FromSeconds(30),
        });
    }

    private static HpaPolicy? Hpa(DeployedComponent component, ScalingSpec scaling)
    {
        var metrics = new List<HpaMetric>();
        if (scaling.Cpu is { Value: > 0 } cpu) metrics.Add(HpaMetric.CpuUtilization(Whole(cpu)));
        if (scaling.Memory is { Value: > 0 } memory) metrics.Add(HpaMetric.MemoryUtilization(Whole(memory)));
        if (scaling.RequestsPerReplica is { PerSecond: > 0 } rate) metrics.Add(new(HpaMetricKind.Pods, "requests", HpaTarget.AverageValue((double)rate.PerSecond)));
        if (metrics.Count == 0) return null;
        return new(new()
        {
            MinReplicas = component.MinReplicas,
            MaxReplicas = Most(component),
            Metrics = [.. metrics],
            Behavior = new(),
            SyncPeriod = component.Time("scaling.cpu.interval")?.Value.High ?? TimeSpan.FromSeconds(15),
        });
    }

    private static AutoscalePolicy? AzureMonitor(DeployedComponent component, ScalingSpec scaling)
    {
        var rules = scaling.Rules.Select(Rule).OfType<AutoscaleRule>().Take(MostRules).ToEquatableList();
        if (!rules.Any(r => r.Direction == AutoscaleDirection.Increase)) return null;
        return new(new()
        {
            Profiles = [new() { Name = "default", MinReplicas = component.MinReplicas, MaxReplicas = Most(component), DefaultReplicas = component.MinReplicas, Rules = rules }],
            EvaluationInterval = component.Time("scaling.rules.interval")?.Value.High ?? TimeSpan.FromMinutes(1),
            MetricDelay = component.Time("scaling.rules.metric-delay")?.Value.High ?? TimeSpan.FromMinutes(1),
        });
    }

    private static AutoscaleRule? Rule(ScalingRuleSpec rule)
    {
        if (rule.For <= TimeSpan.Zero || (rule.Above ?? rule.Below) is not { } threshold || ScalingStep.Of(rule) is not { } step) return null;
        return new()
        {
            Metric = rule.Metric,
            Comparison = rule.Above is null ? Comparison.Below : Comparison.Above,
            Threshold = (double)threshold.Value.Middle * (rule.Metric is "cpu" or "memory" ? 100 : 1),
            TimeWindow = rule.For,
            Direction = step.Amount > 0 ? AutoscaleDirection.Increase : AutoscaleDirection.Decrease,
            Change = step.IsPercent ? AutoscaleChange.PercentChangeCount : AutoscaleChange.ChangeCount,
            Value = (int)Math.Abs(step.Amount),
            Cooldown = rule.Cooldown ?? TimeSpan.FromMinutes(5),
        };
    }

    private static TargetTrackingPolicy? TargetTracking(DeployedComponent component, ScalingSpec scaling)
    {
        var trackers = new List<TargetTracker>();
        if (scaling.Cpu is { Value: > 0 } cpu) trackers.Add(new() { Metric = "cpu", Target = (double)cpu.Percent });
        if (scaling.Memory is { Value: > 0 } memory) trackers.Add(new() { Metric = "memory", Target = (double)memory.Percent });
        if (scaling.RequestsPerReplica is { PerSecond: > 0 } rate) trackers.Add(new() { Metric = "requests", Target = (double)rate.PerSecond });
        return trackers.Count == 0 ? null : new(new() { MinReplicas = component.MinReplicas, MaxReplicas = Most(component), Trackers = [.. trackers] });
    }

    private static int Most(DeployedComponent component) => Math.Max(1, Math.Max(component.MinReplicas, component.MaxReplicas));

    /// <summary>Whole percent, as Kubernetes takes them; at least 1.</summary>
    private static int Whole(Ratio target) => (int)Math.Clamp(target.Percent, 1, 1000);
}
