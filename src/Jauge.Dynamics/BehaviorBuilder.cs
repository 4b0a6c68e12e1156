using Jauge.Control.Scaling.Kubernetes;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>An autoscaler's <c>behavior</c> as the file states it.</summary>
internal static class BehaviorBuilder
{
    private const int FullPercent = 100;
    private static readonly TimeSpan UsualPeriod = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);

    /// <summary>The defaults of <c>behavior</c> where nothing is stated.</summary>
    internal static HpaBehavior Of(ScalingSpec scaling) => scaling.Behavior is not { } behavior ? new() : new()
    {
        ScaleUp = behavior.Up is { } up ? Rules(up, HpaRules.DefaultUp) : HpaRules.DefaultUp,
        ScaleDown = behavior.Down is { } down ? Rules(down, HpaRules.DefaultDown) : HpaRules.DefaultDown,
    };

    private static HpaRules Rules(BehaviorRulesSpec stated, HpaRules usual)
    {
        var period = stated.Period is { } given ? Within(given, TimeSpan.FromSeconds(1), LongestPeriod) : UsualPeriod;
        var steps = new List<HpaStep>();
        if (stated.Pods is { } pods) steps.Add(new(HpaStepKind.Pods, pods, period));
        if (stated.Percent is { Value: > 0 } percent)
            steps.Add(new(HpaStepKind.Percent, Math.Max(1, (int)(percent.Value * FullPercent)), period));
        return usual with
        {
            Steps = steps.Count > 0 ? [.. steps] : usual.Steps, Tolerance = (double?)stated.Tolerance?.Value,
            StabilizationWindow = stated.Stabilization is { } window ? Within(window, TimeSpan.Zero, LongestWindow)
                : usual.StabilizationWindow,
            Select = stated.Select switch
            {
                BehaviorChoice.Min => HpaSelect.Min, BehaviorChoice.Disabled => HpaSelect.Disabled, _ => HpaSelect.Max,
            },
        };
    }

    private static TimeSpan Within(TimeSpan time, TimeSpan low, TimeSpan high) => time < low ? low : time > high ? high : time;
}
