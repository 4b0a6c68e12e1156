using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Report.Json;

namespace Jauge.Report.Diagnostics;

/// <summary>Diagnostics as SARIF 2.1.0, which code scanners and editors read.</summary>
/// <remarks>Source: OASIS Static Analysis Results Interchange Format (SARIF) Version 2.1.0, sections 3.13 to 3.30 and 3.55.</remarks>
public static class Sarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>A log of one run.</summary>
    /// <param name="diagnostics">In the order of the results.</param>
    /// <param name="language">Language of the messages.</param>
    /// <param name="version">Version of the tool.</param>
    public static JsonObject Of(IReadOnlyList<Diagnostic> diagnostics, Language language, string version)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var codes = diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        return new()
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = JsonTree.Array([new JsonObject
            {
                ["columnKind"] = "utf16CodeUnits",
                ["tool"] = new JsonObject { ["driver"] = Driver(codes, version) },
                ["results"] = JsonTree.Array(diagnostics.Select(d => Result(d, codes.IndexOf(d.Code), language))),
            }]),
        };
    }

    private static JsonObject Driver(List<string> codes, string version) => new()
    {
        ["name"] = "jauge",
        ["semanticVersion"] = version,
        ["rules"] = JsonTree.Array(codes.Select(c => new JsonObject { ["id"] = c,
        ["help"] = new JsonObject { ["text"] = $"jauge explain {c}" } })),
    };

    private static JsonObject Result(Diagnostic diagnostic, int rule, Language language)
    {
        var help = diagnostic.Help is { } text ? "\n" + text.In(language) : "";
        var result = new JsonObject
        {
            ["ruleId"] = diagnostic.Code,
            ["ruleIndex"] = rule,
            ["level"] = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = diagnostic.Message.In(language) + help },
            ["locations"] = JsonTree.Array([new JsonObject { ["physicalLocation"] = Location(diagnostic.Span) }]),
        };
        if (diagnostic.Fix is { } fix) result["fixes"] = JsonTree.Array([FixOf(fix, language)]);
        return result;
    }

    private static JsonObject Location(SourceSpan span)
    {
        var location = new JsonObject { ["artifactLocation"] = Artifact(span.File) };
        if (!span.IsNone) location["region"] = Region(span);
        return location;
    }

    private static JsonObject Artifact(string file) =>
        new() { ["uri"] = string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) };

    private static JsonObject Region(SourceSpan span) =>
        new() { ["startLine"] = span.Line, ["startColumn"] = span.Column, ["endLine"] = span.EndLine, ["endColumn"] = span.EndColumn };

    private static Text Described(Fix fix) => new($"write '{fix.Replacement}'", $"écrire « {fix.Replacement} »");

    private static JsonObject FixOf(Fix fix, Language language) => new()
    {
        ["description"] = new JsonObject { ["text"] = Described(fix).In(language) },
        ["artifactChanges"] = JsonTree.Array([new JsonObject
        {
            ["artifactLocation"] = Artifact(fix.Span.File),
            ["replacements"] = JsonTree.Array([new JsonObject
            {
                ["deletedRegion"] = Region(fix.Span),
                ["insertedContent"] = new JsonObject { ["text"] = fix.Replacement },
            }]),
        }]),
    };
}
