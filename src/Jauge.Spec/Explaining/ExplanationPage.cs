using System.Text.RegularExpressions;

namespace Jauge.Spec.Explaining;

/// <summary>One page of the documentation: a section for each code, or a table with a row for each.</summary>
/// <param name="Name">Name of the file; French pages end in <c>.fr.md</c>.</param>
/// <param name="Text">The whole page, in Markdown.</param>
internal sealed partial record ExplanationPage(string Name, string Text)
{
    private static readonly string[] Files = ["reference/diagnostics.md", "reference/diagnostics.fr.md", "reference/findings.md",
        "reference/findings.fr.md", "background/review.md", "background/review.fr.md"];

    public bool IsFrench => Name.EndsWith(".fr.md", StringComparison.Ordinal);

    public static IEnumerable<ExplanationPage> Embedded()
    {
        var assembly = typeof(ExplanationPage).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".md", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new ExplanationPage(name, reader.ReadToEnd());
        }
    }

    public static IEnumerable<ExplanationPage> InFolder(string folder) =>
        Files.Select(f => Path.Combine(folder, f)).Where(File.Exists).Select(f => new ExplanationPage(f, File.ReadAllText(f)));

    /// <summary>Sections before rows: where a code has both, the section says more.</summary>
    public IEnumerable<Explanation> Explanations()
    {
        string[] lines = [.. Text.Split('\n').Select(l => l.TrimEnd('\r'))];
        return Sections(lines).Concat(Rows(lines));
    }

    private static IEnumerable<Explanation> Sections(string[] lines)
    {
        var headings = Headings(lines).Append((At: lines.Length, Level: 1, Title: "")).ToList();
        for (var i = 0; i < headings.Count - 1; i++)
        {
            var (at, level, title) = headings[i];
            var end = headings.Skip(i + 1).First(h => h.Level <= level).At;
            var body = string.Join('\n', lines[(at + 1)..end]).Trim();
            if (Heading().Match(title) is { Success: true } found && body.Length > 0)
                yield return new Explanation(found.Groups["code"].Value, found.Groups["title"].Value, body);
        }
    }

    // A line of an example that begins with '#' is no heading.
    private static IEnumerable<(int At, int Level, string Title)> Headings(string[] lines)
    {
        var isExample = false;
        for (var i = 0; i < lines.Length; i++)
        {
            isExample ^= lines[i].StartsWith("```", StringComparison.Ordinal);
            var level = lines[i].TakeWhile(c => c == '#').Count();
            if (!isExample && level > 0) yield return (i, level, lines[i][level..].Trim());
        }
    }

    private static IEnumerable<Explanation> Rows(string[] lines)
    {
        string[] heads = [];
        foreach (var line in lines)
        {
            var cells = line.StartsWith('|') ? Cells(line) : [];
            if (cells.Length == 0) heads = [];
            else if (heads.Length == 0) heads = cells;
            else if (Code().Match(cells[0]) is { Success: true } code && cells.Length > 1) yield return Row(code.Value, heads, cells);
        }
    }

    private static Explanation Row(string code, string[] heads, string[] cells)
    {
        var rest = cells.Zip(heads).Skip(2).Where(c => c.First.Length > 0).Select(c => $"{c.Second}: {c.First}").ToList();
        return new Explanation(code, cells[1], rest.Count == 0 ? cells[1] : string.Join("\n\n", rest));
    }

    private static string[] Cells(string line) =>
        [.. CellEnd().Split(line.Trim().Trim('|')).Select(c => c.Trim().Replace(@"\|", "|", StringComparison.Ordinal))];

    [GeneratedRegex("^`?(?<code>J[A-Z][0-9]{3,4})`?[:.]? +(?<title>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("J[A-Z][0-9]{3,4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();
}
