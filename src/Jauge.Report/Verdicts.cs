using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report;

/// <summary>Verdicts in words, marks and inks.</summary>
public static class Verdicts
{
    /// <summary>Whether the review holds a contradiction that nobody has accepted.</summary>
    public static bool IsBroken(ReviewResult review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.Findings.Any(f => f.Severity == FindingSeverity.Contradiction && f.Accepted is null);
    }

    internal static Phrase Mark(PromiseState state) => state switch
    {
        PromiseState.Contradicted => "✗".In(Ink.Bad),
        PromiseState.AtRisk => "!".In(Ink.Caution),
        PromiseState.Supported => "✓".In(Ink.Good),
        _ => "?".Faint(),
    };

    internal static Phrase Mark(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Contradiction => "✗".In(Ink.Bad),
        FindingSeverity.Risk => "!".In(Ink.Caution),
        _ => "·".Faint(),
    };

    internal static string Word(Page page, PromiseState state) => state switch
    {
        PromiseState.Contradicted => page.Say("contradicted", "contredite"),
        PromiseState.AtRisk => page.Say("at risk", "fragile"),
        PromiseState.Supported => page.Say("kept", "tenue"),
        _ => page.Say("not decided by the design", "non décidée par la conception"),
    };

    internal static string Count(Page page, int count, PromiseState state) => count + "\u00a0" + state switch
    {
        PromiseState.Contradicted => page.Say("contradicted", count > 1 ? "contredites" : "contredite"),
        PromiseState.AtRisk => page.Say("at risk", count > 1 ? "fragiles" : "fragile"),
        PromiseState.Supported => page.Say("kept", count > 1 ? "tenues" : "tenue"),
        _ => page.Say("to be simulated or measured", "à simuler ou à mesurer"),
    };

    internal static string Plural(Page page, FindingSeverity severity) => severity switch
    {
        FindingSeverity.Contradiction => page.Say("Contradictions", "Contradictions"),
        FindingSeverity.Risk => page.Say("Risks", "Risques"),
        _ => page.Say("Advice", "Conseils"),
    };
}
