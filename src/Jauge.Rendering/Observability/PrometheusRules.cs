using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Observability;

/// <summary>Rule files, and the tests that prove each alert fires for its failure and stays silent on a quiet day.</summary>
internal static class PrometheusRules
{
    internal const string Alerts = "alerts.rules.yaml";
    private const int SlowStep = 30;
    internal const string Objectives = "objectives.rules.yaml";

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder)
    {
        var alerts = new AlertRules(context).All();
        var burns = new BurnRateRules(context);
        var objectives = burns.Objectives();
        if (alerts.Count > 0)
        {
            yield return new($"{folder}/{Alerts}", YamlWriter.Write(Groups([Group($"{context.Scope}.alerts", alerts.Select(Rule))]), Head(context)));
            yield return RuleTests.File(context, folder, "alerts", [Alerts], alerts);
        }

        if (objectives.Count == 0) yield break;
        var spent = objectives.SelectMany(burns.Alerts).ToList();
        yield return new($"{folder}/{Objectives}", YamlWriter.Write(Groups(
            [.. objectives.Select(o => Group($"{context.Scope}.{o.Name.ToLowerInvariant()}.recording", BurnRateRules.Recordings(o).Select(r => Recording(o, r)))),
                Group($"{context.Scope}.objectives", spent.Select(Rule))]), Head(context)));
        foreach (var (name, step) in new[] { (BurnRateRules.Fast, 1), (BurnRateRules.Slow, SlowStep) })
            if (spent.Where(a => a.Name.EndsWith(name, StringComparison.Ordinal)).ToList() is { Count: > 0 } tried)
                yield return RuleTests.File(context, folder, $"objectives-{(step == 1 ? "fast" : "slow")}", [Objectives], tried, step);
    }

    private static string Head(RenderContext context) => context.Say(
        $"Prometheus rules of {context.System}, {context.Environment}. Rendered by jauge: change the description, not this file.",
        $"Règles Prometheus de {context.System}, {context.Environment}. Produites par jauge : changez la description, pas ce fichier.");

    private static YamlMap Groups(IEnumerable<YamlNode> groups) => new() { { "groups", YamlList.Of(groups) } };

    private static YamlMap Group(string name, IEnumerable<YamlEntry> rules)
    {
        var list = new YamlList();
        foreach (var rule in rules) list.Add(rule.Value, rule.Comment);
        return new() { { "name", name }, { "rules", list } };
    }

    private static YamlEntry Rule(AlertRule rule) => new("", new YamlMap
    {
        { "alert", rule.Name },
        { "expr", rule.Expression },
        { "for", rule.For > TimeSpan.Zero ? new YamlScalar(PrometheusTime.Of(rule.For)) : null },
        { "labels", YamlNode.Map(rule.Labels) },
        { "annotations", new YamlMap { { "summary", rule.Summary }, { "description", rule.Description } } },
    }, rule.Comment);

    private static YamlEntry Recording(Objective objective, (string Record, string Expression) recording) => new("", new YamlMap
    {
        { "record", recording.Record[..recording.Record.IndexOf('{', StringComparison.Ordinal)] },
        { "expr", recording.Expression },
        { "labels", new YamlMap { { "component", objective.Component } } },
    }, null);
}
