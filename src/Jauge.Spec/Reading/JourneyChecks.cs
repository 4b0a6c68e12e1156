using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks of the journeys: steps that are classes of requests, shares that make the whole, somebody who begins them.</summary>
internal static class JourneyChecks
{
    /// <summary>A stated share of a class may be rounded by so much.</summary>
    private const decimal Rounding = 0.01m;

    private static readonly Text Request = new("request class", "classe de requêtes");

    public static void Run(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        if (spec.Workload is not { } workload) return;
        if (workload.Sessions is not null && workload.Journeys.Count == 0)
            mistakes.Add(SpecDiagnostics.SessionsWithoutJourneys(at("workload.sessions")));
        if (workload.Journeys.Count == 0) return;
        if (workload.Sessions is null && workload.Users is null) mistakes.Add(SpecDiagnostics.JourneysOfNobody(at("workload.journeys")));
        foreach (var (name, journey) in workload.Journeys.TakeWhile(_ => !mistakes.IsSpent))
            Steps($"workload.journeys.{name}.steps", name, journey, spec, at, mistakes);
        var shares = workload.Journeys.Values.Select(j => j.Share?.Value).ToList();
        if (shares is not [null] && JourneyShares.Sum(shares) is var sum && sum != 1)
            mistakes.Add(SpecDiagnostics.JourneySharesNotWhole(at("workload.journeys"), new Ratio(sum)));
    }

    /// <summary>Stated shares of the classes that the journeys contradict; where requests come from nowhere else.</summary>
    public static void Shares(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        if (spec.Workload is not { Arrivals: null, Trace: null } workload || JourneyShares.Of(workload) is not { } made
            || made.Keys.Any(r => !spec.Requests.ContainsKey(r))) return;
        foreach (var (name, request) in spec.Requests.TakeWhile(_ => !mistakes.IsSpent))
            if (request.Share is { } stated && made.GetValueOrDefault(name) is var share && Math.Abs(stated.Value - share) > Rounding)
                mistakes.Add(SpecDiagnostics.ShareAgainstJourneys(at($"requests.{name}.share"), name, stated,
                    new Ratio(Math.Round(share, 3))));
    }

    private static void Steps(string path, string name, JourneySpec journey, SystemSpec spec, Func<string, SourceSpan> at,
        Mistakes mistakes)
    {
        if (journey.Steps.Count == 0) mistakes.Add(SpecDiagnostics.JourneyWithoutSteps(at(path), name));
        for (var i = 0; i < journey.Steps.Count; i++)
            if (!spec.Requests.ContainsKey(journey.Steps[i].Request))
                mistakes.Add(SpecDiagnostics.UnknownReference(Step($"{path}.{i + 1}", at), Request, journey.Steps[i].Request,
                    spec.Requests.Keys));
    }

    /// <summary>Values that a step sends before the journey has them.</summary>
    public static void Values(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        var all = spec.Requests.Values.SelectMany(r => r.Extract.Keys).ToHashSet(StringComparer.Ordinal);
        if (all.Count == 0) return;
        foreach (var (name, journey) in spec.Workload?.Journeys ?? EquatableMap<JourneySpec>.Empty)
        {
            var given = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < journey.Steps.Count && !mistakes.IsSpent; i++)
            {
                if (!spec.Requests.TryGetValue(journey.Steps[i].Request, out var request)) continue;
                foreach (var value in MessageChecks.Names(request).Where(v => all.Contains(v) && !given.Contains(v)))
                    mistakes.Add(LoadDiagnostics.NotYetGiven(Step($"workload.journeys.{name}.steps.{i + 1}", at), journey.Steps[i].Request,
                        value));
                given.UnionWith(request.Extract.Keys);
            }
        }
    }

    // the nearest place above: a step written short has no key of its own
    private static SourceSpan Step(string path, Func<string, SourceSpan> at) => at($"{path}.request");
}
