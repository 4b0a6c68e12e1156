using System.Text;
using Jauge.Core;

namespace Jauge.Spec.Tests.Diagnostics;

/// <summary>A copy of a text with every diagnostic written under the line that it is about.</summary>
internal static class AnnotatedText
{
    public static string Of(string text, IEnumerable<Diagnostic> diagnostics)
    {
        var byLine = diagnostics.ToLookup(d => d.Span.Line);
        var annotated = new StringBuilder();
        foreach (var d in byLine[0]) annotated.Append(Note(d)).Append('\n');
        string[] lines = text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            annotated.Append(lines[i].TrimEnd('\r')).Append('\n');
            foreach (var d in byLine[i + 1]) annotated.Append(Note(d)).Append('\n');
        }

        return annotated.ToString();
    }

    private static string Note(Diagnostic d) => $"#{Pointer(d.Span)} {Level(d)}{d.Code} {d.Message.English}{Help(d)}";

    // The first column lies under the mark of the comment: `#<` points at it.
    private static string Pointer(SourceSpan span)
    {
        if (span.IsNone) return "";
        var length = Math.Max(1, (span.EndLine == span.Line ? span.EndColumn : span.Column + 1) - span.Column);
        return span.Column == 1 ? "<" + new string('^', length - 1) : new string(' ', span.Column - 2) + new string('^', length);
    }

    private static string Level(Diagnostic d) => d.Severity == Severity.Error ? "" : $"{d.Severity.ToString().ToLowerInvariant()} ";

    private static string Help(Diagnostic d) => d.Help is { } help ? $" ({Short(help.English)})" : "";

    private static string Short(string help) => help.Length <= 120 ? help : help[..119] + "…";
}
