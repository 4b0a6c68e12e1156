using System.Text.Json.Nodes;
using Jauge.Report.Diagnostics;
using Jauge.Review;

namespace Jauge.Report.Json;

/// <summary>A review as JSON. Specified in docs/reference/outputs.md.</summary>
public static class ReviewJson
{
    /// <summary>The review of one environment.</summary>
    public static JsonObject Of(ReviewResult review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new()
        {
            ["environment"] = review.Deployment.Environment,
            ["system"] = review.Deployment.Spec.System,
            ["promises"] = JsonTree.Array(review.Promises.Select(Of)),
            ["findings"] = JsonTree.Array(review.Findings.Select(Of)),
        };
    }

    private static JsonObject Of(PromiseVerdict promise) => new()
    {
        ["path"] = promise.Path,
        ["title"] = JsonTree.Of(promise.Title),
        ["stated"] = promise.Stated,
        ["state"] = JsonTree.Word(promise.State),
        ["findings"] = JsonTree.Words(promise.Findings),
        ["reason"] = JsonTree.Of(promise.Reason),
    };

    private static JsonObject Of(Finding finding) => new()
    {
        ["code"] = finding.Code,
        ["severity"] = JsonTree.Word(finding.Severity),
        ["about"] = finding.About,
        ["at"] = DiagnosticJson.Of(finding.Span),
        ["title"] = JsonTree.Of(finding.Title),
        ["message"] = JsonTree.Of(finding.Message),
        ["cure"] = JsonTree.Of(finding.Cure),
        ["promise"] = finding.Promise,
        ["sources"] = JsonTree.Array(finding.Sources.Select(s => new JsonObject { ["title"] = JsonTree.Of(s.Text), ["at"] = s.At,
        ["asOf"] = JsonTree.Day(s.AsOf) })),
        ["accepted"] = finding.Accepted is { } accepted
            ? new JsonObject { ["because"] = accepted.Because, ["until"] = JsonTree.Day(accepted.Until), ["by"] = accepted.By }
            : null,
    };
}
