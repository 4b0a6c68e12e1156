using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks that need the whole document: references, circles, shares, assumptions.</summary>
internal static class SpecChecks
{
    public static void Run(SystemDocument document, DiagnosticBag bag)
    {
        foreach (var environment in document.Environments)
        {
            var spec = document.In(environment);
            var at = (string path) => document.Locate(environment, path);
            CheckComponents(spec, at, bag);
            ReferenceChecks.Run(spec, document.Environments, at, bag);
            foreach (var (name, request) in spec.Requests) RequestChecks.Run(name, request, spec, at, bag);
            RequestChecks.Shares(spec, at, bag);
        }

        CheckAssumptions(document, bag);
    }

    private static void CheckComponents(SystemSpec spec, Func<string, SourceSpan> at, DiagnosticBag bag)
    {
        if (spec.Components.Count == 0) bag.Add(SpecDiagnostics.NoComponents(at("components")));
        if (!Names.IsName(spec.System)) bag.Add(SpecDiagnostics.BadName(at("system"), spec.System));
        foreach (var name in spec.Components.Keys.Where(n => !Names.IsName(n))) bag.Add(SpecDiagnostics.BadName(at($"components.{name}"), name));
        if (Circle.Find(spec.Components.Keys, n => spec.Components.TryGetValue(n, out var c) ? c.Needs : []) is { } circle)
            bag.Add(SpecDiagnostics.NeedCycle(at($"components.{circle[0]}.needs"), circle));
    }

    private static void CheckAssumptions(SystemDocument document, DiagnosticBag bag)
    {
        foreach (var path in document.In(document.MainEnvironment).Assumptions.Keys)
            if (YamlPath.Find(document.Root, path) is null && document.Environments.All(e => YamlPath.Find(document.Tree(e), path) is null))
                bag.Add(SpecDiagnostics.UnknownAssumption(document.Locate(document.MainEnvironment, $"assumptions.{path}"), path));
    }
}
