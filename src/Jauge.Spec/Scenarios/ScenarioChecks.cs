using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Scenarios;

/// <summary>Checks of a load test that need all of it: those of a system's requests and journeys, and its own.</summary>
internal static class ScenarioChecks
{
    private const string Prefix = "workload.";
    private static readonly Text Request = new("request class", "classe de requêtes");

    public static void Run(LoadScenarioSpec scenario, YamlNode root, DiagnosticBag bag)
    {
        var mistakes = new Mistakes(bag);
        var places = new MessagePlaces(root);
        SourceSpan At(string path) => YamlPath.Nearest(root, Own(path)).Span;
        var spec = new SystemSpec { System = scenario.Load, Currency = new Currency("EUR"), Components = EquatableMap<ComponentSpec>.Empty,
            Requests = scenario.Classes, Workload = scenario.Workload };
        if (scenario.Requests.Count == 0) mistakes.Add(LoadDiagnostics.NothingToAsk(At("requests")));
        foreach (var (target, i) in scenario.Target.Select((t, i) => (t, i)))
            if (!IsTarget(target)) mistakes.Add(LoadDiagnostics.BadTarget(At($"target.{i + 1}"), target));
        Messages(scenario, places, mistakes);
        Files(scenario, At, mistakes);
        Shares(scenario, At, mistakes);
        CurveChecks.Run(spec, At, mistakes);
        Journeys(scenario, spec, At, mistakes);
        JourneyChecks.Values(spec, At, mistakes);
        Thresholds(scenario, At, mistakes);
    }

    /// <summary>Whether a text is the address of a server: a scheme, a host and perhaps a port, nothing behind it.</summary>
    public static bool IsTarget(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0 && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    // what a system file has below `workload` stands at the top here
    private static string Own(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path;

    private static void Messages(LoadScenarioSpec scenario, MessagePlaces places, Mistakes mistakes)
    {
        var given = scenario.Requests.Values.SelectMany(r => r.Extract.Keys).ToHashSet(StringComparer.Ordinal);
        MessageChecks.Headers("headers", scenario.Headers, places, mistakes);
        foreach (var (name, value) in scenario.Headers)
            MessageChecks.Text($"headers.{name}", value, given, scenario.Data, places, mistakes);
        MessageChecks.Run((scenario with { Headers = EquatableMap<string>.Empty }).Classes, scenario.Data, "data", places, mistakes);
    }

    // those without a share have what the others leave
    private static void Shares(LoadScenarioSpec scenario, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        var shares = scenario.Requests.Values.Select(r => r.Share?.Value).ToList();
        var sum = JourneyShares.Sum(shares);
        var isWhole = shares.Contains(null) ? sum < 1 : sum == 1;
        if (scenario.Journeys.Count == 0 && shares.Any(s => s is not null) && !isWhole)
            mistakes.Add(SpecDiagnostics.SharesNotWhole(at("requests"), new Ratio(sum)));
    }

    private static void Files(LoadScenarioSpec scenario, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        IEnumerable<(string Key, string? Path)> paths = [("trace", scenario.Trace?.File), ("tls.ca", scenario.Tls?.Ca),
            .. scenario.Data.Select(d => ($"data.{d.Key}", (string?)d.Value.File))];
        foreach (var (key, path) in paths)
            if (path is not null && !FolderPaths.IsInside(path)) mistakes.Add(SpecDiagnostics.OutsideFolder(at(key), path));
    }

    // whether anybody begins them is known once the command line has spoken
    private static void Journeys(LoadScenarioSpec scenario, SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes) =>
        JourneyChecks.Run(scenario is { Sessions: null, Users: null } ? spec with { Workload = spec.Workload! with { Users = 0 } } : spec,
            at, mistakes);

    private static void Thresholds(LoadScenarioSpec scenario, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        foreach (var request in scenario.Thresholds.Select(t => t.Request).OfType<string>().Where(r => !scenario.Requests.ContainsKey(r)))
            mistakes.Add(SpecDiagnostics.UnknownReference(at("thresholds"), Request, request, scenario.Requests.Keys));
    }
}
