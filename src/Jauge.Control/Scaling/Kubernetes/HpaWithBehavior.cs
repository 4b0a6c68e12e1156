using Jauge.Core;

namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>
/// The rules of an autoscaler that has a <c>behavior</c>. Source: kubernetes/kubernetes:pkg/controller/podautoscaler/horizontal.go.
/// </summary>
internal static class HpaWithBehavior
{
    public static HpaNormalized Normalize(int proposal, int current, HpaMemory memory, TimeSpan now, HpaOptions options)
    {
        var stabilized = Stabilize(proposal, current, memory, now, options);
        var limited = Limit(stabilized, current, memory, now, options);
        if (limited.Cause is not (ScalingCause.Steady or ScalingCause.MetricAsksMore or ScalingCause.MetricAsksLess)
            || stabilized == proposal)
            return limited;
        return limited with { Cause = proposal >= current ? ScalingCause.ScaleUpStabilized : ScalingCause.ScaleDownStabilized };
    }

    private static int Stabilize(int proposal, int current, HpaMemory memory, TimeSpan now, HpaOptions options)
    {
        var (up, down) = (proposal, proposal);
        foreach (var entry in memory.Recommendations)
        {
            if (entry.At > now - options.UpWindow)
                up = Math.Min(up, entry.Count);
            if (entry.At > now - options.DownWindow)
                down = Math.Max(down, entry.Count);
        }
        return Math.Min(Math.Max(current, up), down);
    }

    private static HpaNormalized Limit(int wanted, int current, HpaMemory memory, TimeSpan now, HpaOptions options)
    {
        var behavior = options.Behavior!;
        if (wanted > current)
            return Cap(wanted, Math.Max(current, UpLimit(current, memory, now, behavior.ScaleUp)), options.MaxReplicas);
        if (wanted < current)
            return Floor(wanted, Math.Min(current, DownLimit(current, memory, now, behavior.ScaleDown)), options.MinReplicas);
        return new(wanted, ScalingCause.Steady);
    }

    private static HpaNormalized Cap(int wanted, int limit, int max)
    {
        var cap = Math.Min(max, limit);
        if (wanted <= cap)
            return new(wanted, ScalingCause.MetricAsksMore);
        return new(cap, max > limit ? ScalingCause.ScaleUpLimited : ScalingCause.Maximum);
    }

    private static HpaNormalized Floor(int wanted, int limit, int min)
    {
        var floor = Math.Max(min, limit);
        if (wanted >= floor)
            return new(wanted, ScalingCause.MetricAsksLess);
        return new(floor, min < limit ? ScalingCause.ScaleDownLimited : ScalingCause.Minimum);
    }

    private static int UpLimit(int current, HpaMemory memory, TimeSpan now, HpaRules rules)
    {
        if (rules.Select == HpaSelect.Disabled)
            return current;
        var limits = rules.Steps.Select(step => Increased(PeriodStart(current, memory, now - step.Period), step));
        return rules.Select == HpaSelect.Max ? limits.Max() : limits.Min();
    }

    private static int DownLimit(int current, HpaMemory memory, TimeSpan now, HpaRules rules)
    {
        if (rules.Select == HpaSelect.Disabled)
            return current;
        var limits = rules.Steps.Select(step => Decreased(PeriodStart(current, memory, now - step.Period), step));
        return rules.Select == HpaSelect.Max ? limits.Min() : limits.Max();
    }

    // What the count was when the period began: today's, less what came since, plus what went.
    private static int PeriodStart(int current, HpaMemory memory, TimeSpan start) =>
        current - ChangesAfter(memory.ScaleUps, start) + ChangesAfter(memory.ScaleDowns, start);

    private static int ChangesAfter(EquatableList<TimedCount> log, TimeSpan start) =>
        log.Where(entry => entry.At > start).Sum(entry => entry.Count);

    private static int Increased(int start, HpaStep step) =>
        step.Kind == HpaStepKind.Pods ? Rounding.Sum(start, step.Value) : Rounding.Up(start * (1 + step.Value / 100.0));

    private static int Decreased(int start, HpaStep step) =>
        step.Kind == HpaStepKind.Pods ? start - step.Value : Rounding.Toward0(start * (1 - step.Value / 100.0));
}
