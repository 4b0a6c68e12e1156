using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>Compiles the journeys of a workload.</summary>
internal static class JourneyBuilder
{
    internal static EquatableList<JourneyModel> Of(WorkloadSpec workload, IReadOnlyList<string> requests)
    {
        var index = requests.Select((r, i) => (Name: r, i)).ToDictionary(r => r.Name, r => r.i, StringComparer.Ordinal);
        var journeys = workload.Journeys.Where(j => j.Value.Steps.Count > 0 && j.Value.Steps.All(s => index.ContainsKey(s.Request)))
            .ToList();
        var sum = journeys.Sum(j => (double)(j.Value.Share?.Value ?? 1));
        return [.. journeys.Where(_ => sum > 0).Select(j => Journey(j.Key, j.Value, sum, workload, index))];
    }

    /// <summary>Whether some journey asks for a class of requests.</summary>
    internal static bool Uses(WorkloadSpec workload, string request) =>
        workload.Journeys.Values.Any(j => j.Steps.Any(s => s.Request == request));

    private static JourneyModel Journey(string name, JourneySpec journey, double sum, WorkloadSpec workload, Dictionary<string, int> index)
    {
        var think = journey.Think ?? workload.Think ?? new ConstantDistribution(TimeSpan.Zero);
        return new(name, Text.Same(journey.Title ?? name), (double)(journey.Share?.Value ?? 1) / sum,
            [.. journey.Steps.Select(s =>
                new JourneyStepModel(index[s.Request], (double)((s.Continue ?? journey.Continue)?.Value ?? 1), s.Think ?? think))],
            journey.Pause ?? think, journey.OnFailure == JourneyFailure.Continues);
    }
}
