using System.Globalization;
using Jauge.Core;
using Jauge.Load.Results;

namespace Jauge.Load.Exports;

/// <summary>A run as metrics of Prometheus, while it goes on and after it. Safe for several threads.</summary>
/// <param name="requests">Names of the classes of requests, in the plan's order.</param>
/// <remarks>Text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats, read 2026-11).</remarks>
public sealed class LoadMetrics(EquatableList<string> requests) : ILoadObserver
{
    private const double Second = 1e9;
    private static readonly double[] Bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly Lock _lock = new();
    private readonly LatencyHistogram[] _times = [.. requests.Select(_ => new LatencyHistogram())];
    private readonly long[] _failed = new long[requests.Count];
    private readonly long[] _causes = new long[Enum.GetValues<LoadFailure>().Length];
    private LoadInterval? _last;

    /// <inheritdoc/>
    public void Passed(LoadProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        lock (_lock)
        {
            for (var i = 0; i < _times.Length; i++)
            {
                _times[i].Merge(progress.Times[i]);
                _failed[i] += progress.Interval.Requests[i].Failed;
            }

            for (var cause = 0; cause < Math.Min(_causes.Length, progress.Failures.Count); cause++)
                _causes[cause] += progress.Failures[cause];
            _last = progress.Interval;
        }
    }

    /// <summary>Writes what has passed so far.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        lock (_lock)
        {
            Requests(writer);
            Failures(writer);
            Durations(writer);
            Gauges(writer);
        }
    }

    private void Requests(TextWriter writer)
    {
        Head(writer, "jauge_load_requests_total", "counter", "Requests that ended, by class and outcome.");
        for (var i = 0; i < _times.Length; i++)
        {
            writer.Write($"jauge_load_requests_total{{request=\"{Label(requests[i])}\",outcome=\"answered\"}} {Number(_times[i].Count)}\n");
            writer.Write($"jauge_load_requests_total{{request=\"{Label(requests[i])}\",outcome=\"failed\"}} {Number(_failed[i])}\n");
        }
    }

    private void Failures(TextWriter writer)
    {
        Head(writer, "jauge_load_failures_total", "counter", "Requests without a good answer, by cause.");
        foreach (var cause in Enum.GetValues<LoadFailure>().Where(c => c != LoadFailure.None))
            writer.Write($"jauge_load_failures_total{{cause=\"{Word(cause)}\"}} {Number(_causes[(int)cause])}\n");
    }

    private void Durations(TextWriter writer)
    {
        const string name = "jauge_load_request_duration_seconds";
        Head(writer, name, "histogram", "Time from the intended sending to the end of a good answer.");
        for (var i = 0; i < _times.Length; i++)
        {
            var label = $"request=\"{Label(requests[i])}\"";
            foreach (var bound in Bounds)
                writer.Write($"{name}_bucket{{{label},le=\"{Number(bound)}\"}} {Number(_times[i].CountUpTo((long)(bound * Second)))}\n");
            writer.Write($"{name}_bucket{{{label},le=\"+Inf\"}} {Number(_times[i].Count)}\n");
            writer.Write($"{name}_sum{{{label}}} {Number((double)_times[i].Sum / Second)}\n{name}_count{{{label}}} {Number(_times[i].Count)}\n");
        }
    }

    private void Gauges(TextWriter writer)
    {
        Gauge(writer, "jauge_load_connections", "Connections open.", _last?.Connections ?? 0);
        Gauge(writer, "jauge_load_requests_in_flight", "Requests under way.", _last?.UnderWay ?? 0);
        Gauge(writer, "jauge_load_users", "Users and visitors present.", _last?.Present ?? 0);
        Gauge(writer, "jauge_load_lateness_seconds", "What 99 of 100 sendings of the last interval were late by at most.",
            _last is { LateP99: var late } && double.IsFinite(late) ? late / Second : 0);
    }

    private static void Gauge(TextWriter writer, string name, string help, double value)
    {
        Head(writer, name, "gauge", help);
        writer.Write($"{name} {Number(value)}\n");
    }

    private static void Head(TextWriter writer, string name, string type, string help) =>
        writer.Write($"# HELP {name} {help}\n# TYPE {name} {type}\n");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Label(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Word(LoadFailure cause) =>
        string.Concat(cause.ToString()
            .Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
