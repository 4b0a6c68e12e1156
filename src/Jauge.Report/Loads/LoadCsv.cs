using System.Globalization;
using Jauge.Load.Results;
using Jauge.Report.Csv;

namespace Jauge.Report.Loads;

/// <summary>The timeline of a run of load as comma-separated values, one row an interval. Specified in docs/reference/outputs.md.</summary>
public static class LoadCsv
{
    private const double Second = 1e9;
    private static readonly string[] OfRequests = ["sent", "answered", "failed", "p50", "p95", "p99", "max"];

    /// <summary>Writes the header and the intervals.</summary>
    public static void Write(TextWriter writer, LoadResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        CsvWriter.Row(writer, ["from", "to", "warm-up", .. OfRequests, "connections", "under-way", "present", "late-p99",
            .. result.Requests.SelectMany(r => OfRequests.Select(c => $"request {r.Name}:{c}"))]);
        foreach (var interval in result.Timeline)
            CsvWriter.Row(writer, [Number(interval.From.TotalSeconds), Number(interval.To.TotalSeconds), interval.IsWarmUp ? "1" : "0",
                .. Of(interval.All), Number(interval.Connections),
                Number(interval.UnderWay), Number(interval.Present), Number(interval.LateP99 / Second),
                .. interval.Requests.SelectMany(Of)]);
    }

    private static IEnumerable<string?> Of(IntervalRequest request) =>
    [
        Number(request.Sent), Number(request.Answered), Number(request.Failed), Number(request.P50 / Second), Number(request.P95 / Second),
        Number(request.P99 / Second),
        request.Answered == 0 ? null : Number(request.Max / Second),
    ];

    private static string? Number(double number) =>
        double.IsFinite(number) ? number.ToString("0.#########", CultureInfo.InvariantCulture) : null;
}
