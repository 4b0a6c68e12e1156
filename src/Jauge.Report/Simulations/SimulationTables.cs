using Jauge.Report.Layout;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Simulations;

/// <summary>Where the time goes, what each class of requests met, and how many replicas there were.</summary>
internal static class SimulationTables
{
    /// <summary>Times of one request, averaged over all of them.</summary>
    public static TextTable Times(Page page, SimulationResult result)
    {
        var isHeldUp = result.Components.Any(c => HeldUp(c) > 0);
        Column[] holds = isHeldUp ? [page.Figures("locks, limits", "verrous, débits")] : [];
        var table = new TextTable([
            page.Names("component", "composant"), page.Figures("pool", "pool"), page.Figures("slots", "places"),
            page.Figures("cores", "cœurs"), .. holds, page.Figures("own work", "travail propre"), page.Figures("sum", "somme")]);
        foreach (var c in result.Components.OrderByDescending(Sum).Where(c => Sum(c) > 0))
        {
            Phrase[] held = isHeldUp ? [Readable.Wait(page, HeldUp(c))] : [];
            table.Row([c.Name, Readable.Wait(page, c.PoolWait.Value), Readable.Wait(page, c.SlotWait.Value),
                Readable.Wait(page, c.CoreWait.Value), .. held, Readable.Wait(page, c.Work.Value), Readable.Time(page, Sum(c)).Strong()]);
        }

        return table;
    }

    /// <summary>Messages that queues deliver.</summary>
    public static TextTable Queues(Page page, SimulationResult result)
    {
        var table = new TextTable(
            page.Names("queue", "file"), page.Figures("delivered", "livrés"), page.Figures("tried again", "retentés"),
            page.Figures("given up", "abandonnés"), page.Figures("waiting, most", "en attente, au plus"),
            page.Figures("wait p50", "attente p50"),
            page.Figures("wait p95", "attente p95"), page.Figures("done p95", "fini p95"), page.Figures("empty after", "vide après"));
        foreach (var q in result.Queues)
            table.Row(q.Name, Readable.Rate(page, q.Delivered.Value), Readable.Rate(page, q.Retried.Value),
                Readable.Rate(page, q.DeadLettered.Value), Readable.Count(page, q.MostWaiting), Readable.Time(page, q.WaitP50.Value),
                Readable.Time(page, q.WaitP95.Value), Readable.Time(page, q.DoneP95.Value), Empty(page, q.Drain.Value));
        return table;
    }

    private static string Empty(Page page, double seconds) =>
        double.IsFinite(seconds) ? Readable.Time(page, seconds) : page.Say("over a day", "plus d'un jour");

    private static double HeldUp(ComponentReading c) => c.LockWait.Value + c.LimitWait.Value;

    /// <summary>What clients saw.</summary>
    public static TextTable Requests(Page page, SimulationResult result)
    {
        var table = new TextTable(
            page.Words("request", "requête"), page.Figures("served", "servies"), page.Figures("p50", "p50"), page.Figures("p95", "p95"),
            page.Figures("p99", "p99"), page.Figures("failed", "échecs"), page.Words("mostly", "surtout"));
        foreach (var request in result.Requests) Row(page, table, request);
        if (result.Requests.Count > 1) Row(page, table.Rule(), result.All);
        return table;
    }

    /// <summary>What became of the sessions.</summary>
    public static TextTable Journeys(Page page, SimulationResult result)
    {
        var table = new TextTable(
            page.Words("session", "session"), page.Figures("begun", "commencées"), page.Figures("completed", "achevées"),
            page.Figures("left", "quittées"), page.Figures("given up", "abandonnées"), page.Figures("p50", "p50"),
            page.Figures("p95", "p95"));
        foreach (var journey in result.Journeys)
            table.Row(page.Say(journey.Title), Readable.Rate(page, journey.Begun.Value), Readable.Share(page, journey.Completed.Value),
                Readable.Share(page, journey.Left.Value), Readable.Share(page, journey.GivenUp.Value),
                Readable.Time(page, journey.P50.Value),
                Readable.Time(page, journey.P95.Value));
        return table;
    }

    /// <summary>Replicas that served, and how busy the cores were.</summary>
    public static TextTable Replicas(Page page, SimulationResult result)
    {
        var table = new TextTable(
            page.Names("component", "composant"), page.Figures("fewest", "au moins"), page.Figures("mean", "moyenne"),
            page.Figures("most", "au plus"),
            page.Figures("replica-hours", "heures-répliques"), page.Figures("cores busy", "cœurs occupés"),
            page.Figures("connections", "connexions"));
        var ready = TimelineChart.Ready(result).ToDictionary(c => c.Name, c => c.Ready);
        foreach (var c in result.Components)
        {
            var busy = Readable.Share(page, c.CoreUse.Value);
            if (ready.TryGetValue(c.Name, out var counts))
                table.Row(c.Name, Readable.Count(page, counts.Min()), Readable.Count(page, c.Replicas.Value),
                    Readable.Count(page, counts.Max()),
                    Readable.Number(page, c.ReplicaHours.Value), busy, Connections(page, c));
            else if (!double.IsNaN(c.CoreUse.Value) || c.MostConnections > 0) table.Row(c.Name, "", "", "", "", busy, Connections(page, c));
        }

        foreach (var nodes in result.Nodes)
            table.Row(page.Say($"{nodes.Name} (nodes)", $"{nodes.Name} (nœuds)"), "", Readable.Count(page, nodes.Nodes.Value),
                nodes.Most.ToString("N0", page.Format), Readable.Number(page, nodes.NodeHours.Value), "", "");

        return table;
    }

    /// <summary>Most that were open at once, and how many are accepted.</summary>
    private static string Connections(Page page, ComponentReading c)
    {
        if (c.MostConnections == 0) return "";
        var most = c.MostConnections.ToString("N0", page.Format);
        return c.ConnectionLimit is { } limit
            ? page.Say($"{most} of {limit.ToString("N0", page.Format)}", $"{most} sur {limit.ToString("N0", page.Format)}") : most;
    }

    private static double Sum(ComponentReading c) => c.PoolWait.Value + c.SlotWait.Value + c.CoreWait.Value + HeldUp(c) + c.Work.Value;

    private static void Row(Page page, TextTable table, RequestReading request) => table.Row(
        page.Say(request.Title), Readable.Rate(page, request.Served.Value), Readable.Time(page, request.P50.Value),
        Readable.Time(page, request.P95.Value), Readable.Time(page, request.P99.Value), Readable.Share(page, request.ErrorRate.Value),
        request.Failures.Count > 0 ? page.Say(request.Failures[0].Cause.Describe()).Faint() : "");
}
