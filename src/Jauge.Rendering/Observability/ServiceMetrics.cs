using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Metrics of a program that serves requests: its own, by OpenTelemetry, and what its platform measures of it.</summary>
/// <remarks>Sources: OpenTelemetry semantic conventions, HTTP and process metrics, 2026-08; names of kube-state-metrics 2.x and cAdvisor
/// as the kubelet exposes them.</remarks>
internal sealed class ServiceMetrics(DeployedComponent component, string scope, IReadOnlyList<decimal> bounds)
{
    private const double FullBreath = 1.0;
    private static readonly TimeSpan RestartWindow = TimeSpan.FromHours(1);

    private string Job => $"job=\"{component.Name}\"";

    /// <summary>One for each replica that answers: Prometheus asks pods itself; replicas that nobody can address send to the collector,
    /// which forgets whom it does not hear.</summary>
    private string Alive => $"{(component.RunsOn() is null ? "target_info" : "up")}{{{Job}}}";

    internal WatchedMetric? Find(string metric) => metric switch
    {
        "throughput" => new(Rate(Count()), phases => [InputSeries.Counter(Count("200"), phases, v => v)]),
        "error-rate" => ErrorRate(),
        "latency.mean" => new($"{Rate(Sum)} / {Rate(Count())}", phases => [InputSeries.Counter(Sum, phases, v => v),
            InputSeries.Counter(Count(), phases, _ => FullBreath)]),
        "latency.p50" => Quantile(0.5m),
        "latency.p90" => Quantile(0.9m),
        "latency.p95" => Quantile(0.95m),
        "latency.p99" => Quantile(0.99m),
        "availability" => new($"avg(avg_over_time(probe_success{{{Job}}}[{Conventions.Window}]))",
            phases => [InputSeries.Gauge($"probe_success{{{Job}}}", phases, v => v)]) { Max = 1 },
        "replicas" => new($"sum({Alive})", phases => [InputSeries.Gauge(Alive, phases, v => v)]),
        "down" => new($"absent({Alive} == 1)", phases => [InputSeries.Gauge(Alive, phases, v => 1 - v)]) { Max = 1 },
        _ => OfPlatform(metric),
    };

    private string Sum => $"{Conventions.Requests}_sum{{{Job}}}";

    private string Count(string? status = null) => status is null ? $"{Conventions.Requests}_count{{{Job}}}"
        : $"{Conventions.Requests}_count{{{Job},{Conventions.Status}=\"{status}\"}}";

    private static string Rate(string series) => $"sum(rate({series}[{Conventions.Window}]))";

    private WatchedMetric ErrorRate() => new(
        $"{Rate($"{Conventions.Requests}_count{{{Job},{Conventions.Status}=~\"{Conventions.ServerErrors}\"}}")} / {Rate(Count())}",
        phases =>
        [
            InputSeries.Counter(Count("200"), phases, v => 1 - v), InputSeries.Counter(Count("500"), phases, v => v),
        ]) { Max = 1 };

    private WatchedMetric Quantile(decimal share) => new(
        $"histogram_quantile({share.ToString(CultureInfo.InvariantCulture)}, sum by (le) (rate({Conventions.Requests}_bucket{{{Job}}}[{Conventions.Window}])))",
        phases => bounds.Select(b => Bucket(phases, Text(b), v => v <= (double)b))
            .Append(Bucket(phases, "+Inf", _ => true))) { Max = (double)bounds[^1] };

    private InputSeries Bucket(IReadOnlyList<Phase> phases, string bound, Func<double, bool> holds) =>
        InputSeries.Counter($"{Conventions.Requests}_bucket{{{Job},le=\"{bound}\"}}", phases, v => holds(v) ? FullBreath : 0);

    private static string Text(decimal bound) => bound.ToString("0.############", CultureInfo.InvariantCulture);

    private WatchedMetric? OfPlatform(string metric) =>
        component.RunsOn() is null ? OfProcess(metric) : new PodMetrics(component, scope).Find(metric);

    private WatchedMetric? OfProcess(string metric) => metric switch
    {
        "cpu" when component.Cores() is { } cores => PerReplica($"sum(rate(process_cpu_time_seconds_total{{{Job}}}[{Conventions.Window}]))",
            cores, phases => InputSeries.Counter($"process_cpu_time_seconds_total{{{Job}}}", phases, v => v * cores)),
        "memory" when component.Memory() is { } bytes => PerReplica($"sum(process_memory_usage_bytes{{{Job}}})", bytes,
            phases => InputSeries.Gauge($"process_memory_usage_bytes{{{Job}}}", phases, v => v * bytes)),
        _ => null,
    };

    // use of all replicas that are up, over what they have
    private WatchedMetric PerReplica(string used, double each, Func<IReadOnlyList<Phase>, InputSeries> input) => new(
        $"{used} / (sum({Alive}) * {InputSeries.Number(each)})",
        phases => [input(phases), InputSeries.Constant(Alive, phases, 1)]) { Max = 1 };

    internal static TimeSpan LongWindow => RestartWindow;
}
