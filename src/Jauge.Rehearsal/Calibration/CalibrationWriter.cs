using System.Globalization;
using System.Text.RegularExpressions;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Rehearsal.Calibration;

/// <summary>Writes measured values where the stated ones stand, and where one is missing beside the component's others: nothing else of the
/// file changes, and each line says since when it is measured.</summary>
/// <param name="document">The file, as it was read.</param>
/// <param name="environment">Whose values are measured.</param>
/// <param name="text">The file's text.</param>
public sealed partial class CalibrationWriter(SystemDocument document, string environment, string text)
{
    /// <summary>Writes.</summary>
    /// <param name="values">What was measured; at a path once.</param>
    /// <param name="on">The day of the measurement.</param>
    /// <param name="language">Of the notes.</param>
    public CalibratedFile Write(IEnumerable<CalibratedValue> values, DateOnly on, Language language)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split(end);
        var (edits, left) = (new List<Edit>(), new List<CalibratedValue>());
        foreach (var value in values)
        {
            if (Edited(value, lines) is { } edit && !edits.Any(e => e.Line == edit.Line && e.From == edit.From)) edits.Add(edit);
            else left.Add(value);
        }

        var changes = edits.GroupBy(e => e.Line).OrderBy(g => g.Key).Select(g => Changed(lines[g.Key - 1], [.. g], on, language)).ToList();
        foreach (var change in changes) lines[change.Number - 1] = string.Join(end, change.After);
        return new(string.Join(end, lines), [.. changes], [.. left]);
    }

    private Edit? Edited(CalibratedValue value, string[] lines) => value.Stated is null ? Inserted(value, lines) : Replaced(value, lines);

    // a plain value on one line that reads as what the file states: not a block, not an alias of something else
    private Edit? Replaced(CalibratedValue value, string[] lines)
    {
        if (YamlPath.Find(document.Tree(environment), value.Path) is not { Span: { IsNone: false } span } || span.Line != span.EndLine
            || span.Line > lines.Length) return null;
        var line = lines[span.Line - 1];
        return span.EndColumn - 1 <= line.Length
            && Distribution.TryParse(line[(span.Column - 1)..(span.EndColumn - 1)].Trim('"', '\''), out var stated)
            && stated == value.Stated
            ? new(span.Line, span.Column - 1, span.EndColumn - 1, value.Fit.Distribution.ToString(), value) : null;
    }

    // before the first key of the nearest mapping that is there: within its braces, or on a line of its own
    private Edit? Inserted(CalibratedValue value, string[] lines)
    {
        var (path, text) = (value.Path, value.Fit.Distribution.ToString());
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.'))
        {
            text = text.Contains(':', StringComparison.Ordinal) ? $"{path[(dot + 1)..]}: {{ {text} }}" : $"{path[(dot + 1)..]}: {text}";
            if (YamlPath.Find(document.Tree(environment), path = path[..dot]) is not { } node) continue;
            return node is YamlMapping { Entries: [{ KeySpan: { IsNone: false } key }, ..] } && key.Line <= lines.Length
                ? Before(key, text, value, lines[key.Line - 1]) : null;
        }

        return null;
    }

    private static Edit Before(SourceSpan key, string text, CalibratedValue value, string line)
    {
        var at = key.Column - 1;
        return string.IsNullOrWhiteSpace(line[..at]) && !IsInBraces(line)
            ? new(key.Line, at, at, text, value) { IsLine = true } : new(key.Line, at, at, $"{text}, ", value);
    }

    // a flow mapping may begin on the line before: its entries end in commas
    private static bool IsInBraces(string line) =>
        line.TrimEnd().EndsWith(',') || (line.TrimEnd().EndsWith('}') && !line.Contains('{', StringComparison.Ordinal));

    private static ChangedLine Changed(string line, IReadOnlyList<Edit> edits, DateOnly on, Language language)
    {
        var added = edits.Where(e => e.IsLine).Select(e => $"{line[..e.From]}{e.Text}  # {Note([e], on, language)}");
        return new(edits[0].Line, line, [.. added, .. Within(line, [.. edits.Where(e => !e.IsLine)], on, language)]);
    }

    private static EquatableList<string> Within(string line, IReadOnlyList<Edit> edits, DateOnly on, Language language)
    {
        if (edits.Count == 0) return [line];
        var after = edits.OrderByDescending(e => e.From).Aggregate(line, (l, e) => $"{l[..e.From]}{e.Text}{l[e.To..]}");
        var note = $"# {Note(edits.OrderBy(e => e.From), on, language)}";
        var bare = OldNote().Replace(after, "");
        return bare.Contains('#', StringComparison.Ordinal)
            ? [$"{bare[..^bare.TrimStart().Length]}{note}", bare] : [$"{bare.TrimEnd()}  {note}"];
    }

    private static string Note(IEnumerable<Edit> edits, DateOnly on, Language language)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var what = string.Join("; ", edits.Select(e => What(e.Value, language)));
        return language == Language.French ? $"mesuré {day} : {what}" : $"measured {day}: {what}";
    }

    private static string What(CalibratedValue value, Language language)
    {
        var name = value.Path.Split('.')[^1];
        if (value.Fit.Count == 0) return language == Language.French ? $"{name}, d'après le temps processeur" : $"{name} by processor time";
        return language == Language.French ? $"{name} sur {value.Fit.Count} fois" : $"{name} of {value.Fit.Count} times";
    }

    [GeneratedRegex(@"\s+# (measured|mesuré) \d{4}-\d\d-\d\d ?:.*$")]
    private static partial Regex OldNote();

    private sealed record Edit(int Line, int From, int To, string Text, CalibratedValue Value)
    {
        /// <summary>Whether it is a line of its own, before that one.</summary>
        internal bool IsLine { get; init; }
    }
}
