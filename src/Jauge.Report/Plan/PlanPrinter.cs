using Jauge.Core;
using Jauge.Report.Audit;
using Jauge.Report.Diagnostics;
using Jauge.Report.Layout;
using Jauge.Report.Review;
using Jauge.Report.Shapes;
using Jauge.Review;
using Jauge.Review.Audit;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Plan;

/// <summary>Prints a plan on one screen: verdicts, bill, contradictions, wrong figures, and where to read on.</summary>
public static class PlanPrinter
{
    private const int MostFindings = 3;
    private const int MostFigures = 5;

    /// <summary>Prints the dossier.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="dossier">Everything that was read.</param>
    /// <param name="environment">The environment whose promises and components are detailed.</param>
    /// <param name="file">What the user typed as file, for the commands that tell more.</param>
    public static void Write(Page page, Dossier dossier, string environment, string file)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(dossier);
        var (cost, review) = dossier.Of(environment);
        Names.Head(page, cost.Deployment);
        Promises(page, review, dossier.Simulation);
        if (dossier.Simulation is { } simulation) PlanSimulation.Write(page, simulation);
        else if (dossier.NotSimulated is { } reason) PlanSimulation.Without(page, reason);
        if (dossier.Largest is { } largest) page.Item("→".In(Ink.Accent), page.Say(largest.Sentence));
        PlanBill.Write(page, dossier.Costs, cost);
        if (dossier.Sizing is { } sizing) SizingPrinter.Short(page, sizing);
        Contradictions(page, review);
        StatedFigures(page, dossier.Audit);
        More(page, dossier, file);
    }

    /// <summary>What the design says of the promises; the budgets stand beside the bill, and what only the load decides under its own
    /// heading.</summary>
    private static void Promises(Page page, ReviewResult review, SimulationResult? simulation)
    {
        var judged = simulation?.Promises.Where(p => p.State != VerdictState.NotJudged).Select(p => p.Path).ToHashSet() ?? [];
        var promises = review.Promises.Where(p => !p.Path.StartsWith("budget", StringComparison.Ordinal)).ToList();
        var open = promises.Where(p => p.State != PromiseState.NotChecked || !judged.Contains(p.Path)).ToList();
        if (open.Count == 0) return;
        var apart = promises.Count < review.Promises.Count ? page.Say(" (budgets below)", " (budgets plus bas)") : "";
        page.Heading(page.Say("Promises", "Promesses") + apart + page.Colon + PromisePrinter.Counts(page, open));
        PromisePrinter.Short(page, open);
    }

    private static void Contradictions(Page page, ReviewResult review)
    {
        var found = review.Findings.Where(f => f.Severity == FindingSeverity.Contradiction && f.Accepted is null).ToList();
        if (found.Count == 0) return;
        var shown = Math.Min(found.Count, MostFindings);
        page.Heading(found.Count > shown
            ? page.Say($"Contradictions, {shown} of {found.Count}", $"Contradictions, {shown} sur {found.Count}")
            : page.Say($"Contradictions ({found.Count})", $"Contradictions ({found.Count})"));
        foreach (var finding in found.Take(shown)) FindingPrinter.Short(page, finding);
    }

    private static void StatedFigures(Page page, EquatableList<AuditedClaim> audit)
    {
        if (audit.Count == 0) return;
        page.Heading(AuditPrinter.Counts(page, audit));
        var wrong = audit.Where(c => c.Verdict == AuditVerdict.Wrong).ToList();
        page.Table(WrongFigures(page, wrong.Take(MostFigures)));
        if (wrong.Count > MostFigures) page.Line(page.Say($"   … and {wrong.Count - MostFigures} more",
            $"   … et {wrong.Count - MostFigures} de plus").Faint());
    }

    private static TextTable WrongFigures(Page page, IEnumerable<AuditedClaim> claims)
    {
        var table = new TextTable(new Column(""), new Column(""), page.Words("stated", "annoncé"), page.Words("computed", "calculé"),
            page.Words("where", "où"));
        foreach (var claim in claims)
            table.Row("✗".In(Ink.Bad), claim.Name, Audit.StatedFigures.Stated(page, claim),
                Audit.StatedFigures.Related(page, claim).Strong(), Typography.Tight(claim.Claim.Where[0]).Faint());
        return table;
    }

    private static void More(Page page, Dossier dossier, string file)
    {
        var table = new TextTable(new Column(""), Column.Words(""));
        void Row(string command, string english, string french) => table.Row(command.Faint(), page.Say(english, french).Faint());
        if (dossier.Diagnostics.Count > 0) Row($"jauge check {file}", Counted(page, dossier), Counted(page, dossier));
        Row($"jauge review {file}", "every finding, with its sources", "chaque constat, avec ses sources");
        if (dossier.Simulation is { } simulation) Row($"jauge simulate {file}", Simulated(page, simulation), Simulated(page, simulation));
        if (dossier is { Simulation: not null, Sizing: null })
            Row($"jauge size {file}", "the cheapest shape that holds", "la forme la moins chère qui tient");
        Row($"jauge cost {file} --explain", "every line of the bill", "chaque ligne de la facture");
        if (dossier.Audit.Count > 0) Row($"jauge audit {file}", "every stated figure", "chaque chiffre annoncé");
        page.Blank().Table(table);
    }

    private static string Simulated(Page page, SimulationResult simulation) => simulation.Part is null
        ? page.Say("where the time goes, and what breaks first", "où passe le temps, et ce qui cède en premier")
        : page.Say("the whole run, and where the time goes", "l'essai entier, et où passe le temps");

    private static string Counted(Page page, Dossier dossier) => DiagnosticPrinter.Count(page, dossier.Diagnostics).ToString();
}
