using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks that what a file refers to is declared in it.</summary>
internal static class ReferenceChecks
{
    private static readonly Text Component = new("component", "composant");

    public static void Run(SystemSpec spec, IEnumerable<string> environments, Func<string, SourceSpan> at, DiagnosticBag bag)
    {
        foreach (var (path, kind, name, known) in References(spec, [.. environments]))
            if (!known.Contains(name))
                bag.Add(SpecDiagnostics.UnknownReference(at(path), kind, name, known));
    }

    private static IEnumerable<(string Path, Text Kind, string Name, IReadOnlyCollection<string> Known)> References(SystemSpec spec, IReadOnlyCollection<string> environments)
    {
        string[] components = [.. spec.Components.Keys];
        foreach (var (name, component) in spec.Components)
            foreach (var reference in OfComponent($"components.{name}", component, spec, components)) yield return reference;
        foreach (var (name, alert) in spec.Alerts)
        {
            if (alert.Component is { } watched) yield return ($"alerts.{name}.component", Component, watched, components);
            foreach (var channel in alert.Notify) yield return ($"alerts.{name}.notify", new Text("channel", "canal"), channel, [.. spec.Channels.Keys]);
        }

        foreach (var (name, test) in spec.LoadTests)
            if (test.Environment is { } environment) yield return ($"load-tests.{name}.environment", new Text("environment", "environnement"), environment, environments);
        foreach (var (name, phase) in spec.Phases)
            foreach (var environment in phase.Environments) yield return ($"phases.{name}.environments", new Text("environment", "environnement"), environment, environments);
        foreach (var (name, budget) in spec.Budgets)
            foreach (var covered in budget.Components) yield return ($"budgets.{name}.components", Component, covered, components);
        if (spec.Promises.ScaleOut?.Component is { } scaled) yield return ("promises.scale-out.component", Component, scaled, components);
    }

    private static IEnumerable<(string Path, Text Kind, string Name, IReadOnlyCollection<string> Known)> OfComponent(
        string path, ComponentSpec component, SystemSpec spec, string[] components)
    {
        foreach (var needed in component.Needs) yield return ($"{path}.needs", Component, needed, components);
        foreach (var pool in component.Pools.Append(component.Pool))
            if (pool?.To is { } to) yield return ($"{path}.pool", Component, to, components);
        if (component.Backups?.RestoreTest is { } test) yield return ($"{path}.backups.restore-test", new Text("calendar entry", "entrée de calendrier"), test, [.. spec.Calendar.Keys]);
        if (component.Team is { } team && spec.Teams.Count > 0) yield return ($"{path}.team", new Text("team", "équipe"), team, [.. spec.Teams.Keys]);
    }
}
