using Jauge.Control.Scaling;
using Jauge.Core;

namespace Jauge.Control.Forecast;

/// <summary>One climb: the policy called at its instants with what it would see of the replicas that it has asked for.</summary>
internal sealed class Climb
{
    private readonly IScalingPolicy _policy;
    private readonly ScaleOutQuestion _question;
    private readonly ClimbTiming _timing;
    private readonly ReplicaBatches _batches;
    private readonly ClimbMeasurements _measurements;
    private readonly List<LadderStep> _ladder = [];

    public Climb(IScalingPolicy policy, IReadOnlyList<LoadMetric> metrics, ScaleOutQuestion question, ClimbTiming timing)
    {
        (_policy, _question, _timing) = (policy, question, timing);
        _batches = new(question.From, timing.StartUp);
        _measurements = new(metrics, question, timing, _batches);
    }

    public ScaleOutRun Run()
    {
        var interval = _question.EvaluationInterval ?? _policy.EvaluationInterval;
        var memory = ScalingMemory.Empty;
        var reason = default(ScalingReason);
        for (var at = _timing.FirstTick(interval); at <= _question.Horizon && _batches.Asked < _question.To; at += interval)
        {
            var decision = _policy.Decide(_measurements.At(at), memory);
            (memory, reason) = (decision.Memory, decision.Reason);
            Apply(decision, at);
        }
        return new(_batches.ServingSince(_question.To), [.. _ladder], reason);
    }

    private void Apply(ScalingDecision decision, TimeSpan at)
    {
        if (decision.Replicas == _batches.Asked)
            return;
        _ladder.Add(new(at, _batches.Asked, decision.Replicas, decision.Reason));
        _batches.Ask(decision.Replicas, at);
    }
}
