using BenchmarkDotNet.Attributes;
using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Plan.Bench;

/// <summary>How long a hostile file keeps the reader busy, against an honest file of the largest size that is read.</summary>
public class HostileFile
{
    private const int Size = 4_000_000;

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["honest"] = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"key-{i}: a value\n")),
        ["alias bomb"] = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")),
        ["brackets"] = new string('[', Size),
        ["one word"] = "a: " + new string('x', Size - 3),
        ["same key"] = string.Concat(Enumerable.Repeat("a: 1\n", Size / 5)),
        ["comments"] = string.Concat(Enumerable.Repeat("#\n", Size / 2)),
    };

    /// <summary>What stands in the file.</summary>
    [Params("honest", "alias bomb", "brackets", "one word", "same key", "comments")]
    public string Kind { get; set; } = "";

    [Benchmark]
    public YamlNode? Read() => YamlReader.ReadText(Texts[Kind], "hostile.yaml", YamlLimits.Default, new DiagnosticBag());
}
