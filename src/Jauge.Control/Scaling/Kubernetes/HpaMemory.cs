using Jauge.Core;

namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>The controller's logs of one autoscaler; they live in its process, so that a restart empties them.</summary>
/// <param name="Recommendations">Raw proposals, oldest first.</param>
/// <param name="ScaleUps">Increases made, as positive changes, oldest first; kept only under a <c>behavior</c>.</param>
/// <param name="ScaleDowns">Decreases made, as positive changes, oldest first; kept only under a <c>behavior</c>.</param>
/// <remarks>The controller re-uses the slots of obsolete entries; here they are dropped, which no decision can tell apart.</remarks>
public sealed record HpaMemory(
    EquatableList<TimedCount> Recommendations, EquatableList<TimedCount> ScaleUps, EquatableList<TimedCount> ScaleDowns) : ScalingMemory
{
    /// <summary>The log that a controller begins with: the present count, as if it had recommended it.</summary>
    /// <param name="observation">The first observation.</param>
    /// <returns>A log of one recommendation.</returns>
    public static HpaMemory Start(in ScalingObservation observation) => new([new(observation.Replicas, observation.At)], [], []);

    internal HpaMemory Recommend(int replicas, TimeSpan at, TimeSpan keepFor) =>
        this with { Recommendations = [.. Recommendations.Where(entry => entry.At >= at - keepFor), new(replicas, at)] };

    internal HpaMemory Record(int change, TimeSpan at, HpaBehavior? behavior) => (behavior, change) switch
    {
        (null, _) or (_, 0) => this,
        (_, > 0) => this with { ScaleUps = Append(ScaleUps, change, at, behavior.ScaleUp.LongestPeriod) },
        _ => this with { ScaleDowns = Append(ScaleDowns, -change, at, behavior.ScaleDown.LongestPeriod) },
    };

    private static EquatableList<TimedCount> Append(EquatableList<TimedCount> log, int change, TimeSpan at, TimeSpan keepFor) =>
        [.. log.Where(entry => entry.At >= at - keepFor), new(change, at)];
}
