using System.Text.RegularExpressions;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Terraform;

/// <summary>Who waits for whom in an environment, as Terraform reads it: resource by resource, and by whole modules where a reference has
/// no constant key.</summary>
internal sealed partial class TerraformGraph
{
    private readonly Dictionary<string, HashSet<string>> _waits = new(StringComparer.Ordinal);

    /// <summary>Reads an environment.</summary>
    /// <param name="files">Of a delivery.</param>
    /// <param name="environment">Name of its folder.</param>
    internal TerraformGraph(IEnumerable<RenderedFile> files, string environment)
    {
        var folders = files.Where(f => f.Path.EndsWith(".tf", StringComparison.Ordinal))
            .GroupBy(f => Path.GetDirectoryName(f.Path)!.Replace('\\', '/'))
            .ToDictionary(g => g.Key, g => Block().Matches(Comment().Replace(string.Concat(g.Select(f => f.Content)), "")).ToList());
        var root = folders[$"terraform/environments/{environment}"];
        foreach (var block in root.Where(b => b.Groups["kind"].Value != "module")) Read("", block);
        foreach (var call in root.Where(b => b.Groups["kind"].Value == "module"))
            Call(call, folders[$"terraform/modules/{Source().Match(call.Value).Groups[1].Value}"]);
    }

    /// <summary>Those that wait for each other, in order; empty where nobody does.</summary>
    internal IReadOnlyList<string> Circle()
    {
        var (done, open) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        return _waits.Keys.Select(node => From(node, open, done)).FirstOrDefault(c => c.Count > 0) ?? [];
    }

    private List<string> From(string node, List<string> open, HashSet<string> done)
    {
        if (open.IndexOf(node) is >= 0 and var begin) return open[begin..];
        if (!_waits.TryGetValue(node, out var waits) || !done.Add(node)) return [];
        open.Add(node);
        var circle = waits.Select(w => From(w, open, done)).FirstOrDefault(c => c.Count > 0);
        if (circle is null) open.RemoveAt(open.Count - 1);
        return circle ?? [];
    }

    // a module's inputs wait for what they are given; all of it waits for its keys and for whole modules that it comes after
    private void Call(Match call, List<Match> module)
    {
        var place = $"module.{call.Groups["one"].Value}.";
        var inside = module.SelectMany(block => Read(place, block)).ToList();
        _waits[$"{place}(close)"] = [.. inside];
        foreach (Match argument in Argument().Matches(call.Groups["body"].Value))
        {
            var name = argument.Groups["name"].Value;
            foreach (var node in name is "for_each" or "count" or "depends_on" or "providers" ? inside : [$"{place}var.{name}"])
                Wait(node, "", argument.Value);
        }
    }

    private List<string> Read(string place, Match block)
    {
        if (block.Groups["kind"].Value == "locals")
            return [.. Argument().Matches(block.Groups["body"].Value)
                .Select(a => Wait($"{place}local.{a.Groups["name"].Value}", place, a.Value))];
        var (one, two) = (block.Groups["one"].Value, block.Groups["two"].Value);
        return block.Groups["kind"].Value switch
        {
            "resource" => [Wait($"{place}{one}.{two}", place, block.Groups["body"].Value)],
            "data" => [Wait($"{place}data.{one}.{two}", place, block.Groups["body"].Value)],
            "output" => [Wait($"{place}output.{one}", place, block.Groups["body"].Value)],
            "variable" => [Wait($"{place}var.{one}", place, "")],
            _ => [],
        };
    }

    private string Wait(string node, string place, string text)
    {
        if (!_waits.TryGetValue(node, out var waits)) _waits.Add(node, waits = new(StringComparer.Ordinal));
        foreach (Match found in Module().Matches(text))
            waits.Add($"module.{found.Groups[1].Value}.{(found.Groups[2].Success ? $"output.{found.Groups[2].Value}" : "(close)")}");
        foreach (Match found in Reference().Matches(text)) waits.Add(place + found.Value);
        return node;
    }

    [GeneratedRegex("""^(?<kind>\w+)(?: "(?<one>[^"]+)")?(?: "(?<two>[^"]+)")? \{\n(?<body>.*?)^\}""",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("modules/([^\"]+)\"")]
    private static partial Regex Source();

    // what is written at the first level, with the lines that are further in
    [GeneratedRegex(@"^  (?<name>\w+) .*\n(?:   .*\n|  [\]\})].*\n)*", RegexOptions.Multiline)]
    private static partial Regex Argument();

    // an output of a copy is waited for alone only where the copy's key is a constant
    [GeneratedRegex("""\bmodule\.(\w+)(?:(?:\["[^"$]*"\])?\.(\w+))?""")]
    private static partial Regex Module();

    [GeneratedRegex(@"(?<![\w.])(?!module\.|each\.|count\.|path\.)(?:data\.)?[a-z]\w*\.\w+")]
    private static partial Regex Reference();
}
