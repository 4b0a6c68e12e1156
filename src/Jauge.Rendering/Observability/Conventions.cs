using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Names of metrics, labels and files that the rendered parts share.</summary>
internal static class Conventions
{
    /// <summary>Duration of a served request: OpenTelemetry's semantic conventions for HTTP metrics (stable since 1.23.0), as Prometheus
    /// names them.</summary>
    internal const string Requests = "http_server_request_duration_seconds";

    internal const string Status = "http_response_status_code";

    /// <summary>Answers that count as errors: the server's fault, as OpenTelemetry sets the status of a server's span.</summary>
    internal const string ServerErrors = "5..";

    internal const string Window = "5m";

    internal static readonly TimeSpan WindowTime = TimeSpan.FromMinutes(5);

    /// <summary>Bounds that the semantic conventions advise for request durations, in seconds.</summary>
    private static readonly decimal[] AdvisedBounds =
        [0.005m, 0.01m, 0.025m, 0.05m, 0.075m, 0.1m, 0.25m, 0.5m, 0.75m, 1, 2.5m, 5, 7.5m, 10];

    /// <summary>Bounds of the histogram of durations, in seconds: the advised ones, each promised time, and each time that an alert
    /// watches with one bound above it, so that what is promised can be read off exactly.</summary>
    internal static IReadOnlyList<decimal> Bounds(SystemSpec spec) =>
        [.. AdvisedBounds.Concat(Promised(spec)).Concat(Watched(spec).SelectMany(t => new[] { t, t * 2 })).Where(b => b > 0).Distinct()
            .Order()];

    /// <summary>Whether every program has this bound, without being told.</summary>
    internal static bool IsAdvised(decimal seconds) => AdvisedBounds.Contains(seconds);

    /// <summary>The component that receives the system's requests; null where no request is described.</summary>
    internal static DeployedComponent? Entry(Deployment deployment) =>
        deployment.Spec.Requests.Values.Where(r => r.At.Count > 0).Select(r => deployment.Find(r.At.Keys.First()))
            .FirstOrDefault(c => c is not null);

    /// <summary>A component or a path as an identifier of alerts: <c>cpu-high</c> is <c>CpuHigh</c>.</summary>
    internal static string PascalCase(string name) =>
        string.Concat(name.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static IEnumerable<decimal> Promised(SystemSpec spec) => spec.Promises.Latency is not { } latency ? []
        : new[] { latency.Mean, latency.P50, latency.P90, latency.P95, latency.P99, latency.P999 }.OfType<TimeSpan>().Select(Seconds);

    private static IEnumerable<decimal> Watched(SystemSpec spec) => spec.Alerts.Values
        .Where(a => a.When.Metric.StartsWith("latency.", StringComparison.Ordinal)).Select(a => a.When.Threshold).OfType<Quantity>()
        .Select(q => q.Value.High);

    internal static decimal Seconds(TimeSpan time) => (decimal)time.Ticks / TimeSpan.TicksPerSecond;
}
