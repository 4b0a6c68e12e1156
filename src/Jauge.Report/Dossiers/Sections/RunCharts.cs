using Jauge.Pricing.Runs;
using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Simulations;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Model;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>A run over time: load, answer times, replicas, cost.</summary>
/// <param name="page">Gives the language.</param>
/// <param name="result">The run.</param>
/// <param name="prefix">Before the names of the charts, so that several runs stand on one page.</param>
internal sealed class RunCharts(DossierPage page, SimulationResult result, string prefix = "chart")
{
    private const int MostLines = 6;
    private const double Orders = 30;

    private static readonly Tone[] Places = [Tone.C1, Tone.C2, Tone.C3, Tone.C4, Tone.C5, Tone.C6, Tone.C7, Tone.C8];

    /// <summary>Moments worth a line: when the full load is there, and when faults begin.</summary>
    public IReadOnlyList<ChartLevel> Moments { get; init; } = [];

    public LineChart Load() => Lines("load", page.Say("Requests a second", "Requêtes par seconde"), ChartUnit.Rate,
        new(page.Say("sent", "envoyées"), Of(t => t.Sent), Tone.Faint, IsFilled: true),
        new(page.Say("served", "servies"), Of(t => t.Served), Tone.C1),
        new(page.Say("failed", "en échec"), Of(t => t.Failed), Tone.Bad));

    public LineChart Times()
    {
        var (p50, p99) = (Of(t => t.All.P50), Of(t => t.P99));
        var known = p50.Concat(p99).Where(v => double.IsFinite(v) && v > 0).DefaultIfEmpty(1).ToList();
        return Lines("latency", page.Say("Answer time", "Temps de réponse"), ChartUnit.Seconds,
            new(page.Say("99 of 100 (p99)", "99 sur 100 (p99)"), p99, Tone.C4),
            new(page.Say("95 of 100 (p95)", "95 sur 100 (p95)"), Of(t => t.P95), Tone.C3),
            new(page.Say("half of the requests (p50)", "la moitié des requêtes (p50)"), p50, Tone.C1)) with
        {
            Levels = Promised(), IsLogarithmic = known.Max() > Orders * known.Min(),
        };
    }

    public LineChart? Replicas()
    {
        var all = TimelineChart.Ready(result).ToList();
        var growing = all.Where(c => c.Ready.Max() - c.Ready.Min() >= 0.5).OrderByDescending(c => c.Ready.Max()).Take(MostLines).ToList();
        var shown = growing.Count > 0 ? growing : [.. all.Take(MostLines)];
        return shown.Count == 0 ? null : Lines("replicas", page.Say("Replicas that serve", "Répliques en service"), ChartUnit.Count,
            [.. shown.Select((c, i) => new ChartLine(c.Name, c.Ready, Places[i % Places.Length], Steps: true))]);
    }

    public LineChart? Cost(RunCost? cost) => cost is not { Intervals.Count: > 0 } ? null
        : new($"{prefix}-cost", page.Say("What it costs by the hour", "Ce que cela coûte par heure"), ChartUnit.Money,
            [.. cost.Intervals.Select(i => i.At.TotalSeconds)],
            [new(page.Say("cost by the hour", "coût par heure"), [.. cost.Intervals.Select(i => (double)i.PerMinute.Middle * 60)], Tone.C5,
                Steps: true, IsFilled: true)])
        { Currency = cost.Currency };

    private LineChart Lines(string id, string title, ChartUnit unit, params ChartLine[] lines) =>
        new($"{prefix}-{id}", title, unit, [.. result.Timeline.Select(t => t.At.TotalSeconds)], lines) { Moments = Moments };

    private double[] Of(Func<TimelinePoint, double> read) => [.. result.Timeline.Select(read)];

    private List<ChartLevel> Promised()
    {
        if (result.Deployment.Spec.Promises.Latency is not { } latency) return [];
        (string Name, TimeSpan? Time)[] all =
            [("p99", latency.P99), ("p95", latency.P95), ("p50", latency.P50), (page.Say("mean", "moyenne"), latency.Mean)];
        return [.. all.Where(p => p.Time is not null).Take(1).Select(p => new ChartLevel(
            page.Say($"promised {p.Name}: {Readable.Time(page, p.Time!.Value)}", $"{p.Name} promis : {Readable.Time(page, p.Time!.Value)}"),
            p.Time!.Value.TotalSeconds))];
    }
}
