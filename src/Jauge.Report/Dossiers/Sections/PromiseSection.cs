using Jauge.Report.Layout;
using Jauge.Report.Review;
using Jauge.Report.Simulations;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>Every promise with what the design says of it, what the simulation measures, and what limits it.</summary>
internal static class PromiseSection
{
    private const int ShortestWord = 4;

    public static void Write(DossierSection section)
    {
        var (page, rows) = (section.Page, section.Promises);
        page.Section("promises", page.Say("Promises", "Promesses"), page.Say(
            "What is promised, what the design says of it, and what a simulation of the stated load measures, with its 95 % interval.",
            "Ce qui est promis, ce que la conception en dit, et ce que mesure une simulation de la charge indiquée, avec son intervalle à 95 %."));
        if (rows.Count == 0) page.Paragraph(page.Say("The file promises nothing.", "Le fichier ne promet rien."));
        page.Table(Table(page, [.. rows.Where(r => r.Grade != Grade.Plain)]));
        var open = rows.Where(r => r.Grade == Grade.Plain).ToList();
        if (open.Count > 0)
            page.Fold(page.Say($"To be measured elsewhere ({open.Count})", $"À mesurer ailleurs ({open.Count})"),
                p => p.Table(Table(p, open)));
        if (section.Review.Promises.Count > 0)
            page.Fold(page.Say("Why, promise by promise", "Pourquoi, promesse par promesse"),
                p => PromisePrinter.Whole(p, section.Review.Promises));
    }

    private static TextTable Table(DossierPage page, IReadOnlyList<PromiseRow> rows)
    {
        var table = new TextTable(new Column(""), page.Words("promise", "promesse"), page.Words("stated", "annoncé"),
            page.Words("the design", "la conception"),
            page.Words("under load", "sous la charge"), page.Words("what limits", "ce qui limite"));
        foreach (var row in rows)
            table.Row(Mark(row.Grade), Title(page, row), Figures.Localized(page, page.Say(row.Stated)), Design(page, row), Load(page, row),
                row.Load?.Limit is { } limit ? SimulationWords.Of(page, limit) : "");
        return table;
    }

    private static Phrase Title(DossierPage page, PromiseRow row) =>
        page.Say(row.Title)
            .Strong() + (row.Detail is { } detail && !IsSame(page.Say(row.Title), page.Say(detail)) ? $" {page.Say(detail)}".Faint() : "");

    // the two readings name many promises in nearly the same words
    private static bool IsSame(string title, string detail) => Words(title).Intersect(Words(detail)).Any();

    private static IEnumerable<string> Words(string text) => text.Split(' ', '\u00a0', ',').Where(w => w.Length >= ShortestWord);

    private static Phrase Mark(Grade grade) => grade switch
    {
        Grade.Bad => "✗".In(Ink.Bad),
        Grade.Caution => "!".In(Ink.Caution),
        Grade.Good => "✓".In(Ink.Good),
        _ => "?".Faint(),
    };

    private static Phrase Design(DossierPage page, PromiseRow row) => row.Design is not { } design ? ""
        : Verdicts.Word(page, design.State)
            .In(PromisePrinter.InkOf(design.State)) + (design.Findings.Count > 0 ? " " + string.Join(" ", design.Findings).Faint() : "");

    private static Phrase Load(DossierPage page, PromiseRow row) =>
        row.Load is not { } load || load.State == Simulation.Verdicts.VerdictState.NotJudged ? ""
        : SimulationWords.Of(page, load.State, 1)
            .In(SimulationWords.InkOf(load.State)) + (load.Shown is { } shown ? page.Say(", ", ", ") + page.Say(shown) : "");
}
