using Jauge.Report.Audit;
using Jauge.Report.Layout;
using Jauge.Review.Audit;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>Every figure that the document states, beside the one that Jauge computes.</summary>
internal static class AuditSection
{
    private static readonly AuditVerdict[] Others =
        [AuditVerdict.CannotBeComputed, AuditVerdict.Rounded, AuditVerdict.True, AuditVerdict.AsDescribed];

    public static void Write(DossierSection section)
    {
        var (page, audit) = (section.Page, section.Dossier.Audit);
        if (audit.Count == 0) return;
        page.Section("figures", page.Say("Stated figures, checked", "Les chiffres annoncés, vérifiés"), AuditPrinter.Counts(page, audit));
        var wrong = audit.Where(c => c.Verdict == AuditVerdict.Wrong).ToList();
        page.Heading(page.Say("Wrong", "Faux")).Table(Wrong(page, wrong));
        foreach (var verdict in Others)
        {
            var claims = audit.Where(c => c.Verdict == verdict).ToList();
            if (claims.Count > 0) page.Fold(Title(page, verdict, claims.Count), p => p.Table(Table(p, claims)));
        }
    }

    private static string Title(DossierPage page, AuditVerdict verdict, int count)
    {
        var word = AuditPrinter.Word(page, verdict, count);
        return $"{char.ToUpperInvariant(word[0])}{word[1..]} ({count})";
    }

    private static TextTable Wrong(DossierPage page, IReadOnlyList<AuditedClaim> claims)
    {
        var table = new TextTable(new Column(""), page.Words("figure", "chiffre"), page.Figures("stated", "annoncé"),
            page.Figures("computed", "calculé"),
            page.Words("why", "pourquoi"), page.Words("in the document", "dans le document"));
        foreach (var claim in claims)
            table.Row("✗".In(Ink.Bad), claim.Name, StatedFigures.Stated(page, claim), StatedFigures.Related(page, claim).Strong(),
                Why(page, claim), Where(claim).Faint());
        return table;
    }

    private static string Why(DossierPage page, AuditedClaim claim) =>
        claim.Claim.Why is { } why ? Typography.Tight(why) : claim.Difference is { } difference ? AuditPrinter.Signed(page.Say(difference))
            : page.Say(claim.Reason);

    private static TextTable Table(DossierPage page, IReadOnlyList<AuditedClaim> claims)
    {
        var table = new TextTable(page.Words("figure", "chiffre"), page.Figures("stated", "annoncé"), page.Figures("computed", "calculé"),
            page.Words("what it takes to know", "ce qu'il faut pour le savoir"), page.Words("in the document", "dans le document"));
        foreach (var claim in claims)
            table.Row(claim.Name, StatedFigures.Stated(page, claim),
                claim.Verdict == AuditVerdict.AsDescribed ? "" : StatedFigures.Related(page, claim),
                claim.Verdict == AuditVerdict.CannotBeComputed ? page.Say(claim.Reason) : "", Where(claim).Faint());
        return table;
    }

    private static string Where(AuditedClaim claim) => Typography.Tight(string.Join(" · ", claim.Claim.Where));
}
