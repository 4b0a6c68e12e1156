using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Rendering.Writing;
using Read = Jauge.Catalog.Yaml;
using Written = Jauge.Rendering.Writing;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>A rendered YAML file as a tree that can be changed and written again.</summary>
internal static class RenderedYaml
{
    private const int LongestScalar = 1 << 20;

    /// <summary>The file's tree.</summary>
    /// <exception cref="FormatException">It is no YAML: a bug of whoever rendered it.</exception>
    internal static YamlMap Read(string text)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.ReadText(text, "rendered",
            YamlLimits.Default with { ScalarChars = LongestScalar, SizeBytes = 64 << 20 }, bag);
        return root is YamlMapping map ? Map(map) : throw new FormatException($"This is no rendered file: {string.Join("; ", bag)}");
    }

    /// <summary>The same map with a change of one of its keys; as it is where it has no such key.</summary>
    internal static YamlMap Change(this YamlMap map, string key, Func<Written.YamlNode, Written.YamlNode> change) =>
        map[key] is { } value ? map.With(key, change(value)) : map;

    /// <summary>The same list with a change of each item that is a map.</summary>
    internal static Written.YamlNode EachMap(Written.YamlNode list, Func<YamlMap, YamlMap> change) =>
        list is YamlList items ? YamlList.Of(items.Select(i => i.Value is YamlMap map ? change(map) : i.Value)) : list;

    /// <summary>The text of a scalar.</summary>
    internal static string Text(Written.YamlNode? node) => node is Written.YamlScalar scalar ? scalar.Text : "";

    private static Written.YamlNode Copy(Read.YamlNode node) => node switch
    {
        YamlMapping map => Map(map),
        YamlSequence list => YamlList.Of(list.Items.Select(Copy)),
        Read.YamlScalar { IsPlain: true, Value: "true" or "false" } flag => flag.Value == "true",
        Read.YamlScalar scalar => scalar.Value,
        _ => throw new FormatException("This is no rendered file."),
    };

    private static YamlMap Map(YamlMapping map)
    {
        var copy = new YamlMap();
        foreach (var entry in map.Entries) copy.Add(entry.Key, Copy(entry.Value));
        return copy;
    }
}
