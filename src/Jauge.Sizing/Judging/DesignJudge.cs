using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Review;
using Jauge.Sizing.Search;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Judging;

/// <summary>What the review of the design says of a shape, beside what it says of the file as it is: a promise that the design contradicts
/// is not kept, and nothing may become impossible or risky that is not so today.</summary>
internal sealed class DesignJudge(OfferingCatalog catalog, DateOnly today)
{
    private HashSet<(string, string)> _known = [];
    private HashSet<string> _risky = [];

    /// <summary>The review of a system at a bill.</summary>
    internal ReviewResult Review(Deployment deployment, MonthlyBill bill) =>
        SystemReview.Read(deployment, new EnvironmentCost(deployment, bill, bill, bill, bill), catalog, today);

    /// <summary>Takes the file as it is as what no shape may be worse than.</summary>
    internal void Compare(ReviewResult asIs)
    {
        _known = [.. Contradictions(asIs).Select(f => (f.Code, f.About))];
        _risky = [.. asIs.Promises.Where(p => p.State is PromiseState.AtRisk or PromiseState.Contradicted).Select(p => p.Path)];
    }

    /// <summary>Why the design does not do; null: it does.</summary>
    internal Refusal? Refute(ReviewResult review, Targets targets)
    {
        foreach (var finding in Contradictions(review))
            if ((finding.Promise is { } promise && targets.Ask(promise)) || !_known.Contains((finding.Code, finding.About)))
                return new(Evidence.Law, finding.Promise ?? finding.About, finding.Message);
        return review.Promises.FirstOrDefault(p => p.State is PromiseState.AtRisk && targets.Ask(p.Path) && !_risky.Contains(p.Path))
            is { } risk
            ? new(Evidence.Law, risk.Path, risk.Reason) : null;
    }

    // what money says is the search's own matter
    private static IEnumerable<Finding> Contradictions(ReviewResult review) =>
        review.Findings.Where(f => f is { Severity: FindingSeverity.Contradiction, Accepted: null }
            && !f.Code.StartsWith("JR5", StringComparison.Ordinal));
}
