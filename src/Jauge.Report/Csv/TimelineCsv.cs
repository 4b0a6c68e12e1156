using System.Globalization;
using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Report.Csv;

/// <summary>The timeline of a simulation as comma-separated values, one row an interval. Specified in docs/reference/outputs.md.</summary>
public static class TimelineCsv
{
    private static readonly string[] Header = ["at", "sent", "served", "failed", "mean", "p50", "p95", "p99"];

    /// <summary>Writes the header and the intervals.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="timeline">The intervals.</param>
    public static void Write(TextWriter writer, EquatableList<TimelinePoint> timeline)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(timeline);
        var components = timeline.Count > 0 ? timeline[0].Components.Select(c => c.Name) : [];
        CsvWriter.Row(writer, Header.Concat(components.SelectMany(Columns)));
        foreach (var point in timeline) CsvWriter.Row(writer, Fields(point).Select(Number));
    }

    private static IEnumerable<string> Columns(string component) =>
        [$"{component}:ready", $"{component}:existing", $"{component}:core-use", $"{component}:in-flight"];

    private static IEnumerable<double> Fields(TimelinePoint point) =>
        new[] { point.At.TotalSeconds, point.Sent, point.Served, point.Failed, point.Mean, point.P50, point.P95, point.P99 }
            .Concat(point.Components.SelectMany(c => new[] { c.Ready, c.Existing, c.CoreUse, c.InFlight }));

    private static string? Number(double number) =>
        double.IsFinite(number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : null;
}
