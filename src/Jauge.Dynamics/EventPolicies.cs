using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using Jauge.Control.Scaling.Keda;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>KEDA and AWS step scaling, set up from the file.</summary>
internal static class EventPolicies
{
    private const double FullPercent = 100;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);          // the period of the metrics that ECS sends to CloudWatch

    /// <summary>Each trigger's series is the sum over the replicas, its threshold one replica's share; null without a trigger.</summary>
    internal static KedaPolicy? Keda(DeployedComponent component, ScalingSpec scaling)
    {
        var triggers = new List<KedaTrigger>();
        if (scaling.Cpu is { } cpu) triggers.Add(new(SeriesNames.Cpu, (double)cpu.Percent));
        if (scaling.RequestsPerReplica is { } rate) triggers.Add(new(SeriesNames.Requests, (double)rate.PerSecond));
        if (scaling.QueueLength is { } length) triggers.Add(new(SeriesNames.Queue, length));
        if (triggers.Count == 0) return null;
        var usual = new KedaOptions { Triggers = [.. triggers] };
        return new(usual with
        {
            // the processor of nobody says nothing: with this trigger alone, KEDA does not sleep
            MinReplicas = triggers.TrueForAll(t => t.Name == SeriesNames.Cpu) ? Math.Max(1, component.MinReplicas) : component.MinReplicas,
            MaxReplicas = Math.Max(1, component.MaxReplicas), Behavior = scaling.Behavior is null ? null : BehaviorBuilder.Of(scaling),
            PollingInterval = scaling.Every ?? component.Time("scaling.keda.interval")?.High ?? usual.PollingInterval,
            CooldownPeriod = scaling.Stabilization ?? usual.CooldownPeriod,
        });
    }

    /// <summary>One policy for each rule on the processor or the requests; null without any.</summary>
    internal static StepScalingPolicy? Step(DeployedComponent component, ScalingSpec scaling)
    {
        var rules = scaling.Rules.Where(r => r.Metric is SeriesNames.Cpu or SeriesNames.Requests).Select(Rule).OfType<StepRule>().ToList();
        return rules.Count == 0 ? null
            : new(new() { MinReplicas = component.MinReplicas, MaxReplicas = Math.Max(1, component.MaxReplicas), Rules = [.. rules] });
    }

    private static StepRule? Rule(ScalingRuleSpec rule)
    {
        if ((rule.Above ?? rule.Below) is not { } threshold || ScalingStep.Of(rule) is not { } step) return null;
        var value = (double)threshold.Value.Middle * (rule.Metric == SeriesNames.Cpu ? FullPercent : 1);
        var isAbove = rule.Above is not null;
        return new()
        {
            Alarm = new(rule.Metric, MetricStatistic.Average, isAbove ? Comparison.Above : Comparison.Below, value, Minute,
                Math.Max(1, (int)(rule.For / Minute))),
            Steps = [new(isAbove ? 0 : null, isAbove ? null : 0, (int)step.Amount)],
            Type = step.IsPercent ? AdjustmentType.PercentChangeInCapacity : AdjustmentType.ChangeInCapacity,
            Cooldown = rule.Cooldown ?? TimeSpan.FromSeconds(300),
        };
    }
}
