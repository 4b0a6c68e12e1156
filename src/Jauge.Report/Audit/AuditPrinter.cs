using Jauge.Report.Layout;
using Jauge.Review.Audit;

namespace Jauge.Report.Audit;

/// <summary>Prints the stated figures beside the computed ones.</summary>
public static class AuditPrinter
{
    // the gravest first
    private static readonly AuditVerdict[] Order = [AuditVerdict.Wrong, AuditVerdict.CannotBeComputed, AuditVerdict.Rounded, AuditVerdict.True, AuditVerdict.AsDescribed];

    /// <summary>Prints every claim, the wrong ones first.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="title">What people call the system.</param>
    /// <param name="claims">In the order of the file.</param>
    /// <param name="explain">Whether the arithmetic is printed too.</param>
    public static void Write(Page page, string title, IReadOnlyList<AuditedClaim> claims, bool explain)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(claims);
        page.Title(title);
        page.Paragraph(Counts(page, claims));
        foreach (var verdict in Order) Group(page, verdict, [.. claims.Where(c => c.Verdict == verdict)], explain);
    }

    /// <summary>How many figures were stated, and what became of them.</summary>
    internal static Phrase Counts(Page page, IReadOnlyList<AuditedClaim> claims)
    {
        if (claims.Count == 0) return page.Say("the file states no figures to audit", "le fichier n'annonce aucun chiffre à vérifier");
        var counts = Order.Select(v => (Verdict: v, Count: claims.Count(c => c.Verdict == v))).Where(c => c.Count > 0);
        var figures = page.Say($"{claims.Count} stated {(claims.Count == 1 ? "figure" : "figures")}: ", $"{claims.Count} {(claims.Count > 1 ? "chiffres annoncés" : "chiffre annoncé")}\u00a0: ");
        return figures + counts.Select(c => $"{c.Count} {Word(page, c.Verdict, c.Count)}".In(InkOf(c.Verdict))).Aggregate((a, b) => a + ", " + b);
    }

    /// <summary>A table of wrong figures: name, stated, computed, difference.</summary>
    internal static TextTable Wrong(Page page, IEnumerable<AuditedClaim> claims)
    {
        var table = new TextTable(new Column(""), Column.Words(""), Column.Words(page.Say("stated", "annoncé")), Column.Words(page.Say("computed", "calculé")), Column.Words(page.Say("difference", "écart")));
        foreach (var claim in claims) table.Row("✗".In(Ink.Bad), claim.Name, claim.Claim.Says.Text, page.Say(claim.ComputedText).Strong(), claim.Difference is { } d ? page.Say(d) : "");
        return table;
    }

    internal static string Word(Page page, AuditVerdict verdict, int count) => verdict switch
    {
        AuditVerdict.Wrong => page.Say("wrong", count > 1 ? "faux" : "faux"),
        AuditVerdict.Rounded => page.Say("rounded", count > 1 ? "arrondis" : "arrondi"),
        AuditVerdict.True => page.Say("true", count > 1 ? "vrais" : "vrai"),
        AuditVerdict.AsDescribed => page.Say("as described", count > 1 ? "conformes au fichier" : "conforme au fichier"),
        _ => page.Say("cannot be computed", count > 1 ? "incalculables" : "incalculable"),
    };

    private static Ink InkOf(AuditVerdict verdict) => verdict switch { AuditVerdict.Wrong => Ink.Bad, AuditVerdict.CannotBeComputed => Ink.Caution, _ => Ink.Plain };

    private static void Group(Page page, AuditVerdict verdict, List<AuditedClaim> claims, bool explain)
    {
        if (claims.Count == 0) return;
        var word = Word(page, verdict, claims.Count);
        page.Heading($"{char.ToUpperInvariant(word[0])}{word[1..]} ({claims.Count})");
        if (verdict is AuditVerdict.Wrong or AuditVerdict.CannotBeComputed)
            foreach (var claim in claims) Detailed(page, claim, explain);
        else if (explain) foreach (var claim in claims) Detailed(page, claim, true);
        else page.Table(Table(page, claims, verdict));
    }

    private static TextTable Table(Page page, List<AuditedClaim> claims, AuditVerdict verdict)
    {
        var table = new TextTable(Column.Words(""), Column.Words(page.Say("stated", "annoncé")), Column.Words(verdict == AuditVerdict.AsDescribed ? "" : page.Say("computed", "calculé")));
        foreach (var claim in claims) table.Row(claim.Name, claim.Claim.Says.Text, verdict == AuditVerdict.AsDescribed ? "" : page.Say(claim.ComputedText));
        return table;
    }

    private static void Detailed(Page page, AuditedClaim claim, bool explain)
    {
        var ink = InkOf(claim.Verdict);
        var computed = page.Say(claim.ComputedText) is { Length: > 0 } text ? " → ".In(Ink.Accent) + text.Strong() : Phrase.Empty;
        var difference = claim.Difference is { } d ? $"  ({page.Say(d)})" : "";
        page.Item((ink == Ink.Bad ? "✗" : ink == Ink.Caution ? "?" : "✓").In(ink == Ink.Plain ? Ink.Good : ink), claim.Name.Strong() + page.Colon + claim.Claim.Says.Text + computed + difference);
        page.Paragraph(page.Say(claim.Reason), 2);
        if (explain && claim.Arithmetic is { } arithmetic) page.Item("=".In(Ink.Accent), page.Say(arithmetic), 2);
        page.Paragraph(string.Join(" · ", claim.Claim.Where).Faint(), 2);
    }
}
