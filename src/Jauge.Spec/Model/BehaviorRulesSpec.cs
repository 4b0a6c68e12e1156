using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>One direction of an autoscaler's behavior: the change that it allows in a period.</summary>
public sealed record BehaviorRulesSpec
{
    /// <summary>Pods that may come or go in a period.</summary>
    [AtLeast(1)]
    public int? Pods { get; init; }

    /// <summary>Share of the pods that may come or go in a period; more than 100 % is possible for growing.</summary>
    public Ratio? Percent { get; init; }

    /// <summary>Length of the period, up to 30 min; 15 s when it is left out.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>Which of the two counts where both are stated; the larger change when it is left out.</summary>
    public BehaviorChoice? Select { get; init; }

    /// <summary>How long an earlier recommendation holds, up to 1 h; growing: not at all, shrinking: 5 min, when it is left out.</summary>
    public TimeSpan? Stabilization { get; init; }

    /// <summary>Relative distance from the target that changes nothing; 10 % when it is left out.</summary>
    public Ratio? Tolerance { get; init; }
}
