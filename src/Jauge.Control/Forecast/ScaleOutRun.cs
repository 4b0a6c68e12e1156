using Jauge.Control.Scaling;
using Jauge.Core;

namespace Jauge.Control.Forecast;

/// <summary>One climb, from the arrival of the load to the last replica that serves.</summary>
/// <param name="ReadyAt">When the wanted replicas serve, since the load arrived; null: not within the horizon.</param>
/// <param name="Ladder">The increases in order of time.</param>
/// <param name="LastReason">The policy's last word; where the climb stops short, what stops it.</param>
public sealed record ScaleOutRun(TimeSpan? ReadyAt, EquatableList<LadderStep> Ladder, ScalingReason LastReason)
{
    /// <summary>The last decision that the climb needed, since the load arrived; null without any.</summary>
    public TimeSpan? DecidedAt => Ladder.Count == 0 ? null : Ladder[^1].At;

    /// <summary>Replicas asked for at the end.</summary>
    /// <param name="from">Replicas at the beginning.</param>
    /// <returns>Replicas.</returns>
    public int ReachedFrom(int from) => Ladder.Count == 0 ? from : Ladder[^1].To;
}
