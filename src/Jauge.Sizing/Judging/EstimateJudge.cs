using System.Collections.Concurrent;
using Jauge.Core;
using Jauge.Simulation;
using Jauge.Simulation.Analysis;
using Jauge.Sizing.Search;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Judging;

/// <summary>What queueing theory says of a shape at full load, at rest. Safe for several threads.</summary>
internal sealed class EstimateJudge
{
    private const int Draws = 2000;
    private readonly ConcurrentDictionary<string, Lazy<AnalyticReading>> _readings = new(StringComparer.Ordinal);

    /// <summary>The reading; shapes that serve the load alike share it.</summary>
    internal AnalyticReading Read(Shape shape) =>
        _readings.GetOrAdd(shape.LoadKey, _ => new(() => SystemAnalysis.Read(shape.Deployment, 1, Draws))).Value;

    /// <summary>Why the shape looks as if it would not do; null: it looks as if it would.</summary>
    internal Refusal? Refute(Shape shape, Targets targets)
    {
        var (reading, promises) = (Read(shape), shape.Deployment.Spec.Promises);
        foreach (var (path, name, target, value) in Latencies(promises.Latency ?? new(), reading.All))
            if (targets.Ask(path) && value > target)
                return Of(path, Text.Format($"{name} {Shown(value).English} by theory, {Shown(target).English} promised.",
                    $"{name} {Shown(value).French} d'après la théorie, {Shown(target).French} promis."));
        if (targets.Ask("promises.utilization.cpu") && promises.Utilization?.Cpu is { } cpu
            && reading.Components.Where(c => !double.IsNaN(c.CoreUse)).MaxBy(c => c.CoreUse) is { } busiest
                && busiest.CoreUse > (double)cpu.Value)
            return Of("promises.utilization.cpu",
                Text.Format($"{busiest.Name} {busiest.CoreUse * 100:N0} % busy by theory, {cpu} promised.",
                    $"{busiest.Name} occupé à {busiest.CoreUse * 100:N0} % d'après la théorie, {cpu} promis."));
        if (targets.Ask("promises.error-rate") && promises.ErrorRate is { } errors && reading.All.ErrorRate > (double)errors.Value)
            return Of("promises.error-rate", Failing(reading.All.ErrorRate));
        if (targets.Ask("promises.availability") && promises.Availability is { } level && reading.All.ErrorRate > 1 - (double)level.Value)
            return Of("promises.availability", Failing(reading.All.ErrorRate));
        return reading.Holds || !targets.Ask("promises.users") ? null
            : Of("promises.users", reading.Limit?.Text ?? new("The load is more than is served.", "La charge dépasse ce qui est servi."));
    }

    private static Text Failing(double share) =>
        Text.Format($"{share * 100:0.###} % of the requests fail by theory.",
            $"{share * 100:0.###} % des requêtes échouent d'après la théorie.");

    private static Refusal Of(string path, Text reason) => new(Evidence.Estimate, path, reason);

    private static IEnumerable<(string Path, string Name, double Target, double Value)> Latencies(LatencyPromiseSpec latency,
        AnalyticRequest all)
    {
        (string Key, TimeSpan? Target, double Value)[] known =
            [("mean", latency.Mean, all.Mean), ("p50", latency.P50, all.P50), ("p95", latency.P95, all.P95), ("p99", latency.P99, all.P99)];
        return known.Where(k => k.Target is not null)
            .Select(k => ($"promises.latency.{k.Key}", k.Key, k.Target!.Value.TotalSeconds, k.Value));
    }

    /// <summary>A time for people.</summary>
    internal static Text Shown(double seconds) => double.IsInfinity(seconds) ? new("without end", "sans fin")
        : seconds < 1 ? Text.Format($"{seconds * 1000:N0} ms", $"{seconds * 1000:N0} ms")
            : Text.Format($"{seconds:N1} s", $"{seconds:N1} s");
}
