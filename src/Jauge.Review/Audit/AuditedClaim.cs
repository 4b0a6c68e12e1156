using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Model;

namespace Jauge.Review.Audit;

/// <summary>A stated figure beside the figure that Jauge computes.</summary>
/// <param name="Name">Name of the claim in the file.</param>
/// <param name="Claim">What the document states and where.</param>
/// <param name="Span">Where the claim stands in the file.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Computed">The computed value; null when there is none.</param>
/// <param name="ComputedText">The computed value for people; empty when there is none.</param>
/// <param name="Difference">Computed less stated, in the stated unit and as a share; null where it makes no sense.</param>
/// <param name="Reason">Why this verdict, in one sentence.</param>
/// <param name="Arithmetic">The expression with its values; null when there is none.</param>
public sealed record AuditedClaim(
    string Name, ClaimSpec Claim, SourceSpan Span, AuditVerdict Verdict, Value? Computed, Text ComputedText, Text? Difference, Text Reason,
    Text? Arithmetic);
