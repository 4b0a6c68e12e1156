using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec.Reading;

/// <summary>Lays an environment over the system: mappings merge key by key, everything else replaces, <c>none</c> or null in place of keys removes them.</summary>
internal static class EnvironmentMerge
{
    /// <summary>The system as it is in one environment.</summary>
    public static YamlNode Apply(YamlNode system, YamlNode environment) => YamlMerge.Merge(system, NoneToNull(system, environment));

    /// <summary>Reports every value of an environment that is the same without it. An empty environment says "as the system" and is fine.</summary>
    public static void ReportNoEffect(YamlNode system, string environment, YamlNode changes, DiagnosticBag bag)
    {
        foreach (var (path, node) in Leaves(changes, ""))
            if (YamlPath.Find(system, path) is YamlScalar before && node is YamlScalar after && before.Value == after.Value)
                bag.Add(SpecDiagnostics.OverrideWithoutEffect(node.Span, environment, path));
    }

    private static YamlNode NoneToNull(YamlNode? system, YamlNode change) => (system, change) switch
    {
        (YamlMapping { Entries.Count: > 0 }, YamlScalar { IsPlain: true, Value: "none" }) => new YamlScalar("", true, change.Span),
        (YamlMapping target, YamlMapping mapping) => mapping with { Entries = [.. mapping.Entries.Select(e => e with { Value = NoneToNull(target.Find(e.Key)?.Value, e.Value) })] },
        _ => change,
    };

    private static IEnumerable<(string Path, YamlNode Node)> Leaves(YamlNode node, string path) => node is YamlMapping mapping
        ? mapping.Entries.SelectMany(e => Leaves(e.Value, path.Length == 0 ? e.Key : $"{path}.{e.Key}"))
        : [(path, node)];
}
