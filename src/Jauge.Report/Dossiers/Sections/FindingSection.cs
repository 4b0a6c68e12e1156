using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>What the design says against the promises, each with its numbers, its cure and its sources.</summary>
internal static class FindingSection
{
    public static void Write(DossierSection section)
    {
        var page = section.Page;
        page.Section("contradictions", page.Say("Contradictions and risks", "Contradictions et risques"), page.Say(
            "Where the document promises what its own design, or the provider's own limits, cannot keep. Each figure has its source.",
            "Là où le document promet ce que sa propre conception, ou les limites du fournisseur, ne permettent pas. Chaque chiffre a sa source."));
        if (section.Review.Findings.Count == 0) page.Item("✓".In(Ink.Good), page.Say("no finding", "rien à signaler"));
        var open = section.Review.Findings.Where(f => f.Accepted is null).ToList();
        Group(page, [.. open.Where(f => f.Severity == FindingSeverity.Contradiction)]);
        Group(page, [.. open.Where(f => f.Severity == FindingSeverity.Risk)]);
        var advice = open.Where(f => f.Severity is not (FindingSeverity.Contradiction or FindingSeverity.Risk)).ToList();
        Folded(page, Title(page, advice), advice);
        var accepted = section.Review.Findings.Where(f => f.Accepted is not null).ToList();
        Folded(page, page.Say($"Accepted by the owner ({accepted.Count})", $"Accepté par le propriétaire ({accepted.Count})"), accepted);
    }

    private static void Group(DossierPage page, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        page.Heading(Title(page, findings));
        foreach (var finding in findings) page.Finding(finding);
    }

    private static void Folded(DossierPage page, string title, List<Finding> findings)
    {
        if (findings.Count == 0) return;
        page.Fold(title, p =>
        {
            foreach (var finding in findings) p.Finding(finding);
        });
    }

    private static string Title(DossierPage page, IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? "" : $"{Verdicts.Plural(page, findings[0].Severity)} ({findings.Count})";
}
