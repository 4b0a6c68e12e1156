using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Review.Audit;

namespace Jauge.Report.Json;

/// <summary>An audit as JSON. Specified in docs/reference/outputs.md.</summary>
public static class AuditJson
{
    /// <summary>Every claim, in the order of the file.</summary>
    public static JsonArray Of(EquatableList<AuditedClaim> audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return JsonTree.Array(audit.Select(Of));
    }

    private static JsonObject Of(AuditedClaim claim) => new()
    {
        ["name"] = claim.Name,
        ["at"] = DiagnosticJson.Of(claim.Span),
        ["where"] = JsonTree.Words(claim.Claim.Where),
        ["stated"] = claim.Claim.Says.Text,
        ["verdict"] = JsonTree.Word(claim.Verdict),
        ["computed"] = claim.Computed?.ToString(),
        ["computedText"] = claim.Computed is null ? null : JsonTree.Of(claim.ComputedText),
        ["difference"] = JsonTree.Of(claim.Difference),
        ["reason"] = JsonTree.Of(claim.Reason),
        ["arithmetic"] = JsonTree.Of(claim.Arithmetic),
    };
}
