using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Review;

/// <summary>Prints a review: the promises, then every finding with its numbers, cure and sources.</summary>
public static class ReviewPrinter
{
    /// <summary>Prints the review of one environment.</summary>
    public static void Write(Page page, ReviewResult review)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(review);
        Names.Head(page, review.Deployment);
        if (review.Promises.Count > 0)
        {
            page.Heading(page.Say("Promises", "Promesses").In(Ink.Strong) + page.Colon + PromisePrinter.Counts(page, review.Promises));
            PromisePrinter.Whole(page, review.Promises);
        }

        foreach (var group in review.Findings.GroupBy(f => f.Severity).OrderBy(g => g.Key)) Group(page, group.Key, [.. group]);
        if (review.Findings.Count == 0) page.Blank().Line("✓ ".In(Ink.Good) + page.Say("no finding", "rien à signaler"));
    }

    private static void Group(Page page, FindingSeverity severity, IReadOnlyList<Finding> findings)
    {
        page.Heading($"{Verdicts.Plural(page, severity)} ({findings.Count})");
        for (var i = 0; i < findings.Count; i++)
        {
            if (i > 0) page.Blank();
            FindingPrinter.Whole(page, findings[i]);
        }
    }
}
