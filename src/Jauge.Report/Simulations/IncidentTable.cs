using Jauge.Report.Layout;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Simulations;

/// <summary>What each fault did to the requests.</summary>
internal static class IncidentTable
{
    /// <summary>Writes nothing where nothing went wrong.</summary>
    public static void Write(Page page, SimulationResult result)
    {
        if (result.Incidents.Count == 0) return;
        page.Heading(page.Say("What went wrong, and what it did", "Ce qui est tombé en panne, et ses effets"));
        Table(page, result);
    }

    /// <summary>The same without its heading.</summary>
    public static void Table(Page page, SimulationResult result)
    {
        var table = new TextTable(page.Words("fault", "panne"), page.Figures("times", "fois"), page.Figures("lasts", "dure"),
            page.Figures("failed", "en échec"), page.Figures("share", "part"));
        foreach (var incident in result.Incidents) Row(page, table, incident);
        page.Table(table);
        page.Paragraph(page.Say("For one run, whatever the reason: requests that failed from its beginning until, after its end, 10 s went by with no more failures than before it.",
            "Pour un essai, quelle qu'en soit la raison : les requêtes en échec du début de la panne jusqu'à ce que, une fois finie, 10 s passent sans plus d'échecs qu'avant elle.").Faint());
    }

    private static void Row(Page page, TextTable table, IncidentReading incident) => table.Row(
        SimulationWords.Of(page, incident.Fault), Readable.Count(page, incident.Times.Value),
        incident.Lasts is { } lasts ? Readable.Time(page, lasts.Value) : "–", Readable.Number(page, incident.Failed.Value),
        Readable.Share(page, incident.FailedShare.Value));
}
