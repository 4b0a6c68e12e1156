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
        var table = new TextTable(page.Words("fault", "panne"), page.Figures("times", "fois"), page.Figures("lasts", "dure"),
            page.Figures("failed", "en échec"), page.Figures("share", "part"));
        foreach (var incident in result.Incidents) Row(page, table, incident);
        page.Heading(page.Say("What went wrong, and what it did", "Ce qui est tombé en panne, et ses effets")).Table(table);
        page.Paragraph(page.Say("For one run: requests that failed from its beginning until all was well again, whatever the reason.",
            "Pour un essai : les requêtes en échec du début jusqu'au retour à la normale, quelle qu'en soit la raison.").Faint());
    }

    private static void Row(Page page, TextTable table, IncidentReading incident) => table.Row(
        SimulationWords.Of(page, incident.Fault), Readable.Count(page, incident.Times.Value),
        incident.Lasts is { } lasts ? Readable.Time(page, lasts.Value) : "–", Readable.Number(page, incident.Failed.Value),
        Readable.Share(page, incident.FailedShare.Value));
}
