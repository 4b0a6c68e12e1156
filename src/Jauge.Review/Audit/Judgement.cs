using Jauge.Core;

namespace Jauge.Review.Audit;

/// <summary>A verdict with its reason.</summary>
/// <param name="Verdict">What became of the figure.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Difference">Computed less stated; null where it makes no sense.</param>
internal sealed record Judgement(AuditVerdict Verdict, Text Reason, Text? Difference = null);
