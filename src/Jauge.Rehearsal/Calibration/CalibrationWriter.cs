using System.Globalization;
using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Rehearsal.Calibration;

/// <summary>Writes measured values where the stated ones stand: nothing else of the file changes, and each line says since when it is measured.</summary>
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
            if (Place(value, lines) is { } span && !edits.Any(e => e.Span == span)) edits.Add(new(span, value));
            else left.Add(value);
        }

        var changes = edits.GroupBy(e => e.Span.Line).OrderBy(g => g.Key).Select(g => Changed(lines[g.Key - 1], [.. g], on, language)).ToList();
        foreach (var change in changes) lines[change.Number - 1] = string.Join(end, change.After);
        return new(string.Join(end, lines), [.. changes], [.. left]);
    }

    // a plain value on one line that reads as what the file states: not a block, not an alias of something else
    private SourceSpan? Place(CalibratedValue value, string[] lines)
    {
        if (YamlPath.Find(document.Tree(environment), value.Path) is not { Span: { IsNone: false } span } || span.Line != span.EndLine || span.Line > lines.Length) return null;
        var line = lines[span.Line - 1];
        return span.EndColumn - 1 <= line.Length && Distribution.TryParse(line[(span.Column - 1)..(span.EndColumn - 1)].Trim('"', '\''), out var stated) && stated == value.Stated
            ? span : null;
    }

    private static ChangedLine Changed(string line, IReadOnlyList<Edit> edits, DateOnly on, Language language)
    {
        var after = edits.OrderByDescending(e => e.Span.Column).Aggregate(line, (l, e) => $"{l[..(e.Span.Column - 1)]}{e.Value.Fit.Distribution}{l[(e.Span.EndColumn - 1)..]}");
        var note = $"# {Note(edits.OrderBy(e => e.Span.Column), on, language)}";
        var bare = OldNote().Replace(after, "");
        EquatableList<string> both = bare.Contains('#', StringComparison.Ordinal) ? [$"{bare[..^bare.TrimStart().Length]}{note}", bare] : [$"{bare.TrimEnd()}  {note}"];
        return new(edits[0].Span.Line, line, both);
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

    private sealed record Edit(SourceSpan Span, CalibratedValue Value);
}
