using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Keda;
using Jauge.Control.Scaling.Kubernetes;
using Jauge.Control.Scaling.Scheduled;

namespace Jauge.Control.Forecast;

/// <summary>The metrics by which each policy would notice a load, with the sampling that its vendor documents.</summary>
public static class SaturatedLoad
{
    private const double FullPercent = 100;
    private static readonly TimeSpan MetricsServerPeriod = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MetricsServerWindow = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MinuteGrain = TimeSpan.FromSeconds(60);

    /// <summary>What the policy reads.</summary>
    /// <param name="policy">One of this library's policies.</param>
    /// <returns>One entry a metric.</returns>
    /// <exception cref="ArgumentException">The policy is not known here: describe its metrics by hand.</exception>
    public static IReadOnlyList<LoadMetric> MetricsOf(IScalingPolicy policy) => policy switch
    {
        HpaPolicy hpa => [.. hpa.Options.Metrics.Select(OfHpa)],
        KedaPolicy keda => [.. keda.Options.Triggers.Select(OfTrigger)],
        ContainerAppsPolicy apps => [.. apps.Options.Rules.Select(rule => OfRule(rule, apps.Options))],
        AutoscalePolicy azure => OfAutoscale(azure.Options),
        TargetTrackingPolicy tracking => [.. tracking.Options.Trackers.Select(tracker => OfTracker(tracker, tracking.Options))],
        StepScalingPolicy steps => OfStepScaling(steps.Options),
        ScheduledPolicy scheduled => scheduled.Inner is { } inner ? MetricsOf(inner) : [],
        _ => throw new ArgumentException($"The metrics of a {policy.GetType().Name} are not known here: describe them by LoadMetric."),
    };

    private static LoadMetric OfHpa(HpaMetric metric) => metric switch
    {
        { IsPerPod: false } => new()
        {
            Name = metric.Name,
            Target = metric.Target.Amount / 1000.0,
            IsTotal = metric.Target.Kind == HpaTargetKind.AverageValue,
        },
        { Target.Kind: HpaTargetKind.Utilization } =>
            Sampled(metric, metric.Target.Amount, LoadMetricSource.PodUtilization) with { Ceiling = FullPercent },
        { Kind: HpaMetricKind.Pods } => Sampled(metric, metric.Target.Amount / 1000.0, LoadMetricSource.PodMetric),
        _ => Sampled(metric, metric.Target.Amount / 1000.0, LoadMetricSource.PodUsage),
    };

    private static LoadMetric Sampled(HpaMetric metric, double target, LoadMetricSource source) => new()
    {
        Name = metric.Name,
        Target = target,
        Source = source,
        SamplePeriod = MetricsServerPeriod,
        SampleWindow = MetricsServerWindow,
        Container = metric.Container,
    };

    private static LoadMetric OfTrigger(KedaTrigger trigger) =>
        new() { Name = trigger.Name, Target = trigger.Threshold, IsTotal = trigger.IsAverage };

    private static LoadMetric OfRule(ContainerAppsRule rule, ContainerAppsOptions options)
    {
        var isPercent = rule.Kind is ContainerAppsRuleKind.Cpu or ContainerAppsRuleKind.Memory;
        return new()
        {
            Name = rule.Metric,
            Target = rule.Target,
            IsTotal = !isPercent,
            Ceiling = isPercent ? FullPercent : double.PositiveInfinity,
            SamplePeriod = isPercent ? MetricsServerPeriod : TimeSpan.Zero,
            SampleWindow = isPercent ? MetricsServerWindow
                : rule.Metric == ContainerAppsRule.RequestRate ? options.HttpInterval
                : TimeSpan.Zero,
        };
    }

    private static IReadOnlyList<LoadMetric> OfAutoscale(AutoscaleOptions options) =>
        [.. options.Profiles.SelectMany(profile => profile.Rules).GroupBy(rule => rule.Metric).Where(rules => rules.Any(IsOut))
            .Select(OfRules)];

    private static IReadOnlyList<LoadMetric> OfStepScaling(StepScalingOptions options) =>
        [.. options.Rules.GroupBy(rule => rule.Alarm.Metric).Where(rules => rules.Any(IsOut)).Select(rules => OfSteps(rules, options))];

    private static bool IsOut(AutoscaleRule rule) => rule.Direction == AutoscaleDirection.Increase;

    private static LoadMetric OfRules(IGrouping<string, AutoscaleRule> rules) => new()
    {
        Name = rules.Key,
        Target = rules.Where(IsOut).Min(rule => rule.Threshold),
        Resting = Middle(rules.Where(IsOut).Min(rule => rule.Threshold), rules.Where(rule => !IsOut(rule)).Select(rule => rule.Threshold)),
        IsTotal = rules.All(rule => !rule.IsPerInstance && !rule.DividePerInstance),
        Ceiling = PercentCeiling(rules.Key),
        SamplePeriod = MinuteGrain,
        SampleWindow = MinuteGrain,
        Lookback = rules.Max(rule => rule.TimeWindow),
    };

    private static LoadMetric OfTracker(TargetTracker tracker, TargetTrackingOptions options) => new()
    {
        Name = tracker.Metric,
        Target = tracker.Target,
        Resting = 1 - tracker.LowMargin / 2,
        Ceiling = PercentCeiling(tracker.Metric),
        SamplePeriod = tracker.Period,
        SampleWindow = tracker.Period,
        Lookback = tracker.Period * Math.Max(tracker.HighDatapoints, tracker.LowDatapoints) + options.MetricDelay + options.AlarmDelay,
    };

    private static bool IsOut(StepRule rule) => rule.Alarm.Comparison is Comparison.Above or Comparison.AtLeast;

    private static LoadMetric OfSteps(IGrouping<string, StepRule> rules, StepScalingOptions options) => new()
    {
        Name = rules.Key,
        Target = rules.Where(IsOut).Min(rule => rule.Alarm.Threshold),
        Resting = Middle(
            rules.Where(IsOut).Min(rule => rule.Alarm.Threshold),
            rules.Where(rule => !IsOut(rule)).Select(rule => rule.Alarm.Threshold)),
        Ceiling = PercentCeiling(rules.Key),
        SamplePeriod = rules.Min(rule => rule.Alarm.Period),
        SampleWindow = rules.Min(rule => rule.Alarm.Period),
        Lookback = rules.Max(rule => rule.Alarm.Period * rule.Alarm.Datapoints) + options.MetricDelay + options.AlarmDelay,
    };

    // Between the threshold that scales out and those that scale in, as a fraction of the former.
    private static double Middle(double high, IEnumerable<double> lows) =>
        (high + lows.Where(low => low < high).DefaultIfEmpty(0).Max()) / 2 / high;

    private static double PercentCeiling(string metric) =>
        metric.Contains("cpu", StringComparison.OrdinalIgnoreCase) || metric.Contains("memory", StringComparison.OrdinalIgnoreCase)
            ? FullPercent
            : double.PositiveInfinity;
}
