namespace Jauge.Control.Scaling;

/// <summary>A rule that turns measurements into a wanted replica count. The same object serves the simulator and the live loop.</summary>
/// <remarks>
/// Pure: no clock, no task, no I/O. Equal observations and memories give equal decisions, so that a live trace can be replayed.
/// </remarks>
public interface IScalingPolicy
{
    /// <summary>Time between two calls of <see cref="Decide"/>, as the vendor's controller ticks; positive.</summary>
    public TimeSpan EvaluationInterval { get; }

    /// <summary>Proposes a replica count from what is known at <c>observation.At</c>.</summary>
    /// <param name="observation">Measurements; none is later than <c>observation.At</c>.</param>
    /// <param name="memory">The memory returned by the previous call, or <see cref="ScalingMemory.Empty"/>.</param>
    /// <returns>Desired replicas, within the service's bounds, with the reason and the next memory.</returns>
    /// <exception cref="ArgumentException">The memory was written by another policy.</exception>
    /// <remarks>The decision's memory supposes that the count was applied; where it could not be, pass the earlier memory again.</remarks>
    public ScalingDecision Decide(in ScalingObservation observation, ScalingMemory memory);
}
