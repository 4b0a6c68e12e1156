using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Observability;

/// <summary>Rule files, and the tests that prove each alert fires for its failure and stays silent on a quiet day.</summary>
internal static class PrometheusRules
{
    internal const string Alerts = "alerts.rules.yaml";

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder)
    {
        foreach (var (name, groups) in Named(context))
            yield return new($"{folder}/{name}.rules.yaml", YamlWriter.Write(groups, Head(context)));
        var alerts = new AlertRules(context).All();
        if (alerts.Count > 0) yield return RuleTests.File(context, folder, "alerts", [Alerts], alerts);
        var burns = new BurnRateRules(context);
        var objectives = burns.Objectives();
        if (objectives.Count == 0) yield break;
        foreach (var file in Tests(context, folder, objectives, burns, BurnRateRules.FastPace)
            .Concat(Tests(context, folder, objectives, burns, BurnRateRules.SlowPace)))
            yield return file;
    }

    /// <summary>All rules, by the file or the object that holds them.</summary>
    internal static IEnumerable<(string Name, YamlMap Groups)> Named(RenderContext context)
    {
        var alerts = new AlertRules(context).All();
        if (alerts.Count > 0) yield return ("alerts", Groups([Group($"{context.Scope}.alerts", alerts.Select(Rule))]));
        var burns = new BurnRateRules(context);
        var objectives = burns.Objectives();
        if (objectives.Count == 0) yield break;
        yield return Spent(context, objectives, burns, BurnRateRules.FastPace);
        yield return Spent(context, objectives, burns, BurnRateRules.SlowPace);
    }

    // windows of days are read seldom: a file of their own, at an interval of their own
    private static (string Name, YamlMap Groups) Spent(RenderContext context, IReadOnlyList<Objective> objectives, BurnRateRules burns,
        BurnPace pace)
    {
        var (name, alerts) = ($"objectives-{pace.Word}", objectives.Select(o => burns.Alert(o, pace)).OfType<AlertRule>().ToList());
        return (name, Groups([
            .. objectives.Select(o =>
                Group(Recorded(context, o, pace.Word), BurnRateRules.Recordings(o, pace).Select(r => Recording(o, r)), pace.Interval)),
            Group($"{context.Scope}.{name}", alerts.Select(Rule))]));
    }

    private static IEnumerable<RenderedFile> Tests(RenderContext context, string folder, IReadOnlyList<Objective> objectives,
        BurnRateRules burns, BurnPace pace)
    {
        var alerts = objectives.Select(o => burns.Alert(o, pace)).OfType<AlertRule>().ToList();
        var name = $"objectives-{pace.Word}";
        if (alerts.Count > 0)
            yield return RuleTests.File(context, folder, name, pace.Reads.Select(p => $"objectives-{p}.rules.yaml"), alerts, pace.TestStep,
            [.. pace.Reads.SelectMany(p => objectives.Select(o => Recorded(context, o, p))), $"{context.Scope}.{name}"]);
    }

    private static string Recorded(RenderContext context, Objective objective, string pace) =>
        $"{context.Scope}.{objective.Name.ToLowerInvariant()}.{pace}.recording";

    private static string Head(RenderContext context) => context.Say(
        $"Prometheus rules of {context.System}, {context.Environment}. Rendered by jauge: change the description, not this file.",
        $"Règles Prometheus de {context.System}, {context.Environment}. Produites par jauge : changez la description, pas ce fichier.");

    private static YamlMap Groups(IEnumerable<YamlNode> groups) => new() { { "groups", YamlList.Of(groups) } };

    private static YamlMap Group(string name, IEnumerable<YamlEntry> rules, string? interval = null)
    {
        var list = new YamlList();
        foreach (var rule in rules) list.Add(rule.Value, rule.Comment);
        return new() { { "name", name }, { "interval", interval is null ? null : new YamlScalar(interval) }, { "rules", list } };
    }

    private static YamlEntry Rule(AlertRule rule) => new("", new YamlMap
    {
        { "alert", rule.Name },
        { "expr", rule.Expression },
        { "for", rule.For > TimeSpan.Zero ? new YamlScalar(PrometheusTime.Of(rule.For)) : null },
        { "labels", YamlNode.Map(rule.Labels) },
        { "annotations", new YamlMap { { "summary", Literal(rule.Summary) }, { "description", Literal(rule.Description) } } },
    }, rule.Comment);

    // Prometheus expands annotations as templates; braces in a title are braces
    private static string Literal(string text) => text.Replace("{{", "{{ \"{{\" }}", StringComparison.Ordinal);

    private static YamlEntry Recording(Objective objective, (string Record, string Expression) recording) => new("", new YamlMap
    {
        { "record", recording.Record[..recording.Record.IndexOf('{', StringComparison.Ordinal)] },
        { "expr", recording.Expression },
        { "labels", new YamlMap { { "component", objective.Component } } },
    }, null);
}
