using Jauge.Report.Layout;
using Jauge.Review.Audit;

namespace Jauge.Report.Audit;

/// <summary>Prints the stated figures beside the computed ones.</summary>
public static class AuditPrinter
{
    // the gravest first
    private static readonly AuditVerdict[] Order = [AuditVerdict.Wrong, AuditVerdict.CannotBeComputed, AuditVerdict.Rounded,
        AuditVerdict.True, AuditVerdict.AsDescribed];

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
        var figures = page.Say($"{claims.Count} stated {(claims.Count == 1 ? "figure" : "figures")}",
            $"{claims.Count} {(claims.Count > 1 ? "chiffres annoncés" : "chiffre annoncé")}");
        return figures + page.Colon + counts.Select(c => $"{c.Count}\u00a0{Word(page, c.Verdict, c.Count)}".In(InkOf(c.Verdict)))
            .Aggregate((a, b) => a + ", " + b);
    }

    internal static string Word(Page page, AuditVerdict verdict, int count) => verdict switch
    {
        AuditVerdict.Wrong => page.Say("wrong", "faux"),
        AuditVerdict.Rounded => page.Say("rounded", count > 1 ? "arrondis" : "arrondi"),
        AuditVerdict.True => page.Say("true", count > 1 ? "vrais" : "vrai"),
        AuditVerdict.AsDescribed => page.Say("as described", count > 1 ? "conformes à la description" : "conforme à la description"),
        _ => page.Say("not computable", count > 1 ? "incalculables" : "incalculable"),
    };

    private static Ink InkOf(AuditVerdict verdict) => verdict == AuditVerdict.Wrong ? Ink.Bad : Ink.Plain;

    private static Phrase Mark(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Wrong => "✗".In(Ink.Bad),
        AuditVerdict.CannotBeComputed => "?".Faint(),
        _ => "✓".In(Ink.Good),
    };

    private static void Group(Page page, AuditVerdict verdict, List<AuditedClaim> claims, bool explain)
    {
        if (claims.Count == 0) return;
        var word = Word(page, verdict, claims.Count);
        page.Heading($"{char.ToUpperInvariant(word[0])}{word[1..]} ({claims.Count})");
        if (explain || verdict == AuditVerdict.Wrong) foreach (var claim in claims) Detailed(page, claim, explain);
        else if (verdict == AuditVerdict.CannotBeComputed) Unknown(page, claims);
        else page.Table(Table(page, claims, verdict));
    }

    private static TextTable Table(Page page, List<AuditedClaim> claims, AuditVerdict verdict)
    {
        var table = new TextTable(new Column(""), page.Words("stated", "annoncé"), page.Words("computed", "calculé"));
        foreach (var claim in claims) table.Row(claim.Name, StatedFigures.Stated(page, claim),
            verdict == AuditVerdict.AsDescribed ? "" : StatedFigures.Related(page, claim));
        return table;
    }

    /// <summary>What it takes to know, said once for all the figures that take it.</summary>
    private static void Unknown(Page page, List<AuditedClaim> claims)
    {
        foreach (var group in claims.GroupBy(c => page.Say(c.Reason)))
            page.Item(Mark(group.First().Verdict), string.Join(" · ", group.Select(c => Named(page, c))) + (", " + group.Key).Faint());
    }

    private static string Named(Page page, AuditedClaim claim) => claim.Name + page.Colon + StatedFigures.Stated(page, claim);

    private static void Detailed(Page page, AuditedClaim claim, bool explain)
    {
        var computed = StatedFigures.Related(page, claim) is { Length: > 0 } text && claim.Verdict != AuditVerdict.AsDescribed
            ? " → ".In(Ink.Accent) + text.Strong() : Phrase.Empty;
        page.Item(Mark(claim.Verdict),
            claim.Name.Strong() + page.Colon + StatedFigures.Stated(page, claim) + computed + Difference(page, claim));
        page.Paragraph((string.Join(" · ", claim.Claim.Where) + page.Colon).Faint() + page.Say(claim.Reason), 2);
        if (claim.Verdict != AuditVerdict.CannotBeComputed && claim.Claim.Why is { } why) page.Paragraph(Typography.Tight(why), 2);
        if (explain && claim.Arithmetic is { } arithmetic) page.Item("=".In(Ink.Accent), page.Say(arithmetic), 2);
    }

    private static string Difference(Page page, AuditedClaim claim) =>
        claim.Difference is { } difference ? $"  {Signed(page.Say(difference))}" : "";

    internal static string Signed(string text) =>
        (text.StartsWith('-') ? "−" + text[1..] : text).Replace("(-", "(−", StringComparison.Ordinal);
}
