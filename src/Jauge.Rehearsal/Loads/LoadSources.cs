using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Dynamics;
using Jauge.Spec;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Scenarios;
using Jauge.Spec.Traces;

namespace Jauge.Rehearsal.Loads;

/// <summary>Reads what files say of a load.</summary>
public static class LoadSources
{
    /// <summary>The load of a system: its requests, its workload, and its promises as thresholds.</summary>
    /// <param name="deployment">The system in one environment.</param>
    /// <param name="bag">Takes what is wrong with its tables.</param>
    public static LoadSource Of(Deployment deployment, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(bag);
        var (spec, workload) = (deployment.Spec, deployment.Spec.Workload ?? new WorkloadSpec());
        var load = LoadModels.Of(workload, [.. spec.Requests.Keys], deployment.Trace);
        return new($"{spec.System} · {deployment.Environment}", spec.Requests, load)
        {
            Data = workload.Data, HasLength = HasLength(workload), Thresholds = [.. Promised(spec.Promises, load)],
            Tables = DataFiles.Read(deployment.Document.Folder, workload.Data, spec.Requests,
                name => deployment.Document.Locate(deployment.Environment, $"workload.data.{name}"), bag),
        };
    }

    /// <summary>The load of a load test in a file of its own.</summary>
    /// <param name="document">The file.</param>
    /// <param name="bag">Takes what is wrong with the files that it names.</param>
    public static LoadSource Of(ScenarioDocument document, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(bag);
        return Of(document.Spec, document.Trace) with
        {
            TrustedPem = Certificates(document, bag),
            Tables = DataFiles.Read(document.Folder, document.Spec.Data, document.Spec.Classes,
                name => document.Locate($"data.{name}"), bag),
        };
    }

    /// <summary>One page, asked for again and again: a load that needs no file, only somebody who comes.</summary>
    /// <param name="page">Of http or https; what is behind its authority is the path.</param>
    public static LoadSource Of(Uri page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var path = page.PathAndQuery;
        return Of(new LoadScenarioSpec
        {
            Load = page.AbsoluteUri, Target = [page.GetLeftPart(UriPartial.Authority)],
            Requests = EquatableMap.Of((path, new ScenarioRequestSpec { Path = $"GET {path}" })),
        }, null);
    }

    private static LoadSource Of(LoadScenarioSpec spec, Trace? trace)
    {
        var classes = spec.Classes;
        return new(spec.Load, classes, LoadModels.Of(spec.Workload, [.. classes.Keys], trace))
        {
            Targets = spec.Target, Data = spec.Data, Http = spec.Http ?? HttpVersionChoice.Http1, VerifiesTls = spec.Tls?.Verify ?? true,
            ServerName = spec.Tls?.ServerName, WarmUp = spec.WarmUp ?? TimeSpan.Zero, HasLength = HasLength(spec.Workload),
            Connections = spec.Connections ?? 0, KeepsCookies = spec.Cookies ?? true, Seed = spec.Seed ?? 1,
            Thresholds = [.. spec.Thresholds.Select(t => new PromisedThreshold(t, null))],
        };
    }

    private static bool HasLength(WorkloadSpec workload) =>
        workload is { Hold: not null } or { Trace: not null } || workload.Curve.Count > 0;

    private static string? Certificates(ScenarioDocument document, DiagnosticBag bag)
    {
        if (document.Spec.Tls?.Ca is not { } file) return null;
        try
        {
            return File.ReadAllText(Path.Combine(document.Folder, file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Add(LoadDiagnostics.DataUnreadable(document.Locate("tls.ca"), file, Text.Same(failure.Message)));
            return null;
        }
    }

    private static IEnumerable<PromisedThreshold> Promised(PromisesSpec promises, LoadModel load)
    {
        foreach (var (name, quantile, time) in Latencies(promises.Latency))
            if (time is { } bound)
                yield return new(new(quantile == 0 ? ThresholdMetric.Mean : ThresholdMetric.Quantile, quantile, null, false,
                    bound.TotalSeconds), $"latency.{name}");
        if (promises.ErrorRate is { } errors)
            yield return new(new(ThresholdMetric.ErrorRate, 0, null, false, (double)errors.Value), "error-rate");
        else if (promises.Availability is { } availability)
            yield return new(new(ThresholdMetric.ErrorRate, 0, null, false, (double)availability.Complement.Value), "availability");
        // a load that does not ask for it can say nothing of it
        if (promises.Throughput is { } rate && load.Asked >= (double)rate.Low.PerSecond)
            yield return new(new(ThresholdMetric.Throughput, 0, null, true, (double)rate.Low.PerSecond), "throughput");
    }

    private static IEnumerable<(string Name, double Quantile, TimeSpan? Bound)> Latencies(LatencyPromiseSpec? latency) =>
        latency is null ? [] :
        [("mean", 0, latency.Mean), ("p50", 0.5, latency.P50), ("p90", 0.9, latency.P90), ("p95", 0.95, latency.P95),
            ("p99", 0.99, latency.P99), ("p99.9", 0.999, latency.P999)];
}
