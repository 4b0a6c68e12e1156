using Jauge.Report.Layout;
using Jauge.Simulation.Analysis;

namespace Jauge.Report.Simulations;

/// <summary>Prints the analytic reading: times, components, and what binds first.</summary>
public static class AnalysisPrinter
{
    private const int Indent = 2;
    private const int NarrowestTerminal = 80;

    /// <summary>Prints a reading.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="reading">The reading.</param>
    public static void Write(Page page, AnalyticReading reading)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(reading);
        Names.Head(page, reading.Deployment);
        page.Paragraph(page.Say("The full load at rest, by queueing theory: a first answer, not a run.",
            "La pleine charge au repos, par la théorie des files : une première réponse, pas un essai.").Faint());
        page.Heading(page.Say("What clients would see", "Ce que verraient les clients"));
        page.Table(Requests(page, reading));
        page.Heading(page.Say("Components", "Composants"));
        page.Table(Components(page, reading));
        page.Heading(page.Say("What binds first", "Ce qui limite en premier"));
        page.Paragraph(Limit(page, reading), Indent);
        if (!reading.IsAtRest) page.Paragraph(page.Say("The autoscalers do not come to rest: the counts are those of a moment.",
            "Les autoscalers ne se stabilisent pas : les nombres sont ceux d'un instant."), Indent);
        if (reading.LeftOut.Count == 0) return;
        page.Heading(page.Say("Left out", "Laissé de côté"));
        foreach (var text in reading.LeftOut) page.Paragraph(page.Say(text), Indent);
    }

    /// <summary>The first answer on one line, before the event engine's.</summary>
    /// <param name="page">Gives the language.</param>
    /// <param name="reading">The reading.</param>
    public static string Line(Page page, AnalyticReading reading)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(reading);
        var (rate, mean, tail) = (Readable.Rate(page, reading.All.Rate), Time(page, reading.All.Mean), Time(page, reading.All.P95));
        var line = page.Say($"theory: {rate}, mean {mean}, p95 {tail}", $"théorie : {rate}, moyenne {mean}, p95 {tail}");
        if (reading.Limit is { } limit)
        {
            var use = Readable.Share(page, limit.Use);
            line = Fitting(line, page.Say($"; {limit.Component} at {use} of its bound", $" ; {limit.Component} à {use} de sa limite"));
        }

        return line.Replace('\u00a0', ' ');
    }

    // a name that would break the line is left to the report
    private static string Fitting(string line, string more) => line.Length + more.Length < NarrowestTerminal ? line + more : line;

    private static TextTable Requests(Page page, AnalyticReading reading)
    {
        var table = new TextTable(
            page.Words("request", "requête"), page.Figures("rate", "débit"), page.Figures("mean", "moyenne"), page.Figures("p50", "p50"),
            page.Figures("p95", "p95"), page.Figures("p99", "p99"), page.Figures("failed", "échecs"));
        foreach (var request in reading.Requests) Row(page, table, request);
        if (reading.Requests.Count > 1) Row(page, table.Rule(), reading.All);
        return table;
    }

    private static void Row(Page page, TextTable table, AnalyticRequest request) => table.Row(
        page.Say(request.Title), Readable.Rate(page, request.Rate), Time(page, request.Mean), Time(page, request.P50),
        Time(page, request.P95),
        Time(page, request.P99), Readable.Share(page, request.ErrorRate));

    private static TextTable Components(Page page, AnalyticReading reading)
    {
        var table = new TextTable(
            page.Names("component", "composant"), page.Figures("replicas", "répliques"), page.Figures("cores busy", "cœurs occupés"),
            page.Figures("slots taken", "places prises"), page.Figures("waits", "attentes"), page.Figures("own work", "travail propre"));
        foreach (var c in reading.Components)
            table.Row(c.Name, Readable.Count(page, c.Replicas), Readable.Share(page, c.CoreUse), Readable.Share(page, c.SlotUse),
                Readable.Wait(page, c.PoolWait + c.SlotWait + c.CoreWait), Readable.Wait(page, c.Work));
        return table;
    }

    private static string Limit(Page page, AnalyticReading reading)
    {
        var text = reading.Limit is { } limit ? page.Say(limit.Text)
            : page.Say("Nothing that is modelled: no cores, slots or connections are stated.",
                "Rien de ce qui est modélisé : ni cœurs, ni places, ni connexions ne sont indiqués.");
        if (reading.LargestUsers is { } users)
            text += page.Say($" So many let in {users.ToString("N0", page.Format)} users before they hold each other up.",
                $" Cela laisse entrer {users.ToString("N0", page.Format)} utilisateurs avant qu'ils ne se retiennent.");
        return reading.Holds ? text : text + page.Say(" The load is more than the system can serve as it comes.",
            " La charge dépasse ce que le système peut servir au fil de l'eau.");
    }

    private static string Time(Page page, double seconds) =>
        double.IsInfinity(seconds) ? page.Say("never", "jamais") : Readable.Time(page, seconds);
}
