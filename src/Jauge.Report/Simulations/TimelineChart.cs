using Jauge.Pricing.Runs;
using Jauge.Report.Layout;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Simulations;

/// <summary>Load, replicas, answer times and failures over the run, one line each.</summary>
internal static class TimelineChart
{
    private const int Widest = 60;
    private const int Narrowest = 12;
    private const int Gaps = 6;             // two blanks between four columns
    private const int MostComponents = 5;

    public static void Write(Page page, SimulationResult result, RunCost? cost)
    {
        if (result.Timeline.Count == 0) return;
        page.Heading(page.Say("Over time", "Au fil du temps"));
        Table(page, result, cost, MostComponents);
    }

    /// <summary>The same without its heading, with fewer components.</summary>
    public static void Table(Page page, SimulationResult result, RunCost? cost, int mostComponents)
    {
        if (result.Timeline.Count == 0) return;
        var table = new TextTable(new Column(""), Column.Figures("min"), new Column(""), Column.Figures("max"));
        var rows = Shown(page, result, cost, mostComponents).ToList();
        var beside = Gaps + rows.Max(r => r.Name.Length) + Ends(page, rows, e => e.Least) + Ends(page, rows, e => e.Most);
        var columns = Math.Clamp(page.Width - beside, Narrowest, Widest);
        foreach (var series in rows) Row(page, table, series, columns);
        table.Row("", "", Axis(page, result, Sparkline.Width(result.Timeline.Count, columns)).Faint());
        page.Table(table);
    }

    private static IEnumerable<Series> Shown(Page page, SimulationResult result, RunCost? cost, int mostComponents)
    {
        yield return new(page.Say("requests sent", "requêtes envoyées"), Of(result, t => t.Sent), Enumerable.Average, Readable.Rate,
            Ink.Plain);
        foreach (var c in Growing(result, mostComponents))
            yield return new(page.Say($"replicas of {c.Name}", $"répliques {SimulationWords.Of(c.Name)}"), c.Ready, Enumerable.Average,
                Readable.Count, Ink.Accent);
        foreach (var nodes in Nodes(result))
            yield return new(page.Say($"nodes of {nodes.Name}", $"nœuds {SimulationWords.Of(nodes.Name)}"), nodes.Counts,
                Enumerable.Average, Readable.Count, Ink.Accent);
        yield return new("p99", Of(result, t => t.P99), Enumerable.Max, Readable.Time, Ink.Caution);
        yield return new(page.Say("requests failed", "requêtes en échec"), Of(result, t => t.Failed), Enumerable.Max, Readable.Rate,
            Ink.Bad);
        if (cost is { Intervals.Count: > 0 })
            yield return new(page.Say("cost per minute", "coût par minute"), [.. cost.Intervals.Select(i => (double)i.PerMinute.Middle)],
                Enumerable.Average, (p, amount) => RunMoney.Of(p, amount, cost.Currency), Ink.Plain);
    }

    private static double[] Of(SimulationResult result, Func<TimelinePoint, double> read) => [.. result.Timeline.Select(read)];

    /// <summary>Node groups whose nodes change.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<double> Counts)> Nodes(SimulationResult result) => result.Nodes
        .Select((group, i) => (group.Name, Counts: (IReadOnlyList<double>)Of(result, t => t.Nodes[i].Nodes)))
        .Where(n => n.Counts.Max() - n.Counts.Min() >= 0.5);

    /// <summary>Components whose replicas change; else the first that has any.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<double> Ready)> Growing(SimulationResult result, int most)
    {
        var all = Ready(result).ToList();
        var growing = all.Where(c => c.Ready.Max() - c.Ready.Min() >= 0.5).Take(most).ToList();
        return growing.Count > 0 ? growing : all.Take(1);
    }

    /// <summary>Replicas that serve, over time, of every component that has any.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<double> Ready)> Ready(SimulationResult result) =>
        Enumerable.Range(0, result.Timeline.Count == 0 ? 0 : result.Components.Count).Where(i => result.Components[i].HasReplicas)
            .Select(i => (result.Timeline[0].Components[i].Name, (IReadOnlyList<double>)Of(result, t => t.Components[i].Ready)));

    private static int Ends(Page page, List<Series> rows, Func<Sparkline, double> end) =>
        rows.Max(r => r.Show(page, end(Sparkline.Of(r.Values, 1, r.Join))).Length);

    private static void Row(Page page, TextTable table, Series series, int columns)
    {
        var line = Sparkline.Of(series.Values, columns, series.Join);
        table.Row(series.Name, series.Show(page, line.Least), line.Blocks.In(series.Ink), series.Show(page, line.Most));
    }

    private static string Axis(Page page, SimulationResult result, int width)
    {
        var end = Readable.Time(page, result.Duration);
        return "0" + new string('\u00a0', Math.Max(1, width - 1 - end.Length)) + end;
    }

    private sealed record Series(
        string Name, IReadOnlyList<double> Values, Func<IEnumerable<double>, double> Join, Func<Page, double, string> Show, Ink Ink);
}
