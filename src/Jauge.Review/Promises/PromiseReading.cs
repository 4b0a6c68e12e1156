using Jauge.Core;

namespace Jauge.Review.Promises;

/// <summary>What findings and proofs come to, promise by promise.</summary>
internal static class PromiseReading
{
    public static EquatableList<PromiseVerdict> Read(ReviewContext context, IReadOnlyCollection<Finding> found) =>
        [.. PromiseList.Of(context).Select(p => Read(context, p, [.. found.Where(f => f.Promise == p.Path)]))];

    private static PromiseVerdict Read(ReviewContext context, Promise promise, List<Finding> found)
    {
        var design = found.Where(SpeaksOfDesign).OrderBy(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ToList();
        var (state, reason) = design.Count > 0 ? (StateOf(design), design[0].Message)
            : Undisputed(context, promise);
        return new(promise.Path, promise.Title, promise.Stated, state,
            [.. found.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal)], reason);
    }

    private static (PromiseState, Text) Undisputed(ReviewContext context, Promise promise)
    {
        try
        {
            return DesignProofs.Of(context, promise.Path) is { } proof ? (PromiseState.Supported, proof)
                : (PromiseState.NotChecked, DesignProofs.Hint(context, promise));
        }
        catch (OverflowException)
        {
            return (PromiseState.NotChecked, promise.Open);
        }
    }

    /// <summary>A test too small or an alert too loose leaves the promise unproven or unwatched; it does not make it false. Advice never
    /// does.</summary>
    private static bool SpeaksOfDesign(Finding finding) =>
        finding.Severity != FindingSeverity.Advice && finding.Code[2] is not ('6' or '7');

    /// <summary>What the owner accepts is a known risk.</summary>
    private static PromiseState StateOf(List<Finding> design) =>
        design.Exists(f => f is { Severity: FindingSeverity.Contradiction, Accepted: null }) ? PromiseState.Contradicted
            : PromiseState.AtRisk;
}
