using Jauge.Core;

namespace Jauge.Control.Scaling.Keda;

/// <summary>What KEDA's operator and the generated autoscaler remember.</summary>
/// <param name="LastActive">Last poll that found activity; null: never.</param>
/// <param name="NextPoll">Earliest instant of the next poll.</param>
/// <param name="NextSync">Earliest instant of the autoscaler's next reconciliation.</param>
/// <param name="Cached">Values of the last poll by trigger, for cached metrics; null: the trigger failed.</param>
/// <param name="Failures">Consecutive failures by trigger.</param>
/// <param name="Hpa">The autoscaler's own memory.</param>
public sealed record KedaMemory(
    TimeSpan? LastActive,
    TimeSpan NextPoll,
    TimeSpan NextSync,
    EquatableList<double?> Cached,
    EquatableList<int> Failures,
    ScalingMemory Hpa) : ScalingMemory;
