using Jauge.Core;
using Jauge.Pricing.Budgets;
using Jauge.Report.Cost;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Review;
using Jauge.Review.Audit;
using Jauge.Simulation.Verdicts;
using Jauge.Sizing;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The first page: whether it holds, what it costs, what is contradicted, and what is to be decided.</summary>
internal sealed class SummarySection(DossierSection section)
{
    private const int MostDecisions = 6;
    private const int MostNamed = 3;

    private readonly DossierPage _page = section.Page;

    private BudgetVerdict? Budget => section.Cost.Budgets.FirstOrDefault(b => b.Path == "budget");

    public void Write()
    {
        var spec = section.Cost.Deployment.Spec;
        _page.Section("summary", _page.Say("In short", "L'essentiel"), spec.Description ?? "");
        _page.Verdict(Grade(), Headline(), [Load(), Money(), Contradicted()]);
        _page.KeyFigures([.. Figures()]);
        Decisions();
    }

    private Grade Grade() =>
        section.Dossier.BreaksAPromise || section.Contradictions.Count > 0 || Budget?.State == BudgetState.Exceeded ? Dossiers.Grade.Bad
        : section.Promises.Any(p => p.Grade == Dossiers.Grade.Caution) || Budget?.State == BudgetState.AtRisk ? Dossiers.Grade.Caution
        : section.Dossier.Simulation is null ? Dossiers.Grade.Caution : Dossiers.Grade.Good;

    private string Headline()
    {
        var broken = section.Promises.Any(p => p.Grade == Dossiers.Grade.Bad);
        var isOver = Budget?.State == BudgetState.Exceeded;
        if (broken && isOver)
            return _page.Say("As designed, promises are broken and the budget is exceeded",
                "Telle que conçue, la solution rompt des promesses et dépasse le budget");
        if (broken) return _page.Say("As designed, some promises are not kept",
            "Telle que conçue, la solution ne tient pas toutes ses promesses");
        if (isOver) return _page.Say("The promises hold; the budget does not", "Les promesses tiennent ; le budget, non");
        return Grade() switch
        {
            Dossiers.Grade.Bad => _page.Say("The document contradicts itself", "Le document se contredit"),
            Dossiers.Grade.Caution => _page.Say("It holds, with reservations", "Cela tient, avec des réserves"),
            _ => _page.Say("It holds, within the budget", "Cela tient, dans le budget"),
        };
    }

    private Phrase Load()
    {
        if (section.Dossier.Simulation is not { } simulation)
            return section.Dossier.NotSimulated is { } reason ? _page.Say("Not simulated: ", "Non simulé : ") + _page.Say(reason) + "."
                : _page.Say(
                "Whether it holds under load was not simulated.", "La tenue sous la charge n'a pas été simulée.");
        var judged = simulation.Promises.Where(p => p.State != VerdictState.NotJudged).ToList();
        var broken = judged.Where(p => p.State == VerdictState.NotKept).ToList();
        if (judged.Count == 0)
            return _page.Say("No promise of the file is one that load can judge.",
                "Aucune promesse du fichier n'est de celles qu'une charge peut juger.");
        if (broken.Count == 0) return Held(judged);
        var named = string.Join(_page.Say("; ", " ; "), broken.DistinctBy(p => p.Title).Take(MostNamed).Select(Named));
        return (broken.Count == 1
            ? _page.Say($"Under the stated load, 1 promise of {judged.Count} is not kept: ",
                $"Sous la charge indiquée, 1 promesse sur {judged.Count} n'est pas tenue : ")
            : _page.Say($"Under the stated load, {broken.Count} promises of {judged.Count} are not kept: ",
                $"Sous la charge indiquée, {broken.Count} promesses sur {judged.Count} ne sont pas tenues : ")) + named.Strong() + ".";
    }

    private Phrase Held(List<SimulatedPromise> judged)
    {
        var open = judged.Count(p => p.State == VerdictState.Undecided);
        if (open > 0)
            return _page.Say($"Under the stated load, {judged.Count - open} of {judged.Count} promises hold; the others are too close to call.",
            $"Sous la charge indiquée, {judged.Count - open} promesses sur {judged.Count} tiennent ; les autres sont trop serrées pour trancher.");
        return judged.Count == 1
            ? _page.Say("Under the stated load, the promise that load can judge holds.",
                "Sous la charge indiquée, la promesse que la charge peut juger tient.")
            : _page.Say($"Under the stated load, all {judged.Count} promises that load can judge hold.",
                $"Sous la charge indiquée, les {judged.Count} promesses que la charge peut juger tiennent.");
    }

    private string Named(SimulatedPromise promise)
    {
        var shown = promise.Shown is { } text ? WithoutInterval(_page.Say(text)) : "";
        return _page.Say(promise.Title) + (shown.Length > 0
            ? _page.Say($" ({shown}, {_page.Say(promise.Stated)} promised)", $" ({shown}, promis : {_page.Say(promise.Stated)})") : "");
    }

    private static string WithoutInterval(string shown) =>
        shown.IndexOf(" (95", StringComparison.Ordinal) is >= 0 and var at ? shown[..at] : shown;

    private Phrase Money()
    {
        var (bill, environment) = (section.Cost.Average, section.Environment);
        var amount = Floors.Sign(bill.IsFloor) + _page.Money(bill.Total, bill.Currency);
        var cost = _page.Say($"The {environment} environment costs ", $"L'environnement {environment} coûte ")
            + (amount + _page.Say(" a month", " par mois")).Strong();
        if (Budget is not { } budget) return cost + OfParts();
        var (limit, apart) =
            (_page.Money(budget.Limit, budget.Currency), _page.Money(Estimate.Exact(Math.Abs(budget.Margin.Middle)), budget.Currency));
        return cost + (budget.State switch
        {
            BudgetState.Exceeded =>
                _page.Say($", {apart} more than the budget of {limit}.", $", soit {apart} de plus que le budget de {limit}."),
            BudgetState.Kept => _page.Say($", within the budget of {limit}.", $", dans le budget de {limit}."),
            BudgetState.AtRisk =>
                _page.Say($"; the budget of {limit} holds at the average and not at the maximum.",
                    $" ; le budget de {limit} tient en moyenne, pas au maximum."),
            _ => _page.Say($"; whether the budget of {limit} holds cannot be said.", $" ; on ne peut dire si le budget de {limit} tient."),
        });
    }

    private string OfParts()
    {
        var (all, kept) = (section.Cost.Budgets.Count, section.Cost.Budgets.Count(b => b.State == BudgetState.Kept));
        if (all == 0) return _page.Say("; the file states no budget.", " ; le fichier n'indique pas de budget.");
        return _page.Say($"; of its {all} budgets, {kept} {(kept == 1 ? "is" : "are")} surely kept.",
            $" ; de ses {all} budgets, {kept} {(kept > 1 ? "tiennent" : "tient")} à coup sûr.");
    }

    private Phrase Contradicted()
    {
        var found = section.Contradictions;
        if (found.Count == 0)
            return _page.Say("Nothing in the design contradicts what is promised.",
                "Rien dans la conception ne contredit ce qui est promis.");
        var titles = found.Select(f => _page.Say(f.Title)).Distinct().ToList();
        var named = string.Join(_page.Say("; ", " ; "), titles.Take(MostNamed)) + (titles.Count > MostNamed ? "…" : "");
        return (found.Count == 1
            ? _page.Say("1 contradiction between promises and design: ", "1 contradiction entre promesses et conception : ")
            : _page.Say($"{found.Count} contradictions between promises and design: ",
                $"{found.Count} contradictions entre promesses et conception : ")) + named + ".";
    }

    private IEnumerable<KeyFigure> Figures()
    {
        var bill = section.Cost.Average;
        var range = section.Cost.Minimum.Total.Equals(section.Cost.Maximum.Total)
            ? _page.Say("whatever the load", "quelle que soit la charge")
            : _page.Say($"from {_page.Money(section.Cost.Minimum.Total, bill.Currency)} to {_page.Money(section.Cost.Maximum.Total, bill.Currency)} by the replicas",
                $"de {_page.Money(section.Cost.Minimum.Total, bill.Currency)} à {_page.Money(section.Cost.Maximum.Total, bill.Currency)} selon les répliques");
        yield return new(_page.Say("Bill a month", "Facture par mois"),
            Floors.Sign(bill.IsFloor) + _page.Money(bill.Total, bill.Currency), range);
        if (Budget is { } budget) yield return OfBudget(budget);
        else if (section.Cost.Budgets.Count > 0) yield return OfBudgets();
        yield return OfPromises();
        if (section.Dossier.Simulation is { } simulation) yield return OfTimes(simulation);
        if (section.Dossier.Largest is { } largest) yield return OfLargest(largest);
        if (section.Dossier.Sizing is { Chosen: { } shape } sizing) yield return OfShape(sizing, shape);
        yield return new(_page.Say("Contradictions", "Contradictions"), $"{section.Contradictions.Count}",
            _page.Say("between promises and design", "entre promesses et conception"),
            section.Contradictions.Count > 0 ? Dossiers.Grade.Bad : Dossiers.Grade.Good);
        if (section.Dossier.Audit.Count > 0) yield return OfAudit();
    }

    private KeyFigure OfBudget(BudgetVerdict budget) => new(_page.Say("Budget", "Budget"), _page.Money(budget.Limit, budget.Currency),
        WithoutMark(BudgetTable.Word(_page, budget)), budget.State switch
        {
            BudgetState.Kept => Dossiers.Grade.Good,
            BudgetState.Exceeded => Dossiers.Grade.Bad,
            _ => Dossiers.Grade.Caution,
        });

    private KeyFigure OfBudgets()
    {
        var (all, kept) = (section.Cost.Budgets.Count, section.Cost.Budgets.Count(b => b.State == BudgetState.Kept));
        var exceeded = section.Cost.Budgets.Count(b => b.State == BudgetState.Exceeded);
        return new(_page.Say("Budgets kept", "Budgets tenus"), _page.Say($"{kept} of {all}", $"{kept} sur {all}"),
            exceeded > 0 ? _page.Say($"{exceeded} exceeded", $"{exceeded} {(exceeded > 1 ? "dépassés" : "dépassé")}")
                : _page.Say("none exceeded for sure", "aucun dépassé à coup sûr"),
            exceeded > 0 ? Dossiers.Grade.Bad : kept == all ? Dossiers.Grade.Good : Dossiers.Grade.Caution);
    }

    private static string WithoutMark(Phrase word) => word.ToString()[2..];

    private KeyFigure OfPromises()
    {
        var rows = section.Promises;
        var (broken, open, kept) = (rows.Count(r => r.Grade == Dossiers.Grade.Bad), rows.Count(r => r.Grade == Dossiers.Grade.Caution),
            rows.Count(r => r.Grade == Dossiers.Grade.Good));
        var rest = rows.Count - broken - open - kept;
        var note = string.Join(", ", new[]
        {
            broken > 0 ? _page.Say($"{broken} broken", $"{broken} non {(broken > 1 ? "tenues" : "tenue")}") : "",
            open > 0 ? _page.Say($"{open} at risk", $"{open} {(open > 1 ? "fragiles" : "fragile")}") : "",
            rest > 0 ? _page.Say($"{rest} to be measured", $"{rest} à mesurer") : "",
        }.Where(t => t.Length > 0));
        return new(_page.Say("Promises kept", "Promesses tenues"), _page.Say($"{kept} of {rows.Count}", $"{kept} sur {rows.Count}"), note,
            broken > 0 ? Dossiers.Grade.Bad : open > 0 ? Dossiers.Grade.Caution : Dossiers.Grade.Good);
    }

    private KeyFigure OfTimes(SimulationResult simulation)
    {
        var (p50, p99) = (Readable.Time(_page, simulation.All.P50.Value), Readable.Time(_page, simulation.All.P99.Value));
        return new(_page.Say("99 requests of 100 answer within", "99 requêtes sur 100 répondent en"), p99,
            _page.Say($"half of them within {p50}", $"la moitié en {p50}"));
    }

    private KeyFigure OfLargest(LoadLimit largest) => new(_page.Say("Largest load that holds", "Plus grande charge tenue"),
        "× " + Readable.Number(_page, largest.Factor), largest.Users is { } users
            ? _page.Say($"{users.ToString("N0", _page.Format)} users at once",
                $"{users.ToString("N0", _page.Format)} utilisateurs à la fois")
            : _page.Say("the stated load", "la charge indiquée"), largest.Factor < 1 ? Dossiers.Grade.Bad : Dossiers.Grade.Good);

    private KeyFigure OfShape(SizingAnswer sizing, SizedShape shape)
    {
        var (cost, saving) = (_page.Money(shape.Cost, sizing.Deployment.Spec.Currency), sizing.Today.Cost.Middle - shape.Cost.Middle);
        var apart = _page.Money(Estimate.Exact(Math.Abs(saving)), sizing.Deployment.Spec.Currency);
        var today = _page.Money(sizing.Today.Cost, sizing.Deployment.Spec.Currency);
        return new(_page.Say("Cheapest shape, a month", "Forme la moins chère, par mois"), cost, saving >= 0
            ? _page.Say($"{apart} less than the {today} that today's is expected to cost",
                $"{apart} de moins que les {today} attendus de l'actuelle")
            : _page.Say($"{apart} more than the {today} that today's is expected to cost",
                $"{apart} de plus que les {today} attendus de l'actuelle"));
    }

    private KeyFigure OfAudit()
    {
        var wrong = section.Dossier.Audit.Count(c => c.Verdict == AuditVerdict.Wrong);
        return new(_page.Say("Wrong figures in the document", "Chiffres faux du document"), $"{wrong}",
            _page.Say($"of {section.Dossier.Audit.Count} that were checked", $"sur {section.Dossier.Audit.Count} vérifiés"),
            wrong > 0 ? Dossiers.Grade.Caution : Dossiers.Grade.Good);
    }

    private void Decisions()
    {
        var found = section.Contradictions.DistinctBy(f => (f.Title, f.Cure)).ToList();
        if (found.Count == 0) return;
        _page.Heading(_page.Say("What is to be decided", "Ce qu'il faut décider"));
        foreach (var finding in found.Take(MostDecisions))
            _page.Item("→".In(Ink.Accent), _page.Say(finding.Title).Strong() + _page.Colon + _page.Say(finding.Cure));
        if (found.Count > MostDecisions) _page.Paragraph(_page.Say($"… and {found.Count - MostDecisions} more, under Contradictions.",
            $"… et {found.Count - MostDecisions} de plus, sous Contradictions.").Faint());
    }
}
