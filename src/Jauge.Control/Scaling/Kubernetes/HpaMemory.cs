using Jauge.Core;

namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>The controller's logs of one autoscaler; they live in its process, so that a restart empties them.</summary>
/// <param name="Recommendations">Raw proposals, oldest first.</param>
/// <param name="ScaleUps">Increases made, as positive changes, in slots; kept only under a <c>behavior</c>.</param>
/// <param name="ScaleDowns">Decreases made, as positive changes, in slots; kept only under a <c>behavior</c>.</param>
/// <remarks>
/// A recommendation older than both windows is dropped: none can count any more. Events are kept as the controller keeps them: one that is
/// obsolete in its own direction gives its slot to the next event and to no other, since until then it may count in the longer periods of
/// the other direction. Source: kubernetes/kubernetes:pkg/controller/podautoscaler/horizontal.go, storeScaleEvent.
/// </remarks>
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
        (_, > 0) => this with { ScaleUps = Store(ScaleUps, new(change, at), behavior.ScaleUp.LongestPeriod) },
        _ => this with { ScaleDowns = Store(ScaleDowns, new(-change, at), behavior.ScaleDown.LongestPeriod) },
    };

    // In the slot of the last obsolete entry, else behind.
    private static EquatableList<TimedCount> Store(EquatableList<TimedCount> log, TimedCount entry, TimeSpan keepFor)
    {
        var slot = log.ToList().FindLastIndex(old => old.At < entry.At - keepFor);
        return slot < 0 ? [.. log, entry] : [.. log.Take(slot), entry, .. log.Skip(slot + 1)];
    }
}
