using System.Globalization;
using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Control.Scaling.Scheduled;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>The policy that decides on a component's replicas, set up from the file and the catalog's facts.</summary>
internal static class PolicyBuilder
{
    private const double FullPercent = 100;

    /// <summary>Null where nothing changes the count.</summary>
    internal static IScalingPolicy? Of(DeployedComponent component, LimitList limits)
    {
        if (component.Spec.Scaling is not { } scaling) return null;
        Note(component, scaling, limits);
        return Scheduled(component, scaling, Inner(component, scaling, limits));
    }

    private static IScalingPolicy? Inner(DeployedComponent component, ScalingSpec scaling, LimitList limits)
    {
        var kind = Kind(component, scaling);
        IScalingPolicy? policy = kind switch
        {
            ScalingPolicyKind.ContainerApps => ContainerApps(component, scaling),
            ScalingPolicyKind.Hpa => Hpa(component, scaling),
            ScalingPolicyKind.Keda => EventPolicies.Keda(component, scaling),
            ScalingPolicyKind.Step => EventPolicies.Step(component, scaling),
            ScalingPolicyKind.AzureMonitor => AzureMonitor(component, scaling),
            ScalingPolicyKind.TargetTracking => TargetTracking(component, scaling),
            _ => null,
        };
        if (policy is null && kind is not (null or ScalingPolicyKind.None)) limits.PolicyWithoutMetric(component.Name);
        return policy;
    }

    private static ScalingPolicyKind? Kind(DeployedComponent component, ScalingSpec scaling) =>
        scaling.Policy ?? component.Word("scaling.policy") switch
    {
        "hpa" => ScalingPolicyKind.Hpa,
        "keda" => ScalingPolicyKind.Keda,
        "container-apps" => ScalingPolicyKind.ContainerApps,
        "azure-monitor" => ScalingPolicyKind.AzureMonitor,
        "target-tracking" => ScalingPolicyKind.TargetTracking,
        "cluster-autoscaler" => ScalingPolicyKind.ClusterAutoscaler,
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
        if (scaling.Cpu is { } cpu) rules.Add(ContainerAppsRule.Cpu((double)cpu.Percent));
        if (scaling.QueueLength is { } length) rules.Add(ContainerAppsRule.Custom(SeriesNames.Queue, length));
        return rules.Count == 0 ? null : new(new()
        {
            MinReplicas = component.MinReplicas,
            MaxReplicas = Math.Max(1, component.MaxReplicas),
            Rules = [.. rules],
            HttpInterval = scaling.Every ?? component.Time("scaling.http.interval")?.High ?? TimeSpan.FromSeconds(15),
            PollingInterval = scaling.Every ?? component.Time("scaling.cpu.interval")?.High ?? TimeSpan.FromSeconds(30),
            ScaleDownStabilization = scaling.Stabilization ?? component.Time("scaling.http.stabilization-down")?.High ?? TimeSpan.FromSeconds(300),
        });
    }

    private static HpaPolicy? Hpa(DeployedComponent component, ScalingSpec scaling)
    {
        var metrics = new List<HpaMetric>();
        if (scaling.Cpu is { } cpu) metrics.Add(HpaMetric.CpuUtilization((int)cpu.Percent));
        if (scaling.RequestsPerReplica is { } rate) metrics.Add(new(HpaMetricKind.Pods, SeriesNames.Requests,
            HpaTarget.AverageValue((double)rate.PerSecond)));
        if (scaling.QueueLength is { } length) metrics.Add(new(HpaMetricKind.External, SeriesNames.Queue, HpaTarget.AverageValue(length)));
        return metrics.Count == 0 ? null : new(new()
        {
            MinReplicas = Math.Max(1, component.MinReplicas),
            MaxReplicas = Math.Max(1, component.MaxReplicas),
            Metrics = [.. metrics],
            Behavior = BehaviorBuilder.Of(scaling),
            SyncPeriod = scaling.Every ?? component.Time("scaling.cpu.interval")?.High ?? TimeSpan.FromSeconds(15),
            DownscaleStabilization = scaling.Stabilization ?? TimeSpan.FromSeconds(300),
        });
    }

    private static AutoscalePolicy? AzureMonitor(DeployedComponent component, ScalingSpec scaling)
    {
        var rules = scaling.Rules.Where(r => r.Metric is SeriesNames.Cpu or SeriesNames.Requests).Select(Rule).OfType<AutoscaleRule>().ToEquatableList();
        return rules.Count == 0 ? null : new(new()
        {
            Profiles = [new() { MinReplicas = component.MinReplicas, MaxReplicas = Math.Max(1, component.MaxReplicas),
            DefaultReplicas = component.MinReplicas, Rules = rules }],
            EvaluationInterval = scaling.Every ?? component.Time("scaling.rules.interval")?.High ?? TimeSpan.FromMinutes(1),
            MetricDelay = component.Time("scaling.rules.metric-delay")?.High ?? TimeSpan.FromMinutes(1),
        });
    }

    private static AutoscaleRule? Rule(ScalingRuleSpec rule)
    {
        if ((rule.Above ?? rule.Below) is not { } threshold || Step(rule.Change) is not { } step) return null;
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

    internal static (decimal Amount, bool IsPercent)? Step(string change)
    {
        var number = change.Trim().TrimEnd('%').Trim();
        return decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? (amount, change.Contains('%', StringComparison.Ordinal)) : null;
    }

    private static TargetTrackingPolicy? TargetTracking(DeployedComponent component, ScalingSpec scaling)
    {
        var trackers = new List<TargetTracker>();
        if (scaling.Cpu is { } cpu) trackers.Add(new() { Metric = SeriesNames.Cpu, Target = (double)cpu.Percent });
        if (scaling.RequestsPerReplica is { } rate) trackers.Add(new() { Metric = SeriesNames.Requests, Target = (double)rate.PerSecond });
        return trackers.Count == 0 ? null
            : new(new() { MinReplicas = component.MinReplicas, MaxReplicas = Math.Max(1, component.MaxReplicas), Trackers = [.. trackers] });
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
