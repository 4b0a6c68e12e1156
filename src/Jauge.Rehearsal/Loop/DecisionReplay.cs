using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Dynamics.Scaling;

namespace Jauge.Rehearsal.Loop;

/// <summary>Plays a recorded trace through the policies once more: what was decided live must be decided again, byte for byte.</summary>
public static class DecisionReplay
{
    /// <summary>Decides anew on every observation.</summary>
    /// <param name="recorded">The trace.</param>
    /// <param name="model">The system whose policies decide, compiled.</param>
    /// <returns>What was decided now, and the first line that differs.</returns>
    /// <exception cref="FormatException">The trace names a component that the model does not scale.</exception>
    public static ReplayResult Run(IReadOnlyList<TracedDecision> recorded, SystemModel model)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(model);
        var autoscalers = new Dictionary<string, Autoscaler>(StringComparer.Ordinal);
        var replayed = recorded.Select(d => Again(d, autoscalers, model)).ToEquatableList();
        var same = recorded.Zip(replayed).TakeWhile(pair => TraceLines.Write(pair.First) == TraceLines.Write(pair.Second)).Count();
        return new(replayed, same == recorded.Count ? null : same);
    }

    private static TracedDecision Again(TracedDecision recorded, Dictionary<string, Autoscaler> autoscalers, SystemModel model)
    {
        if (!autoscalers.TryGetValue(recorded.Component, out var autoscaler))
            autoscalers[recorded.Component] = autoscaler = new(model.IndexOf(recorded.Component) is >= 0 and var at && model.Stations[at].Policy is { } policy
                ? policy : throw new FormatException($"The trace decides on '{recorded.Component}', which nothing scales."));
        return TracedDecision.Of(recorded.Component, recorded.Observation, autoscaler.Decide(recorded.Observation));
    }
}
