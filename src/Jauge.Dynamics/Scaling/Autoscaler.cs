using Jauge.Control.Scaling;

namespace Jauge.Dynamics.Scaling;

/// <summary>A policy at work: it hands each decision the memory of the one before. Simulation, rehearsal and replay all decide through
/// it.</summary>
/// <param name="policy">The policy.</param>
public sealed class Autoscaler(IScalingPolicy policy)
{
    private ScalingMemory _memory = ScalingMemory.Empty;

    /// <summary>The policy.</summary>
    public IScalingPolicy Policy => policy;

    /// <summary>Decides on what is observed, and remembers.</summary>
    /// <param name="observation">Not earlier than the one before.</param>
    public ScalingDecision Decide(in ScalingObservation observation)
    {
        var decision = policy.Decide(observation, _memory);
        _memory = decision.Memory;
        return decision;
    }
}
