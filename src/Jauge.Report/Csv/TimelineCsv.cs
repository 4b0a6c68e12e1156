using System.Globalization;
using Jauge.Pricing.Runs;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Csv;

/// <summary>The timeline of a simulation as comma-separated values, one row an interval. Specified in docs/reference/outputs.md.</summary>
public static class TimelineCsv
{
    private static readonly string[] OfRequests = ["sent", "served", "failed", "mean", "p50", "p90", "p95", "p99"];
    private static readonly string[] OfComponents =
        ["ready", "existing", "core-use", "in-flight", "queued", "calls", "failed", "connections", "pool-wait", "slot-wait", "core-wait"];

    /// <summary>Writes the header and the intervals.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="result">The result.</param>
    /// <param name="cost">What the run costs; null: its column stays empty.</param>
    public static void Write(TextWriter writer, SimulationResult result, RunCost? cost)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        CsvWriter.Row(writer, Header(result));
        for (var i = 0; i < result.Timeline.Count; i++)
            CsvWriter.Row(writer, Fields(result, result.Timeline[i], i < cost?.Intervals.Count ? cost.Intervals[i] : null).Select(Number));
    }

    private static IEnumerable<string> Header(SimulationResult result) =>
    [
        "at", .. OfRequests, "cost-per-minute", .. result.Requests.SelectMany(r => OfRequests.Select(c => $"request {r.Name}:{c}")),
        .. result.Components.SelectMany(c => OfComponents.Select(column => $"{c.Name}:{column}")),
        .. result.Nodes.Select(n => $"{n.Name}:nodes"),
        .. Simulated(result).Select(a => $"alert {a.Name}"),
    ];

    private static IEnumerable<double> Fields(SimulationResult result, TimelinePoint point, IntervalCost? cost) =>
    [
        point.At.TotalSeconds, .. Of(point.All), cost is { } known ? (double)known.PerMinute.Middle : double.NaN,
        .. point.Requests.SelectMany(Of),
        .. point.Components.SelectMany(Of), .. point.Nodes.Select(n => n.Nodes), .. Simulated(result).Select(a => Firing(a, point.At)),
    ];

    private static double[] Of(RequestPoint r) => [r.Sent, r.Served, r.Failed, r.Mean, r.P50, r.P90, r.P95, r.P99];

    private static double[] Of(ComponentPoint c) =>
        [c.Ready, c.Existing, c.CoreUse, c.InFlight, c.Queued, c.Calls, c.Failed, c.Connections, c.PoolWait, c.SlotWait, c.CoreWait];

    private static IEnumerable<AlertReading> Simulated(SimulationResult result) => result.Alerts.Where(a => a.Obstacle is null);

    // share of the replications in which it fires then
    private static double Firing(AlertReading alert, TimeSpan at) =>
        alert.Runs.Average(run => run.Any(e => e.FiredAt <= at && (e.ClearedAt is not { } cleared || cleared > at)) ? 1.0 : 0.0);

    private static string? Number(double number) =>
        double.IsFinite(number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : null;
}
