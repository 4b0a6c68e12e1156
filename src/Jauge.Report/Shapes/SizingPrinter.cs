using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation.Verdicts;
using Jauge.Sizing;

namespace Jauge.Report.Shapes;

/// <summary>Prints a sizing: the choice, what it keeps, its certificate, the front, and how to repeat it.</summary>
public static class SizingPrinter
{
    private const int MostFront = 8;

    /// <summary>Prints the whole answer.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="command">What confirms the choice, words in order; empty where there is none.</param>
    public static void Write(Page page, SizingAnswer answer, IReadOnlyList<string> command)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(command);
        Names.Head(page, answer.Deployment);
        page.Paragraph(page.Say("The cheapest shape: ", "La forme la moins chère : ") + ShapeWords.Of(page, answer.Outcome));
        page.Blank();
        Choice(page, answer);
        Certificate(page, answer);
        Front(page, answer);
        ReservationTable.Write(page, answer);
        Notes(page, answer);
        if (command.Count == 0) return;
        page.Blank().Paragraph(page.Say("To confirm the choice by the whole run:", "Pour confirmer le choix par l'essai entier :").Faint());
        SimulationPrinter.Command(page, command);
    }

    /// <summary>Today's shape and the chosen one side by side, what changes, what it keeps, and what it does not.</summary>
    internal static void Choice(Page page, SizingAnswer answer)
    {
        page.Table(Beside(page, answer));
        Changes(page, answer);
        Verdicts(page, answer);
        Impossible(page, answer);
    }

    /// <summary>Prints the five sentences for a manager.</summary>
    public static void Explain(Page page, SizingAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var sentence in answer.Explanation) page.Paragraph(page.Say(sentence));
    }

    /// <summary>The answer in a line or two, for a plan.</summary>
    public static void Short(Page page, SizingAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(answer);
        page.Heading(page.Say("Cheapest shape", "Forme la moins chère") + page.Colon + ShapeWords.Of(page, answer.Outcome));
        foreach (var sentence in answer.Explanation.Take(2)) page.Item("→".In(Ink.Accent), page.Say(sentence));
        if (answer.Chosen is not null && answer.Impossible.Count > 0)
            page.Paragraph((page.Say("Not kept in it: ", "Non tenu par elle : ")
                + string.Join(", ", answer.Impossible.Select(i => $"{page.Say(i.Title)} {page.Say(i.Stated)}"))).In(Ink.Caution), 2);
    }

    private static TextTable Beside(Page page, SizingAnswer answer)
    {
        var shapes = new[] { answer.Today, answer.Chosen, answer.Strict }.OfType<SizedShape>().ToList();
        var amounts = Amounts.For(page, shapes.Select(s => s.Cost));
        var currency = answer.Deployment.Spec.Currency;
        var table = new TextTable(new Column(""), page.Figures($"{currency} a month", $"{currency} par mois"),
            page.Figures("a year", "par an"), page.Figures("p99", "p99"),
            page.Figures("service levels", "niveaux de service"));
        Row(page.Say("as the file has it", "telle qu'écrite"), answer.Today);
        if (answer.Chosen is { } chosen) Row(page.Say("chosen", "choisie").Strong(), chosen);
        if (answer.Strict is { } strict) Row(page.Say("that keeps everything", "tenant tout"), strict);
        if (answer.Budget is { } budget) table.Row(page.Say("budget", "budget"), amounts.Of(budget), amounts.Of(budget * 12));
        return table;

        void Row(Phrase name, SizedShape shape) =>
            table.Row(name, (shape.IsFloor ? "≥\u00a0" : "") + amounts.Of(shape.Cost), amounts.Of(shape.Cost * Estimate.Exact(12)),
            ShapeWords.Time(page, shape.SimulatedP99), ShapeWords.Level(page, shape.Availability));
    }

    private static void Changes(Page page, SizingAnswer answer)
    {
        if (answer.Chosen is not { Changes.Count: > 0 } chosen) return;
        page.Heading(page.Say("What to change", "Ce qu'il faut changer"));
        var table = new TextTable(new Column(""), Column.Words(""), new Column(""), Column.Words(""));
        foreach (var change in chosen.Changes) table.Row(change.Path, change.From ?? "–", "→", change.To.Strong());
        page.Table(table);
    }

    private static void Verdicts(Page page, SizingAnswer answer)
    {
        if (answer.Chosen is not { Verdicts.Count: > 0 } chosen) return;
        page.Heading(page.Say("What it keeps", "Ce qu'elle tient"));
        var table = new TextTable(new Column(""), Column.Words(""), Column.Words(""), Column.Words(""));
        foreach (var verdict in chosen.Verdicts.Where(v => (v.State == VerdictState.Kept || v.Evidence == Evidence.Simulation)
            && answer.Impossible.All(i => i.Path != v.Path)))
            table.Row(SimulationWords.Mark(verdict.State), page.Say(verdict.Title), page.Say(verdict.Stated),
                (verdict.Evidence == Evidence.Simulation && verdict.Shown is { } shown ? page.Say(shown)
                    : ShapeWords.Of(page, verdict.Evidence)).In(SimulationWords.InkOf(verdict.State)));
        page.Table(table);
    }

    private static void Impossible(Page page, SizingAnswer answer)
    {
        if (answer.Impossible.Count == 0) return;
        page.Heading(page.Say("What it does not keep, and why", "Ce qu'elle ne tient pas, et pourquoi"));
        foreach (var promise in answer.Impossible)
            page.Item("✗".In(Ink.Bad), $"{page.Say(promise.Title)}, {page.Say(promise.Stated)}".Strong() + page.Colon
                + page.Say(promise.Reason));
    }

    internal static void Certificate(Page page, SizingAnswer answer)
    {
        page.Heading(page.Say("Certificate", "Certificat"));
        page.Paragraph(page.Say(SizingSentences.Effort(answer)));
        page.Paragraph(page.Say(SizingSentences.Bound(answer)));
        if (answer.Chosen?.PlayedPart is { } part)
            page.Paragraph((page.Say("Played of the choice: ", "Joué de la forme choisie : ") + page.Say(part) + ".").Faint());
        if (answer.Cheaper.Count == 0) return;
        page.Blank()
            .Paragraph(answer.Chosen is null
                ? page.Say("The nearest shapes, and why each fails:", "Les formes les plus proches, et pourquoi chacune échoue :")
            : page.Say("Cheaper, and why each fails:", "Moins chères, et pourquoi chacune échoue :"));
        var amounts = Amounts.For(page, answer.Cheaper.Select(c => c.Shape.Cost));
        foreach (var cheaper in answer.Cheaper)
            page.Item("·", $"{amounts.Of(cheaper.Shape.Cost)}  ".Strong() + ShapeWords.Changes(page, cheaper.Shape) + page.Colon
                + ShapeWords.Of(page, cheaper.Evidence)
                    .In(cheaper.Evidence == Evidence.Estimate ? Ink.Caution : Ink.Plain) + ", " + page.Say(cheaper.Reason));
    }

    private static void Front(Page page, SizingAnswer answer)
    {
        if (answer.Front.Count < 2) return;
        page.Heading(page.Say("Dearer, and better in something", "Plus chères, et meilleures en quelque chose"));
        page.Table(FrontTable(page, answer));
        if (answer.Front.Count > MostFront)
            page.Line(page.Say($"   … and {answer.Front.Count - MostFront} more", $"   … et {answer.Front.Count - MostFront} de plus")
                .Faint());
    }

    /// <summary>Shapes of which no other is better in everything.</summary>
    internal static TextTable FrontTable(Page page, SizingAnswer answer)
    {
        var amounts = Amounts.For(page, answer.Front.Select(f => f.Cost));
        var table = new TextTable(page.Figures("cost", "coût"), page.Figures("p99, theory", "p99, théorie"),
            page.Figures("service levels", "niveaux de service"), page.Words("", ""));
        foreach (var shape in answer.Front.Take(MostFront))
            table.Row(amounts.Of(shape.Cost), ShapeWords.Time(page, shape.EstimatedP99), ShapeWords.Level(page, shape.Availability),
                ShapeWords.Changes(page, shape));
        return table;
    }

    internal static void Notes(Page page, SizingAnswer answer)
    {
        if (answer.LeftOut.Count == 0) return;
        page.Heading(page.Say("Left out of the space", "Laissé hors de l'espace"));
        foreach (var note in answer.LeftOut) page.Item("·".Faint(), page.Say(note).Faint());
    }
}
