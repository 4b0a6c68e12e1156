using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Control.Scaling.Scheduled;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>The policy that decides on a component's replicas, set up from the file and the catalog's facts: the same for the review's
/// forecast, the simulation and the rehearsal.</summary>
public static class ScalingPolicies
{
    private const double FullPercent = 100;
    private const int MostRules = 10;                       // of a profile: docs/background/policies/azure-monitor-autoscale.md

    /// <summary>Which autoscaler decides about a component.</summary>
    /// <param name="component">The component.</param>
    /// <returns>The file's choice, else the offering's own; null where nobody says.</returns>
    public static ScalingPolicyKind? KindOf(DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Scaling?.Policy ?? component.Word("scaling.policy") switch
        {
            "hpa" => ScalingPolicyKind.Hpa,
            "keda" => ScalingPolicyKind.Keda,
            "container-apps" => ScalingPolicyKind.ContainerApps,
            "azure-monitor" => ScalingPolicyKind.AzureMonitor,
            "target-tracking" => ScalingPolicyKind.TargetTracking,
            "cluster-autoscaler" => ScalingPolicyKind.ClusterAutoscaler,
            _ => null,
        };
    }

    /// <summary>The policy that follows what is measured, without the steps that the file plans by the clock.</summary>
    /// <param name="component">The component.</param>
    /// <returns>Null where the file states no target or rule that this autoscaler reads and somebody measures.</returns>
    public static IScalingPolicy? Measured(DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Scaling is { } scaling ? Measured(component, scaling) : null;
    }

    /// <summary>Null where nothing changes the count.</summary>
    internal static IScalingPolicy? Of(DeployedComponent component, LimitList limits)
    {
        if (component.Spec.Scaling is not { } scaling) return null;
        Note(component, scaling, limits);
        return Scheduled(component, scaling, Noted(component, scaling, limits));
    }

    private static IScalingPolicy? Noted(DeployedComponent component, ScalingSpec scaling, LimitList limits)
    {
        var policy = Measured(component, scaling);
        if (policy is null && KindOf(component) is not (null or ScalingPolicyKind.None)) limits.PolicyWithoutMetric(component.Name);
        return policy;
    }

    private static IScalingPolicy? Measured(DeployedComponent component, ScalingSpec scaling) => KindOf(component) switch
    {
        ScalingPolicyKind.ContainerApps => ContainerApps(component, scaling),
        ScalingPolicyKind.Hpa => Hpa(component, scaling),
        ScalingPolicyKind.Keda => EventPolicies.Keda(component, scaling),
        ScalingPolicyKind.Step => EventPolicies.Step(component, scaling),
        ScalingPolicyKind.AzureMonitor => AzureMonitor(component, scaling),
        ScalingPolicyKind.TargetTracking => TargetTracking(component, scaling),
        _ => null,
    };

    private static void Note(DeployedComponent component, ScalingSpec scaling, LimitList limits)
    {
        if (scaling.Memory is not null || scaling.Rules.Any(r => r.Metric == "memory")) limits.Memory(component.Name);
        if (scaling.Vertical is VerticalScaling.Auto or VerticalScaling.Initial) limits.Vertical(component.Name);
    }

    private static ContainerAppsPolicy? ContainerApps(DeployedComponent component, ScalingSpec scaling)
    {
        var rules = new List<ContainerAppsRule>();
        if (scaling.HttpConcurrency is { } concurrency) rules.Add(ContainerAppsRule.Http(concurrency));
        if (scaling.Cpu is { Value: > 0 } cpu) rules.Add(ContainerAppsRule.Cpu((double)cpu.Percent));
        if (scaling.QueueLength is { } length) rules.Add(ContainerAppsRule.Custom(SeriesNames.Queue, length));
        return rules.Count == 0 ? null : new(new()
        {
            MinReplicas = component.MinReplicas,
            MaxReplicas = Most(component),
            Rules = [.. rules],
            HttpInterval = scaling.Every ?? component.Time("scaling.http.interval")?.High ?? TimeSpan.FromSeconds(15),
            PollingInterval = scaling.Every ?? component.Time("scaling.cpu.interval")?.High ?? TimeSpan.FromSeconds(30),
            ScaleDownStabilization = scaling.Stabilization ?? component.Time("scaling.http.stabilization-down")?.High
                ?? TimeSpan.FromSeconds(300),
        });
    }

    private static HpaPolicy? Hpa(DeployedComponent component, ScalingSpec scaling)
    {
        var metrics = new List<HpaMetric>();
        if (scaling.Cpu is { Value: > 0 } cpu) metrics.Add(HpaMetric.CpuUtilization(Whole(cpu)));
        if (scaling.RequestsPerReplica is { PerSecond: > 0 } rate) metrics.Add(new(HpaMetricKind.Pods, SeriesNames.Requests,
            HpaTarget.AverageValue((double)rate.PerSecond)));
        if (scaling.QueueLength is { } length) metrics.Add(new(HpaMetricKind.External, SeriesNames.Queue, HpaTarget.AverageValue(length)));
        return metrics.Count == 0 ? null : new(new()
        {
            MinReplicas = Math.Max(1, component.MinReplicas),
            MaxReplicas = Most(component),
            Metrics = [.. metrics],
            Behavior = BehaviorBuilder.Of(scaling),
            SyncPeriod = scaling.Every ?? component.Time("scaling.cpu.interval")?.High ?? TimeSpan.FromSeconds(15),
            DownscaleStabilization = scaling.Stabilization ?? TimeSpan.FromSeconds(300),
        });
    }

    private static AutoscalePolicy? AzureMonitor(DeployedComponent component, ScalingSpec scaling)
    {
        var rules = scaling.Rules.Where(r => r.Metric is SeriesNames.Cpu or SeriesNames.Requests).Select(Rule).OfType<AutoscaleRule>()
            .Take(MostRules).ToEquatableList();
        return rules.Count == 0 ? null : new(new()
        {
            Profiles = [new() { MinReplicas = component.MinReplicas, MaxReplicas = Most(component),
            DefaultReplicas = component.MinReplicas, Rules = rules }],
            EvaluationInterval = scaling.Every ?? component.Time("scaling.rules.interval")?.High ?? TimeSpan.FromMinutes(1),
            MetricDelay = component.Time("scaling.rules.metric-delay")?.High ?? TimeSpan.FromMinutes(1),
        });
    }

    private static AutoscaleRule? Rule(ScalingRuleSpec rule)
    {
        if (rule.For <= TimeSpan.Zero || (rule.Above ?? rule.Below) is not { } threshold || ScalingStep.Of(rule) is not { } step)
            return null;
        return new()
        {
            Metric = rule.Metric,
            Comparison = rule.Above is null ? Comparison.Below : Comparison.Above,
            Threshold = (double)threshold.Value.Middle * (rule.Metric == SeriesNames.Cpu ? FullPercent : 1),
            TimeWindow = rule.For,
            Direction = step.Amount > 0 ? AutoscaleDirection.Increase : AutoscaleDirection.Decrease,
            Change = step.IsPercent ? AutoscaleChange.PercentChangeCount : AutoscaleChange.ChangeCount,
            Value = (int)Math.Abs(step.Amount),
            Cooldown = rule.Cooldown ?? TimeSpan.FromMinutes(5),
        };
    }

    private static int Most(DeployedComponent component) => Math.Max(1, Math.Max(component.MinReplicas, component.MaxReplicas));

    // whole percent, as Kubernetes takes them
    private static int Whole(Ratio target) => (int)Math.Clamp(target.Percent, 1, 1000);

    private static TargetTrackingPolicy? TargetTracking(DeployedComponent component, ScalingSpec scaling)
    {
        var trackers = new List<TargetTracker>();
        if (scaling.Cpu is { Value: > 0 } cpu) trackers.Add(new() { Metric = SeriesNames.Cpu, Target = (double)cpu.Percent });
        if (scaling.RequestsPerReplica is { PerSecond: > 0 } rate)
            trackers.Add(new() { Metric = SeriesNames.Requests, Target = (double)rate.PerSecond });
        return trackers.Count == 0 ? null
            : new(new() { MinReplicas = component.MinReplicas, MaxReplicas = Most(component), Trackers = [.. trackers] });
    }

    /// <summary>Bounds that change at stated times hold until the next change.</summary>
    private static IScalingPolicy? Scheduled(DeployedComponent component, ScalingSpec scaling, IScalingPolicy? inner)
    {
        if (scaling.Scheduled.Count == 0) return inner;
        var changes = scaling.Scheduled.OrderBy(s => s.At).ToList();
        var windows = changes.Select((change, i) => new ScheduledBounds(
            $"{component.Name} {i + 1}", new FixedWindow(change.At, i + 1 < changes.Count ? changes[i + 1].At : TimeSpan.FromDays(3650)),
                change.Replicas.Low, change.Replicas.High));
        return new ScheduledPolicy(new() { Schedules = [.. windows] }, inner);
    }
}
