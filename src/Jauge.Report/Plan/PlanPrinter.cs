using Jauge.Core;
using Jauge.Report.Audit;
using Jauge.Report.Layout;
using Jauge.Report.Review;
using Jauge.Review;
using Jauge.Review.Audit;

namespace Jauge.Report.Plan;

/// <summary>Prints a plan on one screen: verdicts, bill, contradictions, wrong figures, gaps, and where to read on.</summary>
public static class PlanPrinter
{
    private const int MostFindings = 4;
    private const int MostFigures = 5;

    /// <summary>Prints the dossier.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="dossier">Everything that was read.</param>
    /// <param name="command">What the user typed as file, for the commands that tell more.</param>
    public static void Write(Page page, Dossier dossier, string command)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(dossier);
        page.Title($"{Names.Of(dossier.MainCost.Deployment.Spec)} · {dossier.MainCost.Deployment.Environment}");
        Promises(page, dossier.MainReview);
        PlanBill.Write(page, dossier);
        Contradictions(page, dossier.MainReview, command);
        Figures(page, dossier.Audit);
        More(page, dossier, command);
    }

    private static void Promises(Page page, ReviewResult review)
    {
        if (review.Promises.Count == 0) return;
        page.Heading(page.Say("Promises", "Promesses"));
        PromisePrinter.Short(page, review.Promises);
    }

    private static void Contradictions(Page page, ReviewResult review, string command)
    {
        var found = review.Findings.Where(f => f.Severity == FindingSeverity.Contradiction && f.Accepted is null).ToList();
        if (found.Count == 0) return;
        page.Heading($"{Verdicts.Plural(page, FindingSeverity.Contradiction)} ({found.Count})");
        foreach (var finding in found.Take(MostFindings)) FindingPrinter.Short(page, finding);
        if (found.Count > MostFindings) page.Line(Others(page, found.Count - MostFindings, $"jauge review {command}"));
    }

    private static void Figures(Page page, EquatableList<AuditedClaim> audit)
    {
        if (audit.Count == 0) return;
        page.Blank().Paragraph(AuditPrinter.Counts(page, audit));
        var wrong = audit.Where(c => c.Verdict == AuditVerdict.Wrong).ToList();
        page.Table(AuditPrinter.Wrong(page, wrong.Take(MostFigures)));
    }

    private static Phrase Others(Page page, int count, string command) => page.Say($"  … and {count} more: {command}", $"  … et {count} de plus : {command}").Faint();

    private static void More(Page page, Dossier dossier, string command)
    {
        var gaps = dossier.MainCost.Average.Gaps.Count;
        if (gaps > 0) page.Blank().Paragraph(page.Say($"{gaps} lines could not be billed", $"{gaps} lignes n'ont pas pu être facturées").In(Ink.Caution));
        page.Blank().Paragraph((page.Say("more: ", "la suite : ") + $"jauge review {command} · jauge cost {command} --explain · jauge audit {command}").Faint());
    }
}
