namespace Jauge.Control.Alerting;

/// <summary>Where an alert stands after an evaluation; the default is an alert that was never true.</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="ActiveAt">The evaluation at which it became pending; zero while it is inactive.</param>
public readonly record struct AlertState(AlertPhase Phase, TimeSpan ActiveAt)
{
    /// <summary>The state after one more evaluation.</summary>
    /// <param name="at">When the rule is evaluated, not before the last time.</param>
    /// <param name="isTrue">Whether its expression gives a result there; an expression without a value, as before the first traffic, does
    /// not.</param>
    /// <param name="holdDuration">The rule's <c>for</c>, zero or more: how long it must be true; zero fires at the first evaluation that is
    /// true.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="holdDuration"/> is negative.</exception>
    /// <remarks>As Prometheus does it, without <c>keep_firing_for</c>: time is only looked at when the rule is evaluated, and a single
    /// evaluation that is not true forgets all that was before it. Source: prometheus/prometheus, <c>rules/alerting.go</c>,
    /// <c>AlertingRule.Eval</c>, read 2026-11.</remarks>
    public AlertState Next(TimeSpan at, bool isTrue, TimeSpan holdDuration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(holdDuration, TimeSpan.Zero);
        if (!isTrue) return default;
        var since = Phase == AlertPhase.Inactive ? at : ActiveAt;
        return new(Phase == AlertPhase.Firing || at - since >= holdDuration ? AlertPhase.Firing : AlertPhase.Pending, since);
    }
}
