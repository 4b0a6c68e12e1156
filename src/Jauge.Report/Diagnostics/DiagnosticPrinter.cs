using System.Globalization;
using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report.Diagnostics;

/// <summary>Prints diagnostics in the manner of rustc: the message, the place, the line, a caret, the help.</summary>
/// <param name="page">Where to.</param>
/// <param name="sources">Gives the lines to show.</param>
public sealed class DiagnosticPrinter(Page page, SourceLines sources)
{
    /// <summary>Diagnostics printed at most: a file with thousands of mistakes has one cause.</summary>
    public const int MaxShown = 50;

    private const string Cut = "…";
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>Prints the diagnostics and a line that counts them.</summary>
    /// <param name="diagnostics">In the order to print them.</param>
    public void Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics.Take(MaxShown))
        {
            Write(diagnostic);
            page.Blank();
        }

        if (diagnostics.Count > MaxShown) page.Line(Left(diagnostics.Count - MaxShown)).Blank();
        if (diagnostics.Any(d => d.Severity != Severity.Info)) page.Line(Count(page, diagnostics));
    }

    /// <summary>How many errors and warnings there are, as a phrase: <c>2 errors, 1 warning</c>.</summary>
    public static Phrase Count(Page page, IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        Phrase[] counts =
        [
            .. errors > 0 ? [Counted(page, errors, "error", "erreur").In(Ink.Bad)] : Array.Empty<Phrase>(),
            .. warnings > 0 ? [Counted(page, warnings, "warning", "avertissement").In(Ink.Caution)] : Array.Empty<Phrase>(),
        ];
        return counts.Length == 0 ? page.Say("no errors", "aucune erreur") : counts.Aggregate((a, b) => a + ", " + b);
    }

    private static string Counted(Page page, int count, string english, string french) =>
        page.Say($"{count} {english}{(count == 1 ? "" : "s")}", $"{count} {french}{(count == 1 ? "" : "s")}");

    private string Left(int count) => page.Say($"… and {count} more", $"… et {count} de plus");

    private void Write(Diagnostic diagnostic)
    {
        var ink = InkOf(diagnostic.Severity);
        page.Paragraph($"{Word(diagnostic.Severity)}[{diagnostic.Code}]".In(ink) + (page.Say(":", "\u00a0:") + " ")
            + page.Say(diagnostic.Message).Strong(), 0, 2);
        var line = LineOf(diagnostic.Span);
        var gutter = new string(' ', line is null ? 1 : Number(diagnostic.Span.Line).Length);
        page.Line(gutter + "--> ".In(Ink.Accent) + diagnostic.Span.ToString());
        if (line is not null) Excerpt(diagnostic.Span, line, gutter, ink);
        if (diagnostic.Help is { } help) page.Item(gutter + " = ".In(Ink.Accent) + page.Say("help:", "aide\u00a0:").Strong(),
            page.Say(help));
    }

    private void Excerpt(SourceSpan span, string line, string gutter, Ink ink)
    {
        var (text, start) = Window(line, span.Column - 1, page.Width - gutter.Length - 3);
        var end = span.EndLine > span.Line ? line.Length : Math.Min(span.EndColumn - 1, line.Length);
        var length = Math.Clamp(end - span.Column + 1, 1, Math.Max(1, text.Length - start));
        page.Line(gutter + " |".In(Ink.Accent));
        page.Line(Number(span.Line).In(Ink.Accent) + " | ".In(Ink.Accent) + text);
        page.Line(gutter + " | ".In(Ink.Accent) + new string(' ', TextWidth.Of(text[..start]))
            + new string('^', Carets(text, start, length)).In(ink));
    }

    private static int Carets(string text, int start, int length) =>
        Math.Max(1, TextWidth.Of(text.Substring(start, Math.Clamp(length, 0, text.Length - start))));

    /// <summary>The stretch of a long line around a column that the page can hold, and where the column stands in it.</summary>
    private static (string Text, int Start) Window(string line, int column, int width)
    {
        var start = Math.Clamp(column, 0, line.Length);
        if (TextWidth.Of(line) <= width) return (line, start);
        // a wide letter takes two columns: half as many letters surely fit
        var shown = TextWidth.Of(line) == line.Length ? width - (2 * Cut.Length) : (width / 2) - (2 * Cut.Length);
        var from = Math.Clamp(start - (shown / 3), 0, Math.Max(0, line.Length - shown));
        var to = Math.Min(line.Length, from + shown);
        return ((from > 0 ? Cut : "") + line[from..to] + (to < line.Length ? Cut : ""), start - from + (from > 0 ? Cut.Length : 0));
    }

    private string? LineOf(SourceSpan span)
    {
        if (span.IsNone) return null;
        if (!_lines.TryGetValue(span.File, out var lines)) _lines[span.File] = lines = Split(sources(span.File));
        return span.Line <= lines.Length ? Safe.Text(lines[span.Line - 1].TrimEnd()) : null;
    }

    private static string[] Split(string? text) => text is null ? [] : text.Split('\n');

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);

    private string Word(Severity severity) => severity switch
    {
        Severity.Error => page.Say("error", "erreur"),
        Severity.Warning => page.Say("warning", "avertissement"),
        _ => page.Say("note", "note"),
    };

    private static Ink InkOf(Severity severity) =>
        severity switch { Severity.Error => Ink.Bad, Severity.Warning => Ink.Caution, _ => Ink.Accent };
}
