using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>Where the time of a request goes, and what each kind of request meets.</summary>
internal static class TimeSection
{
    private const int MostBars = 12;

    public static void Write(DossierSection section)
    {
        if (section.Dossier.Simulation is not { } result) return;
        var page = section.Page;
        page.Section("time", page.Say("Where the time goes", "Où passe le temps"), page.Say(
            "The time of an average request, component by component: its own work, and what it waits for.",
            "Le temps d'une requête moyenne, composant par composant : son propre travail, et ce qu'elle attend."));
        if (Chart(page, result) is { Rows.Count: > 0 } chart)
            page.Figure(chart, page.Say("Calls that nobody waits for, and those that run beside each other, count each.",
                "Les appels que personne n'attend, et ceux qui se font en parallèle, comptent chacun."), SimulationTables.Times(page,
                result));
        page.Heading(page.Say("What clients see", "Ce que voient les clients")).Table(SimulationTables.Requests(page, result));
        if (result.Journeys.Count > 0) page.Heading(page.Say("Sessions", "Sessions")).Table(SimulationTables.Journeys(page, result));
        if (SimulationTables.Replicas(page, result) is { IsEmpty: false } replicas)
            page.Heading(page.Say("Replicas, cores, connections", "Répliques, cœurs, connexions")).Table(replicas);
        if (result.Queues.Count > 0)
            page.Heading(page.Say("Messages in queues", "Messages dans les files")).Table(SimulationTables.Queues(page, result));
    }

    private static StackChart Chart(DossierPage page, SimulationResult result)
    {
        (string Name, Tone Tone, Func<ComponentReading, double> Read)[] parts =
        [
            (page.Say("own work", "travail propre"), Tone.C1, c => c.Work.Value),
            (page.Say("waits for cores", "attend un cœur"), Tone.C4, c => c.CoreWait.Value),
            (page.Say("waits for a slot", "attend une place"), Tone.C3, c => c.SlotWait.Value),
            (page.Say("waits for a connection", "attend une connexion"), Tone.C5, c => c.PoolWait.Value),
            (page.Say("locks and rate limits", "verrous et débits"), Tone.C6, c => c.LockWait.Value + c.LimitWait.Value),
        ];
        var met = parts.Where(p => result.Components.Any(c => p.Read(c) > 0)).ToList();
        var rows = result.Components.Select(c => (c.Name, Values: (IReadOnlyList<double>)[.. met.Select(p => Math.Max(0, p.Read(c)))]))
            .Where(r => r.Values.Sum() > 0).OrderByDescending(r => r.Values.Sum()).Take(MostBars);
        return new("chart-time", page.Say("Time of one request, by component", "Temps d'une requête, par composant"), ChartUnit.Seconds,
            [.. met.Select(p => (p.Name, p.Tone))], [.. rows]);
    }
}
