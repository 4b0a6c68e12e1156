using System.Globalization;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Observability;

/// <summary>promtool's unit tests of the rules: quiet, then failing, then quiet again; and a whole quiet day.</summary>
internal static class RuleTests
{
    private const int QuietSamples = 30;
    private const int DayMinutes = 1440;
    private const int Slack = 5;

    /// <param name="context">The environment.</param>
    /// <param name="folder">Where the rules stand.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="rules">Files of rules, in the same folder.</param>
    /// <param name="alerts">Alerts that are tried.</param>
    /// <param name="step">Minutes between samples: more where windows of days are tried, or a test would take minutes.</param>
    /// <param name="order">Groups, records before the alerts that read them; null where no group reads another.</param>
    internal static RenderedFile File(RenderContext context, string folder, string name, IEnumerable<string> rules,
        IEnumerable<AlertRule> alerts, int step = 1, IEnumerable<string>? order = null) => new(
        $"{folder}/{name}.test.yaml", YamlWriter.Write(new YamlMap
        {
            { "rule_files", YamlNode.List(rules) },
            { "evaluation_interval", Minutes(step) },
            { "group_eval_order", order is null ? null : YamlNode.List(order) },
            { "tests", YamlList.Of(alerts.SelectMany(a => new[] { Fires(a, step), StaysSilent(a, step) })) },
        }, context.Say($"promtool test rules {name}.test.yaml", $"promtool test rules {name}.test.yaml")));

    // long enough that the window holds nothing but the failure, and the rule has waited its time
    private static YamlMap Fires(AlertRule rule, int step)
    {
        var (quiet, failing) = (QuietSamples, Samples(rule.Window, step) + Samples(rule.For, step) + Slack);
        Phase[] phases = [new(quiet, rule.Quiet), new(failing, rule.Failing), new(failing + quiet, rule.Quiet)];
        return Test($"{rule.Name} fires, and clears", rule, phases, step,
            [(quiet - 1, false), (quiet + failing - 1, true), ((2 * failing) + (2 * quiet) - 1, false)]);
    }

    private static YamlMap StaysSilent(AlertRule rule, int step)
    {
        var day = Math.Max(DayMinutes / step, Samples(rule.Window, step) + Slack);
        return Test($"{rule.Name} stays silent on a quiet day", rule, [new(day, rule.Quiet)], step, [(day / 2, false), (day - 1, false)]);
    }

    private static YamlMap Test(string name, AlertRule rule, Phase[] phases, int step, (int Sample, bool Fires)[] expected) => new()
    {
        { "name", name },
        { "interval", Minutes(step) },
        { "input_series", YamlList.Of(rule.Inputs(phases).Select(i => new YamlMap { { "series", i.Series }, { "values", i.Values } })) },
        { "alert_rule_test", YamlList.Of(expected.Select(e => Expected(rule, e.Sample * step, e.Fires))) },
    };

    private static YamlMap Expected(AlertRule rule, int minute, bool fires) => new()
    {
        { "eval_time", Minutes(minute) },
        { "alertname", rule.Name },
        {
            "exp_alerts", fires ? new YamlList
            {
                new YamlMap
                {
                    { "exp_labels", YamlNode.Map(rule.Labels) },
                    { "exp_annotations", new YamlMap { { "summary", rule.Summary }, { "description", rule.Description } } },
                },
            } : new YamlList()
        },
    };

    private static string Minutes(int minutes) => minutes.ToString(CultureInfo.InvariantCulture) + "m";

    private static int Samples(TimeSpan time, int step) => (int)Math.Ceiling(time.TotalMinutes / step);
}
