namespace Jauge.Control.Scaling;

/// <summary>The rule that had the last word in a scaling decision.</summary>
public enum ScalingCause
{
    /// <summary>The metrics agree with the present count (tolerance included), or no rule fired.</summary>
    Steady,

    /// <summary>A metric asks for more replicas, and got them all.</summary>
    MetricAsksMore,

    /// <summary>A metric asks for fewer replicas, and got its way.</summary>
    MetricAsksLess,

    /// <summary>The count was, or would have been, below the minimum.</summary>
    Minimum,

    /// <summary>The count was, or would have been, above the maximum.</summary>
    Maximum,

    /// <summary>A smaller recommendation inside the scale-up window holds the count down.</summary>
    ScaleUpStabilized,

    /// <summary>A larger recommendation inside the scale-down window holds the count up.</summary>
    ScaleDownStabilized,

    /// <summary>The step allowed per period caps the increase.</summary>
    ScaleUpLimited,

    /// <summary>The step allowed per period caps the decrease.</summary>
    ScaleDownLimited,

    /// <summary>A cooldown after an earlier action is still running.</summary>
    CoolingDown,

    /// <summary>Replicas added earlier are still warming up.</summary>
    WarmingUp,

    /// <summary>Metrics are missing or unreadable.</summary>
    MetricsUnavailable,

    /// <summary>Nobody can be scaled: the target stands at zero and its minimum is not zero, or the policy is switched off.</summary>
    Disabled,

    /// <summary>The first request or event wakes the service from zero.</summary>
    Activated,

    /// <summary>Nothing has happened for the cooldown: the service goes to zero or to its idle count.</summary>
    Deactivated,

    /// <summary>The reduction would at once trigger an increase: it is skipped.</summary>
    Flapping,

    /// <summary>The reduction is made smaller, so that it triggers no increase.</summary>
    FlappingReduced,

    /// <summary>A schedule's bounds apply.</summary>
    Scheduled,

    /// <summary>A fallback count stands in for metrics that fail.</summary>
    Fallback,

    /// <summary>The policy is paused by hand.</summary>
    Paused,
}
