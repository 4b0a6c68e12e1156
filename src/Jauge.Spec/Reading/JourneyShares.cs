using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>The shares of the classes of requests that journeys make.</summary>
internal static class JourneyShares
{
    /// <summary>A share beyond it is wrong all the same, and no sum of shares overflows.</summary>
    private const decimal MostShare = 1_000_000;

    public static decimal Sum(IEnumerable<decimal?> shares) => shares.Sum(s => Math.Min(s ?? 0, MostShare));

    /// <summary>The system with the shares that its journeys make, where it states none itself.</summary>
    public static SystemSpec Filled(SystemSpec spec)
    {
        if (spec.Workload is not { } workload || spec.Requests.Values.Any(r => r.Share is not null) || Of(workload) is not { } made)
            return spec;
        return spec with { Requests =
            spec.Requests.ToEquatableMap(r => r.Key, r => r.Value with { Share = new Ratio(made.GetValueOrDefault(r.Key)) }) };
    }

    /// <summary>Share of each class that a journey names; null without journeys. They sum to 1.</summary>
    public static IReadOnlyDictionary<string, decimal>? Of(WorkloadSpec workload)
    {
        var made = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var journey in workload.Journeys.Values) Add(journey, made);
        var sum = made.Values.Sum();
        if (sum <= 0) return null;
        var last = made.Keys.Last();
        foreach (var name in made.Keys.ToList()) made[name] /= sum;
        made[last] = 1 - made.Where(m => m.Key != last).Sum(m => m.Value);
        return made;
    }

    private static void Add(JourneySpec journey, Dictionary<string, decimal> made)
    {
        var reached = Math.Min(journey.Share?.Value ?? 1, MostShare);
        foreach (var step in journey.Steps)
        {
            made[step.Request] = made.GetValueOrDefault(step.Request) + reached;
            reached *= (step.Continue ?? journey.Continue)?.Value ?? 1;
        }
    }
}
