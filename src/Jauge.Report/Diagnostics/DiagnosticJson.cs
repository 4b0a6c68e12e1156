using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Report.Json;

namespace Jauge.Report.Diagnostics;

/// <summary>Diagnostics as JSON, for editors and scripts. Specified in docs/reference/outputs.md.</summary>
public static class DiagnosticJson
{
    /// <summary>The diagnostics of one run.</summary>
    public static JsonObject Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new()
        {
            ["errors"] = diagnostics.Count(d => d.Severity == Severity.Error),
            ["warnings"] = diagnostics.Count(d => d.Severity == Severity.Warning),
            ["diagnostics"] = JsonTree.Array(diagnostics.Select(Of)),
        };
    }

    /// <summary>A stretch of a file; lines and columns count from 1, 0 is the whole file.</summary>
    public static JsonObject Of(SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return new()
        {
            ["file"] = span.File,
            ["line"] = span.Line,
            ["column"] = span.Column,
            ["endLine"] = span.EndLine,
            ["endColumn"] = span.EndColumn,
        };
    }

    private static JsonObject Of(Diagnostic diagnostic) => new()
    {
        ["code"] = diagnostic.Code,
        ["severity"] = JsonTree.Word(diagnostic.Severity),
        ["at"] = Of(diagnostic.Span),
        ["message"] = JsonTree.Of(diagnostic.Message),
        ["help"] = JsonTree.Of(diagnostic.Help),
        ["fix"] = diagnostic.Fix is { } fix ? new JsonObject { ["at"] = Of(fix.Span), ["replacement"] = fix.Replacement } : null,
    };
}
