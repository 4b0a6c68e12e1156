using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec.Reading;

/// <summary>Lays an environment over the system: mappings merge key by key, everything else replaces, <c>none</c> or null in place of keys
/// removes them.</summary>
internal static class EnvironmentMerge
{
    /// <summary>The system as it is in one environment.</summary>
    public static YamlNode Apply(YamlNode system, YamlNode environment) => YamlMerge.Merge(system, NoneToNull(system, environment));

    /// <summary>Reports every value of an environment that is the same without it. An empty environment says "as the system" and is
    /// fine.</summary>
    public static void ReportNoEffect(YamlNode system, string environment, YamlNode changes, DiagnosticBag bag)
    {
        foreach (var (path, node) in Unchanged(system, changes, ""))
            bag.Add(SpecDiagnostics.OverrideWithoutEffect(node.Span, environment, path));
    }

    private static YamlNode NoneToNull(YamlNode? system, YamlNode change)
    {
        if (system is YamlMapping { Entries.Count: > 0 } && change is YamlScalar { IsPlain: true, Value: "none" })
            return new YamlScalar("", true, change.Span);
        if (system is not YamlMapping target || change is not YamlMapping mapping) return change;
        var before = Children(target);
        return mapping with { Entries =
            [.. mapping.Entries.Select(e => e with { Value = NoneToNull(before.GetValueOrDefault(e.Key), e.Value) })] };
    }

    private static IEnumerable<(string Path, YamlNode Node)> Unchanged(YamlNode? before, YamlNode after, string path)
    {
        if (before is YamlScalar old && after is YamlScalar written && old.Value == written.Value) return [(path, after)];
        if (before is not YamlMapping target || after is not YamlMapping mapping) return [];
        var children = Children(target);
        return mapping.Entries.SelectMany(e =>
            Unchanged(children.GetValueOrDefault(e.Key), e.Value, path.Length == 0 ? e.Key : $"{path}.{e.Key}"));
    }

    // By key, once: a large mapping is not searched for each of its keys.
    private static Dictionary<string, YamlNode> Children(YamlMapping mapping) =>
        mapping.Entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
}
