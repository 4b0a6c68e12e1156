using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Report.Shapes;
using Jauge.Report.Simulations;
using Jauge.Sizing;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The cheapest shape that holds, where it was searched for: what to change, what it saves, and why it can be trusted.</summary>
internal static class SizingSection
{
    public static void Write(DossierSection section)
    {
        if (section.Dossier.Sizing is not { } answer) return;
        var page = section.Page;
        page.Section("sizing", page.Say("The cheapest shape that holds", "La forme la moins chère qui tient"),
            ShapeWords.Of(page, answer.Outcome));
        SizingPrinter.Explain(page, answer);
        if (Front(page, answer) is { Points.Count: > 1 } chart)
            page.Figure(chart,
                page.Say("Each point is a shape of which no other is better in everything; the answer time is queueing theory's.",
                "Chaque point est une forme qu'aucune autre ne bat en tout ; le temps de réponse est celui de la théorie des files."),
                SizingPrinter.FrontTable(page, answer));
        page.Heading(page.Say("Beside today's", "À côté de l'actuelle"));
        SizingPrinter.Choice(page, answer);
        ReservationTable.Write(page, answer);
        page.Fold(page.Say("Why it can be trusted: cheaper shapes, and why each fails",
            "Pourquoi s'y fier : les formes moins chères, et pourquoi chacune échoue"), p =>
        {
            SizingPrinter.Certificate(p, answer);
            SizingPrinter.Notes(p, answer);
        });
    }

    private static ScatterChart Front(DossierPage page, SizingAnswer answer)
    {
        var points = answer.Front.Select(f => IsChosen(f, answer) ? Point(page, f, page.Say("chosen", "choisie"), Tone.Good)
            : Point(page, f, page.Say("front", "front"), Tone.C1))
            .Prepend(Point(page, answer.Today, page.Say("today", "aujourd'hui"), Tone.C4));
        return new("chart-front", page.Say("What is cheap against what is fast", "Ce qui est bon marché face à ce qui est rapide"),
            ChartUnit.Money, ChartUnit.Seconds,
            page.Say("cost of a month", "coût d'un mois"), page.Say("99 requests of 100 answer within", "99 requêtes sur 100 répondent en"),
            [.. points.OfType<ChartPoint>()])
        { Currency = answer.Deployment.Spec.Currency, Levels = Promised(page, answer) };
    }

    private static bool IsChosen(SizedShape shape, SizingAnswer answer) =>
        answer.Chosen is { } chosen && shape.Changes.Equals(chosen.Changes);

    private static ChartPoint? Point(DossierPage page, SizedShape? shape, string group, Tone tone) =>
        shape?.EstimatedP99 is { } time && double.IsFinite(time)
        ? new(ShapeWords.Changes(page, shape), (double)shape.Cost.Middle, time, group, tone) : null;

    private static List<ChartLevel> Promised(DossierPage page, SizingAnswer answer) =>
        answer.Deployment.Spec.Promises.Latency?.P99 is { } promised
        ? [new(page.Say($"promised: {Readable.Time(page, promised)}", $"promis : {Readable.Time(page, promised)}"), promised.TotalSeconds)]
            : [];
}
