using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>One threshold rule: when a metric stays above or below a value, the count changes.</summary>
public sealed record ScalingRuleSpec
{
    /// <summary>Metric: <c>cpu</c>, <c>memory</c>, <c>requests</c>, <c>queue-length</c> or the provider's own name.</summary>
    public required string Metric { get; init; }

    /// <summary>The rule fires above this value.</summary>
    public Quantity? Above { get; init; }

    /// <summary>The rule fires below this value.</summary>
    public Quantity? Below { get; init; }

    /// <summary>How long the metric must stay there.</summary>
    public required TimeSpan For { get; init; }

    /// <summary>Change of the count: <c>+1</c>, <c>-1</c>, <c>+50 %</c>.</summary>
    public required string Change { get; init; }

    /// <summary>Quiet time after the rule has acted.</summary>
    public TimeSpan? Cooldown { get; init; }
}
