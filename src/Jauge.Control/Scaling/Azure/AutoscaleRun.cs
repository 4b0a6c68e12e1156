namespace Jauge.Control.Scaling.Azure;

/// <summary>One run of the autoscale engine: a profile with its rules' values at an instant.</summary>
internal sealed class AutoscaleRun
{
    private readonly int _current;
    private readonly AutoscaleProfile _profile;
    private readonly List<(AutoscaleRule Rule, double? Value)> _out;
    private readonly List<(AutoscaleRule Rule, double? Value)> _in;

    public AutoscaleRun(AutoscaleProfile profile, ScalingObservation observation, TimeSpan horizon)
    {
        _current = observation.Replicas;
        _profile = profile;
        var measured = profile.Rules.Select(rule => (rule, rule.Measure(observation, horizon))).ToList();
        _out = [.. measured.Where(pair => pair.rule.Direction == AutoscaleDirection.Increase)];
        _in = [.. measured.Where(pair => pair.rule.Direction == AutoscaleDirection.Decrease)];
    }

    public bool HasNoMetric => _out.Concat(_in).All(pair => pair.Value is null);

    /// <summary>Any out rule suffices, the largest result wins; all in rules must agree, the smallest reduction wins.</summary>
    public (int Replicas, AutoscaleRule? Rule, ScalingCause Cause) Outcome()
    {
        var firing = _out.Where(Fires).Select(pair => pair.Rule).ToList();
        if (firing.Count > 0)
            return Out(Largest(firing));
        return _in.Count > 0 && _in.All(Fires) ? In(Largest([.. _in.Select(pair => pair.Rule)])) : (_current, null, ScalingCause.Steady);
    }

    private AutoscaleRule Largest(List<AutoscaleRule> rules) => rules.MaxBy(rule => rule.Target(_current))!;

    private static bool Fires((AutoscaleRule Rule, double? Value) pair) => pair.Value is { } value && pair.Rule.Fires(value);

    private (int, AutoscaleRule?, ScalingCause) Out(AutoscaleRule rule)
    {
        var target = Math.Max(_current, Math.Min(rule.Target(_current), _profile.MaxReplicas));
        if (target == _current)
            return (_current, null, ScalingCause.Maximum);
        return (target, rule, target < rule.Target(_current) ? ScalingCause.Maximum : ScalingCause.MetricAsksMore);
    }

    private (int, AutoscaleRule?, ScalingCause) In(AutoscaleRule rule)
    {
        var target = Math.Min(_current, Math.Max(rule.Target(_current), _profile.MinReplicas));
        if (target == _current)
            return (_current, null, ScalingCause.Minimum);
        for (var replicas = target; replicas < _current; replicas++)
            if (!WouldFlap(replicas))
                return (replicas, rule, replicas > target ? ScalingCause.FlappingReduced : ScalingCause.MetricAsksLess);
        return (_current, null, ScalingCause.Flapping);
    }

    private bool WouldFlap(int replicas) =>
        _out.Any(pair => pair.Value is { } value && pair.Rule.Fires(pair.Rule.Projected(value, _current, replicas)));
}
