using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks that need the whole document: references, circles, shares, paths, assumptions.</summary>
internal static class SpecChecks
{
    public static void Run(SystemDocument document, DiagnosticBag bag) => Run(document, document.Environments, bag);

    /// <summary>The checks of some environments.</summary>
    public static void Run(SystemDocument document, IEnumerable<string> environments, DiagnosticBag bag)
    {
        var mistakes = new Mistakes(bag);
        foreach (var environment in environments)
        {
            var spec = document.In(environment);
            var at = (string path) => document.Locate(environment, path);
            CheckComponents(spec, at, path => document.LocateKey(environment, path), mistakes);
            CheckPaths(spec, at, mistakes);
            ReferenceChecks.Run(spec, document.Environments, at, mistakes);
            foreach (var (name, request) in spec.Requests.TakeWhile(_ => !mistakes.IsSpent))
                RequestChecks.Run(name, request, spec, at, path => document.LocateKey(environment, path),
                    path => YamlPath.Find(document.Tree(environment), path) is not null, mistakes);
            RequestChecks.Shares(spec, at, mistakes);
            CurveChecks.Run(spec, at, mistakes);
            JourneyChecks.Run(spec, at, mistakes);
            MessageChecks.Run(spec.Requests, spec.Workload?.Data ?? EquatableMap<DataSpec>.Empty, "workload.data",
                new(document.Tree(environment)), mistakes);
            JourneyChecks.Shares(spec, at, mistakes);
            JourneyChecks.Values(spec, at, mistakes);
            RehearsalChecks.Run(spec, at, mistakes);
        }

        CheckAssumptions(document, mistakes);
    }

    private static void CheckComponents(SystemSpec spec, Func<string, SourceSpan> at, Func<string, SourceSpan> atKey, Mistakes mistakes)
    {
        if (spec.Components.Count == 0) mistakes.Add(SpecDiagnostics.NoComponents(at("components")));
        if (!Names.IsName(spec.System)) mistakes.Add(SpecDiagnostics.BadName(at("system"), spec.System));
        foreach (var name in spec.Components.Keys.Where(n => !Names.IsName(n)).TakeWhile(_ => !mistakes.IsSpent))
            mistakes.Add(SpecDiagnostics.BadName(atKey($"components.{name}"), name));
        if (Circle.Find(spec.Components.Keys, n => spec.Components.TryGetValue(n, out var c) ? c.Needs : []) is { } circle)
            mistakes.Add(SpecDiagnostics.NeedCycle(at($"components.{circle[0]}.needs"), circle));
    }

    private static void CheckPaths(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        IEnumerable<(string Key, string? Path)> paths =
            [("catalog", spec.Catalog), ("workload.trace", spec.Workload?.Trace?.File), ("rehearsal.load", spec.Rehearsal?.Load),
            .. (spec.Workload?.Data ?? EquatableMap<DataSpec>.Empty).Select(d => ($"workload.data.{d.Key}", (string?)d.Value.File))];
        foreach (var (key, path) in paths)
            if (path is not null && !FolderPaths.IsInside(path)) mistakes.Add(SpecDiagnostics.OutsideFolder(at(key), path));
    }

    private static void CheckAssumptions(SystemDocument document, Mistakes mistakes)
    {
        foreach (var path in document.In(document.MainEnvironment).Assumptions.Keys.TakeWhile(_ => !mistakes.IsSpent))
            if (YamlPath.Find(document.Root, path) is null && document.Environments.All(e => YamlPath.Find(document.Tree(e), path) is null))
                mistakes.Add(SpecDiagnostics.UnknownAssumption(KeyOf(document, path), path));
    }

    // The key is itself a path, dots and all.
    private static SourceSpan KeyOf(SystemDocument document, string assumption) =>
        (YamlPath.Find(document.Tree(document.MainEnvironment), "assumptions") as YamlMapping)?.Find(assumption)?.KeySpan
        ?? document.Locate(document.MainEnvironment, "assumptions");
}
