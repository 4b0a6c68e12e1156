using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Dynamics.Scaling;

namespace Jauge.Rehearsal.Loop;

/// <summary>Plays a recorded trace through the policies once more: what was decided live must be decided again, byte for byte.</summary>
public static class DecisionReplay
{
    /// <summary>Decides anew on every observation. Where the clock of a component goes back, a new run begins, and its policy knows nothing
    /// of the one before: so drills leave it.</summary>
    /// <param name="recorded">The trace.</param>
    /// <param name="model">The system whose policies decide, compiled.</param>
    /// <returns>What was decided now, and the first line that differs.</returns>
    /// <exception cref="FormatException">The trace names a component that the model does not scale.</exception>
    public static ReplayResult Run(IReadOnlyList<TracedDecision> recorded, SystemModel model)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(model);
        var autoscalers = new Dictionary<string, (Autoscaler Policy, TimeSpan At)>(StringComparer.Ordinal);
        var replayed = recorded.Select(d => Again(d, autoscalers, model)).ToEquatableList();
        var same = recorded.Zip(replayed).TakeWhile(pair => TraceLines.Write(pair.First) == TraceLines.Write(pair.Second)).Count();
        return new(replayed, same == recorded.Count ? null : same);
    }

    private static TracedDecision Again(
        TracedDecision recorded, Dictionary<string, (Autoscaler Policy, TimeSpan At)> autoscalers, SystemModel model)
    {
        var now = recorded.Observation.At;
        var isKnown = autoscalers.TryGetValue(recorded.Component, out var before) && before.At <= now;
        var autoscaler = isKnown ? before.Policy : new(PolicyOf(recorded.Component, model));
        autoscalers[recorded.Component] = (autoscaler, now);
        return TracedDecision.Of(recorded.Component, recorded.Observation, autoscaler.Decide(recorded.Observation));
    }

    private static IScalingPolicy PolicyOf(string component, SystemModel model) =>
        model.IndexOf(component) is >= 0 and var at && model.Stations[at].Policy is { } policy ? policy
            : throw new FormatException($"The trace decides on '{component}', which nothing scales.");
}
