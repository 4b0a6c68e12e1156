using Jauge.Core;
using Jauge.Simulation.Analysis;
using Jauge.Sizing.Search;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Judging;

/// <summary>What the bounds of capacity refute. Sound: what it refutes fails in every run, whatever the chance; where it is not sure it
/// says nothing.</summary>
/// <remarks>
/// With X ≤ C (Denning and Buzen 1978) a throughput above C is not served. With N users, X·(Z + R) = N makes the mean of all answers at
/// full load at least N·(1 − e)/C − Z where no more than the share e fails; a mean above a percentile's limit L means that more than (R −
/// L)/(T − L) of the answers take longer, T being the longest that anybody waits. Arrivals above C leave a share of 1 − C·(H + L)/(λ·H) of
/// those of the H seconds at full load unanswered after L. Twice the share that a percentile leaves is asked for, so that neither the ramp
/// nor chance can hide it.
/// </remarks>
internal sealed class CapacityLaw(Deployment deployment, Targets targets)
{
    private const double Margin = 1.02;
    private const double Certain = 2;
    private const double UsualErrors = 0.01;
    private readonly PromisesSpec _promises = deployment.Spec.Promises;

    /// <summary>What the bounds of one component refute; null: nothing.</summary>
    /// <param name="reading">Of the system with that component.</param>
    /// <param name="owner">The component whose bounds count; null: all of them.</param>
    internal Refusal? Refute(CapacityReading reading, string? owner)
    {
        if (reading.Limits.FirstOrDefault(l => (owner is null || l.Owner == owner) && double.IsFinite(l.Throughput)) is { } limit
            && (Throughput(limit) ?? Answers(reading, limit)) is { } refusal) return refusal;
        return Use(reading, owner);
    }

    private Refusal? Throughput(AnalyticLimit limit)
    {
        if (!targets.Ask("promises.throughput") || _promises.Throughput is not { } promised) return null;
        var rate = (double)promised.High.PerSecond;
        return limit.Throughput * Margin >= rate ? null : new(Evidence.Law, "promises.throughput",
            Text.Format($"{limit.Bound.English}; {rate:N0} a second are promised.",
                $"{limit.Bound.French} ; {rate:N0} par seconde sont promises."));
    }

    private Refusal? Answers(CapacityReading reading, AnalyticLimit limit)
    {
        if (Errors() is not { } errors) return null;
        foreach (var (path, percentile, target) in Latencies())
            if (IsBroken(reading, limit.Throughput * Margin, errors, percentile, target))
                return new(Evidence.Law, path,
                    Text.Format($"{limit.Bound.English}; {Load(reading).English} ask for more than that, so that answers wait or fail.",
                    $"{limit.Bound.French} ; {Load(reading).French} en demandent davantage : les réponses attendent ou échouent."));
        return null;
    }

    private static Text Load(CapacityReading reading) => reading.Users > 0
        ? Text.Format($"{reading.Users:N0} users", $"{reading.Users:N0} utilisateurs")
            : Text.Format($"{reading.Arrivals:N0} arrivals a second", $"{reading.Arrivals:N0} arrivées par seconde");

    private static bool IsBroken(CapacityReading reading, double capacity, double errors, double? percentile, double target)
    {
        if (reading.Users > 0 && reading.Arrivals > 0) return false;
        if (reading.Users <= 0) return reading.FullSeconds > 0 && percentile is not null
            && reading.FullShare * (1 - (capacity * (reading.FullSeconds
                + target) / (reading.Arrivals * reading.FullSeconds))) > Certain * (1 - percentile + errors);
        var mean = (reading.Users * (1 - errors) / capacity) - reading.Think;
        if (percentile is null) return mean * reading.FullShare > Margin * target;
        var longest = Math.Min(reading.LongestWait, reading.FullSeconds);
        return mean > target && longest > target && reading.FullShare * (mean - target) / (longest - target) > Certain * (1 - percentile);
    }

    // the share that may fail; null where the file allows any, so that nobody need wait
    private double? Errors() => targets.Ask("promises.error-rate") && _promises.ErrorRate is { } errors ? (double)errors.Value
        : targets.Ask("promises.availability") && _promises.Availability is { } level ? 1 - (double)level.Value
            : targets.Ask("promises.users") ? UsualErrors : null;

    private IEnumerable<(string Path, double? Percentile, double Target)> Latencies()
    {
        var latency = _promises.Latency ?? new();
        (string Key, double? Percentile, TimeSpan? Target)[] all =
            [("mean", null, latency.Mean), ("p50", 0.5, latency.P50), ("p90", 0.9, latency.P90), ("p95", 0.95, latency.P95),
                ("p99", 0.99, latency.P99), ("p99.9", 0.999, latency.P999)];
        return all.Where(l => l.Target is not null && targets.Ask($"promises.latency.{l.Key}"))
            .Select(l => ($"promises.latency.{l.Key}", l.Percentile, l.Target!.Value.TotalSeconds));
    }

    // the use of cores is the work that is served: where answers keep their limit so much has to be served
    private Refusal? Use(CapacityReading reading, string? owner)
    {
        if (!targets.Ask("promises.utilization.cpu") || _promises.Utilization?.Cpu is not { } most || Errors() is not { } errors)
            return null;
        var served = Served(reading, errors);
        foreach (var (name, each) in reading.CoreUse.Where(c => owner is null || c.Key == owner))
            if (served * each > (double)most.Value * Margin)
                return new(Evidence.Law, "promises.utilization.cpu", Text.Format(
                    $"{name}: {served:#,0.#} requests a second keep {served * each * 100:N0} % of its cores busy; {most} is promised.",
                    $"{name} : {served:#,0.#} requêtes par seconde occupent {served * each * 100:N0} % de ses cœurs ; {most} sont promis."));
        return null;
    }

    // requests a second that are served at least where the latencies that are asked for hold
    private double Served(CapacityReading reading, double errors)
    {
        if (reading.Users <= 0) return reading.Arrivals * (1 - (Certain * errors));
        var slowest = Latencies().Select(l => l.Percentile is { } p ? (p * l.Target) + ((1 - p) * reading.LongestWait) : l.Target)
            .DefaultIfEmpty(double.PositiveInfinity).Min();
        return double.IsInfinity(slowest) ? 0 : reading.Users * (1 - (Certain * errors)) / (reading.Think + slowest);
    }
}
