namespace Jauge.Rendering.Writing;

/// <summary>What turns one document into another, as JSON Patch (RFC 6902) says it.</summary>
public static class YamlPatch
{
    /// <summary>Operations in the order in which they are applied; empty where both say the same. Comments do not count.</summary>
    /// <param name="from">What there is.</param>
    /// <param name="to">What it becomes.</param>
    public static YamlList Between(YamlNode from, YamlNode to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return YamlList.Of(Changes("", from, to));
    }

    private static IEnumerable<YamlNode> Changes(string path, YamlNode from, YamlNode to) => (from, to) switch
    {
        (YamlMap before, YamlMap after) => OfMaps(path, before, after),
        (YamlList before, YamlList after) when before.Count() == after.Count() =>
            before.Zip(after).SelectMany((pair, i) => Changes($"{path}/{i}", pair.First.Value, pair.Second.Value)),
        (YamlScalar before, YamlScalar after) when before.Text == after.Text && before.IsPlain == after.IsPlain => [],
        _ => [Operation("replace", path, to)],
    };

    private static IEnumerable<YamlNode> OfMaps(string path, YamlMap before, YamlMap after)
    {
        foreach (var gone in before.Where(e => after[e.Key] is null)) yield return Operation("remove", $"{path}/{Escaped(gone.Key)}", null);
        foreach (var entry in after)
            if (before[entry.Key] is not { } old) yield return Operation("add", $"{path}/{Escaped(entry.Key)}", entry.Value);
            else
                foreach (var change in Changes($"{path}/{Escaped(entry.Key)}", old, entry.Value)) yield return change;
    }

    private static YamlMap Operation(string word, string path, YamlNode? value) =>
        new() { { "op", word }, { "path", path }, { "value", value } };

    private static string Escaped(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
