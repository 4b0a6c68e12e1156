using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;
using Jauge.Report.Rehearsals;

namespace Jauge.Report.Json;

/// <summary>A rehearsal as JSON. Specified in docs/reference/outputs.md.</summary>
public static class RehearsalJson
{
    /// <summary>The evidence beside its prediction.</summary>
    /// <param name="evidence">What was measured.</param>
    /// <param name="prediction">What was predicted.</param>
    public static JsonObject Of(RehearsalEvidence evidence, Prediction prediction)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(prediction);
        return new()
        {
            ["system"] = evidence.Plan.Described.Spec.System,
            ["environment"] = evidence.Plan.Described.Environment,
            ["seed"] = evidence.Seed,
            ["startedAt"] =
                evidence.StartedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            ["startTook"] = Seconds(evidence.StartTook),
            ["length"] = Seconds(evidence.Length),
            ["wasInterrupted"] = evidence.WasInterrupted,
            ["breaksAPromise"] = RehearsalPrinter.BreaksAPromise(evidence),
            ["machine"] = Machine(evidence),
            ["costs"] = Of(evidence.Costs),
            ["plan"] = Of(evidence.Plan),
            ["promises"] = JsonTree.Array(RehearsalVerdict.Promises(evidence).Select(Of)),
            ["check"] = evidence.Check is { } check ? new JsonObject
            {
                ["program"] = check.Program, ["answers"] = check.Answers, ["isKept"] = check.IsKept,
                ["said"] = JsonTree.Words(check.Said.Split('\n')),
            } : null,
            ["figures"] = JsonTree.Array(RehearsalVerdict.Compare(evidence, prediction).Select(Of)),
            ["predictedRuns"] = prediction.Replications,
            ["predictedWithout"] = JsonTree.Array(prediction.Without.Select(Of)),
            ["all"] = Of(evidence.All),
            ["requests"] = JsonTree.Array(evidence.Requests.Select(Of)),
            ["components"] = JsonTree.Array(evidence.Components.Select(Of)),
            ["databases"] = Times(evidence.Databases),
            ["alerts"] = AlertJson.Of(evidence.Alerts, prediction.Alerts),
            ["predictedAlerts"] = JsonTree.Words(prediction.Alerts.Fire),
            ["alertsFaster"] = JsonTree.Number(evidence.Plan.Timings.AlertsFaster),
            ["timeline"] = JsonTree.Array(evidence.Timeline.Select(Of)),
            ["latenessP99"] = JsonTree.Number(evidence.LatenessP99),
            ["loadProcessorTime"] = Seconds(evidence.LoadCpu),
            ["busyWithOthers"] = JsonTree.Number(evidence.BusyWithOthers),
            ["warnings"] = JsonTree.Array(evidence.Warnings.Select(w => JsonTree.Of(w.Message))),
        };
    }

    /// <summary>What would run.</summary>
    public static JsonObject Of(RehearsalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            ["loadShare"] = JsonTree.Number(plan.LoadShare),
            ["describedDemand"] = JsonTree.Number(plan.DescribedDemand),
            ["rehearsedDemand"] = JsonTree.Number(plan.RehearsedDemand),
            ["ramp"] = Seconds(plan.Timings.Ramp),
            ["hold"] = Seconds(plan.Timings.Hold),
            ["cpuPeriod"] = Seconds(plan.Timings.CpuPeriod),
            ["parts"] = JsonTree.Array(plan.Parts.Select(Of)),
            ["differences"] = JsonTree.Array(plan.Differences.Select(d => JsonTree.Of(d))),
            ["leftOut"] =
                JsonTree.Array(plan.LeftOut.Select(l =>
                    new JsonObject { ["component"] = l.Component, ["reason"] = JsonTree.Of(l.Reason) })),
        };
    }

    private static JsonObject Machine(RehearsalEvidence evidence) => new()
    {
        ["cores"] = evidence.Plan.Machine.Cores,
        ["memory"] = evidence.Plan.Machine.Memory.Count,
        ["limitations"] = JsonTree.Array(evidence.Host.Limitations.Select(l => JsonTree.Of(l))),
    };

    private static JsonObject Of(PredictedWithout without) => new()
    {
        ["cause"] = JsonTree.Word(without.Cause),
        ["figures"] = JsonTree.Array(without.Figures.Select(f => new JsonObject
        {
            ["name"] = f.Key, ["predicted"] = JsonTree.Number(f.Value),
        })),
    };

    private static JsonObject Of(MachineCosts costs) => new()
    {
        ["cores"] = costs.Host is { } host ? JsonTree.Number(host.Cores) : null,
        ["cpuPeriod"] = costs.Host is { } limits ? Seconds(limits.Period) : null,
        ["hop"] = Seconds(costs.Hop),
        ["begins"] = Times(costs.Begins),
        ["way"] = Seconds(costs.Way),
    };

    private static JsonArray Times(EquatableMap<TimeSpan> times) =>
        JsonTree.Array(times.Select(t => new JsonObject { ["component"] = t.Key, ["processorTime"] = Seconds(t.Value) }));

    private static JsonObject Of(PlannedPart part) => new()
    {
        ["name"] = part.Name, ["kind"] = JsonTree.Word(part.Kind), ["standsFor"] = JsonTree.Words(part.StandsFor),
        ["needs"] = JsonTree.Words(part.Needs),
        ["replicas"] = part.Replicas, ["mostReplicas"] = part.MaxReplicas, ["cores"] = JsonTree.Number(part.Cores),
        ["memory"] = part.Memory?.Count,
        ["program"] = part.Program?.Workload ?? part.Program?.Command,
    };

    private static JsonObject Of(RehearsedPromise promise) => new()
    {
        ["path"] = promise.Path, ["title"] = JsonTree.Of(promise.Title), ["target"] = JsonTree.Number(promise.Target),
        ["measured"] = promise.Measured is { } measured ? JsonTree.Number(measured) : null, ["isAtLeast"] = promise.IsAtLeast,
        ["isKept"] = promise.IsKept,
        ["remark"] = JsonTree.Of(promise.Remark),
    };

    private static JsonObject Of(FigureComparison figure) => new()
    {
        ["name"] = figure.Name, ["measured"] = JsonTree.Number(figure.Measured), ["predicted"] = JsonTree.Number(figure.Predicted.Value),
        ["low"] = JsonTree.Number(figure.Predicted.Low), ["high"] = JsonTree.Number(figure.Predicted.High),
        ["error"] = JsonTree.Number(figure.Error), ["isInside"] = figure.IsInside,
    };

    private static JsonObject Of(MeasuredRequest request) => new()
    {
        ["name"] = request.Name, ["sent"] = request.Sent, ["served"] = request.Served, ["failed"] = request.Failed,
        ["throughput"] = JsonTree.Number(request.Throughput),
        ["errorRate"] = JsonTree.Number(request.ErrorRate), ["mean"] = JsonTree.Number(request.Mean),
        ["p50"] = JsonTree.Number(request.P50), ["p90"] = JsonTree.Number(request.P90),
        ["p95"] = JsonTree.Number(request.P95), ["p99"] = JsonTree.Number(request.P99), ["p999"] = JsonTree.Number(request.P999),
        ["failures"] =
            JsonTree.Array(request.Failures.Select(f => new JsonObject { ["cause"] = JsonTree.Word(f.Cause), ["count"] = f.Count })),
    };

    private static JsonObject Of(ComponentUse use) => new()
    {
        ["component"] = use.Component, ["processorTime"] = Seconds(use.Cpu), ["meanReplicas"] = JsonTree.Number(use.MeanReplicas),
        ["mostReplicas"] = use.MostReplicas,
        ["decisions"] = use.Decisions, ["ends"] = use.Ends, ["slowestStart"] = use.SlowestStart is { } start ? Seconds(start) : null,
        ["starts"] = JsonTree.Array(use.Starts.Select(Seconds)), ["counted"] = JsonTree.Words(use.Counted),
    };

    private static JsonObject Of(ObservedPoint point) => new()
    {
        ["at"] = Seconds(point.At), ["sent"] = point.Sent, ["served"] = point.Served, ["failed"] = point.Failed,
        ["p50"] = JsonTree.Number(point.P50),
        ["p95"] = JsonTree.Number(point.P95), ["p99"] = JsonTree.Number(point.P99),
        ["replicas"] =
            JsonTree.Array(point.Replicas.Select(r =>
                new JsonObject { ["component"] = r.Component, ["ready"] = r.Ready, ["existing"] = r.Existing })),
    };

    private static JsonNode? Seconds(TimeSpan time) => JsonTree.Number(time.TotalSeconds);
}
