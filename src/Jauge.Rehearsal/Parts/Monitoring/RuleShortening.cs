using System.Text.RegularExpressions;
using Jauge.Rendering.Writing;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>A rendered rule file at the pace of a rehearsal: same rules, same thresholds, same labels.</summary>
public static partial class RuleShortening
{
    /// <summary>The file.</summary>
    /// <param name="rules">As it is rendered.</param>
    /// <param name="timings">The pace.</param>
    /// <exception cref="FormatException">It is no rule file.</exception>
    public static string Shorten(string rules, MonitoringTimings timings)
    {
        ArgumentNullException.ThrowIfNull(timings);
        var root = RenderedYaml.Read(rules);
        return YamlWriter.Write(root.Change("groups", groups => RenderedYaml.EachMap(groups, g => Group(g, timings))));
    }

    private static YamlMap Group(YamlMap group, MonitoringTimings timings) => group
        .Change("interval", i => Wait(i, timings))
        .Change("rules", rules => RenderedYaml.EachMap(rules, r => Rule(r, timings)));

    private static YamlMap Rule(YamlMap rule, MonitoringTimings timings) => rule
        .Change("for", wait => Wait(wait, timings))
        .Change("expr", expression => Windows()
            .Replace(RenderedYaml.Text(expression),
                m => $"[{PrometheusDuration.Write(timings.Window(PrometheusDuration.Read(m.Groups[1].Value)))}]"));

    private static YamlNode Wait(YamlNode rendered, MonitoringTimings timings) =>
        PrometheusDuration.Write(timings.Wait(PrometheusDuration.Read(RenderedYaml.Text(rendered))));

    [GeneratedRegex(@"\[([0-9][0-9a-z]*)\]")]
    private static partial Regex Windows();
}
