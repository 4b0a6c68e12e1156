using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks that what a file refers to is declared in it.</summary>
internal static class ReferenceChecks
{
    private static readonly Text Component = new("component", "composant");

    public static void Run(SystemSpec spec, IEnumerable<string> environments, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        foreach (var (path, kind, name, known) in References(spec, Set(environments)).TakeWhile(_ => !mistakes.IsSpent))
            if (!known.Contains(name))
                mistakes.Add(SpecDiagnostics.UnknownReference(at(path), kind, name, known));
    }

    private static IEnumerable<(string Path, Text Kind, string Name, HashSet<string> Known)> References(SystemSpec spec,
        HashSet<string> environments)
    {
        var (components, channels, calendar, teams) =
            (Set(spec.Components.Keys), Set(spec.Channels.Keys), Set(spec.Calendar.Keys), Set(spec.Teams.Keys));
        foreach (var (name, component) in spec.Components)
            foreach (var reference in OfComponent($"components.{name}", component, components, calendar, teams)) yield return reference;
        foreach (var (name, alert) in spec.Alerts)
        {
            if (alert.Component is { } watched) yield return ($"alerts.{name}.component", Component, watched, components);
            foreach (var (path, channel) in Items($"alerts.{name}.notify", alert.Notify))
                yield return (path, new Text("channel", "canal"), channel, channels);
        }

        foreach (var (name, test) in spec.LoadTests)
            if (test.Environment is { } environment)
                yield return ($"load-tests.{name}.environment", new Text("environment", "environnement"), environment, environments);
        foreach (var (name, phase) in spec.Phases)
            foreach (var (path, environment) in Items($"phases.{name}.environments", phase.Environments))
                yield return (path, new Text("environment", "environnement"), environment, environments);
        foreach (var (name, budget) in spec.Budgets)
            foreach (var (path, covered) in Items($"budgets.{name}.components", budget.Components))
                yield return (path, Component, covered, components);
        if (spec.Promises.ScaleOut?.Component is { } scaled) yield return ("promises.scale-out.component", Component, scaled, components);
        if (spec.Promises.QueueWait?.Component is { } queue) yield return ("promises.queue-wait.component", Component, queue, components);
        if (spec.Promises.Drain?.Component is { } drained) yield return ("promises.drain.component", Component, drained, components);
        foreach (var name in spec.Rehearsal?.Components.Keys ?? [])
            yield return ($"rehearsal.components.{name}", Component, name, components);
        foreach (var (name, request) in spec.Requests)
            if (request.Offload?.At is { } edge) yield return ($"requests.{name}.offload.at", Component, edge, components);
    }

    private static IEnumerable<(string Path, Text Kind, string Name, HashSet<string> Known)> OfComponent(
        string path, ComponentSpec component, HashSet<string> components, HashSet<string> calendar, HashSet<string> teams)
    {
        foreach (var (at, needed) in Items($"{path}.needs", component.Needs)) yield return (at, Component, needed, components);
        if (component.Delivers?.To is { } consumer) yield return ($"{path}.delivers.to", Component, consumer, components);
        foreach (var (name, schedule) in component.Delivers?.Schedules ?? EquatableMap<MessageScheduleSpec>.Empty)
            if (schedule.To is { } worker) yield return ($"{path}.delivers.schedules.{name}.to", Component, worker, components);
        foreach (var (name, webhook) in component.Webhooks) yield return ($"{path}.webhooks.{name}.to", Component, webhook.To, components);
        if (component.Pool?.To is { } only) yield return ($"{path}.pool.to", Component, only, components);
        for (var i = 0; i < component.Pools.Count; i++)
            if (component.Pools[i].To is { } to) yield return ($"{path}.pools.{i + 1}.to", Component, to, components);
        if (component.Backups?.RestoreTest is { } test)
            yield return ($"{path}.backups.restore-test", new Text("calendar entry", "entrée de calendrier"), test, calendar);
        if (component.Team is { } team && teams.Count > 0) yield return ($"{path}.team", new Text("team", "équipe"), team, teams);
    }

    private static IEnumerable<(string Path, string Name)> Items(string path, EquatableList<string> names) =>
        names.Select((name, i) => ($"{path}.{i + 1}", name));

    private static HashSet<string> Set(IEnumerable<string> names) => names.ToHashSet(StringComparer.Ordinal);
}
