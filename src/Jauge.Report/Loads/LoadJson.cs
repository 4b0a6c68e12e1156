using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load;
using Jauge.Load.Comparisons;
using Jauge.Load.Limits;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Thresholds;
using Jauge.Report.Json;

namespace Jauge.Report.Loads;

/// <summary>Runs of load as JSON. Specified in docs/reference/outputs.md; <see cref="RunRecords"/> reads it again.</summary>
public static class LoadJson
{
    private const double Second = 1e9;
    private static readonly double[] Shown = [0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999];

    /// <summary>A run.</summary>
    public static JsonObject Of(LoadOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var (plan, result) = (outcome.Plan, outcome.Result);
        return new()
        {
            ["load"] = outcome.Name,
            ["targets"] = JsonTree.Words(plan.Targets.Select(t => $"{t.Scheme}://{t.HostHeader}")),
            ["seed"] = plan.Seed,
            ["duration"] = Seconds(plan.Duration),
            ["measured"] = Seconds(result.Measured),
            ["cancelled"] = result.WasCancelled,
            ["kept"] = outcome.IsKept,
            ["percentileError"] = JsonTree.Number(LatencyHistogram.MaxRelativeError),
            ["thresholds"] = JsonTree.Array(outcome.Verdicts.Select(Of)),
            ["all"] = All(result),
            ["requests"] = JsonTree.Array(result.Requests.Select(r => Of(r, result.Measured))),
            ["journeys"] = JsonTree.Array(result.Journeys.Select(Of)),
            ["lateness"] = Times(result.Lateness),
            ["connections"] = Of(result.Connections),
            ["asked"] = result.Asked,
            ["processorTime"] = Seconds(result.ProcessorTime),
            ["warnings"] =
                JsonTree.Array(result.Warnings.Select(w =>
                    (JsonNode)new JsonObject { ["code"] = w.Code, ["message"] = JsonTree.Of(w.Message) })),
            ["timeline"] = JsonTree.Array(result.Timeline.Select(i => Of(i, result.Requests))),
        };
    }

    /// <summary>Two runs side by side.</summary>
    public static JsonObject Of(RunRecord first, RunRecord second, EquatableList<RunDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new()
        {
            ["first"] = new JsonObject { ["load"] = first.Name, ["measured"] = JsonTree.Number(first.MeasuredSeconds) },
            ["second"] = new JsonObject { ["load"] = second.Name, ["measured"] = JsonTree.Number(second.MeasuredSeconds) },
            ["differences"] = JsonTree.Array(differences.Select(d => (JsonNode)new JsonObject
            {
                ["figure"] = d.Name, ["request"] = d.Request, ["first"] = JsonTree.Number(d.First), ["second"] = JsonTree.Number(d.Second),
                ["difference"] = JsonTree.Number(d.Difference), ["low"] = JsonTree.Number(d.Low), ["high"] = JsonTree.Number(d.High),
                ["kind"] = JsonTree.Word(d.Kind),
            })),
        };
    }

    /// <summary>A search for the limit.</summary>
    public static JsonObject Of(string name, LimitAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new()
        {
            ["load"] = name,
            ["ended"] = JsonTree.Word(answer.End),
            ["holds"] = JsonTree.Number(answer.Holds),
            ["breaks"] = JsonTree.Number(answer.Breaks),
            ["limit"] = JsonTree.Number(answer.Estimate),
            ["knee"] = JsonTree.Number(answer.Knee),
            ["cause"] = JsonTree.Word(answer.Broke.Cause),
            ["threshold"] = answer.Broke.Threshold?.ToString(),
            ["probes"] = JsonTree.Array(answer.Probes.Select(Of)),
        };
    }

    private static JsonObject Of(LimitProbe probe) => new JsonObject
    {
        ["rate"] = JsonTree.Number(probe.Reading.Rate), ["time"] = Seconds(probe.Reading.Time), ["sent"] = probe.Reading.Sent,
        ["answered"] = probe.Reading.Answered,
        ["failed"] = probe.Reading.Failed, ["times"] = Times(probe.Reading.Times), ["state"] = JsonTree.Word(probe.Verdict.State),
        ["cause"] = JsonTree.Word(probe.Verdict.Cause),
        ["generator"] = JsonTree.Of(probe.Reading.GeneratorLimit),
    };

    private static JsonObject Of(ThresholdVerdict verdict) => new JsonObject
    {
        ["threshold"] = verdict.Threshold.ToString(), ["promise"] = verdict.Promise, ["request"] = verdict.Threshold.Request,
        ["figure"] = JsonTree.Number(verdict.Figure), ["bound"] = JsonTree.Number(verdict.Threshold.Bound), ["kept"] = verdict.IsKept,
    };

    private static JsonObject All(LoadResult result) => new()
    {
        ["sent"] = result.Sent, ["answered"] = result.Answered, ["failed"] = result.Failed,
        ["perSecond"] = JsonTree.Number(result.AnsweredPerSecond),
        ["errorRate"] = ErrorRate(result.Answered, result.Failed), ["times"] = Times(result.AllTimes()),
    };

    private static JsonObject Of(RequestResult request, TimeSpan measured) => new JsonObject
    {
        ["name"] = request.Name, ["sent"] = request.Sent, ["answered"] = request.Answered, ["failed"] = request.Failed,
        ["unfinished"] = request.Unfinished,
        ["perSecond"] = measured > TimeSpan.Zero ? JsonTree.Number(request.Answered / measured.TotalSeconds) : null,
        ["errorRate"] = ErrorRate(request.Answered, request.Failed),
        ["failures"] = JsonTree.Map(request.Failures.Select(f => KeyValuePair.Create(JsonTree.Word(f.Cause), (JsonNode?)f.Count))),
        ["statuses"] =
            JsonTree.Map(request.Statuses.Select(s =>
                KeyValuePair.Create(s.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), (JsonNode?)s.Count))),
        ["resent"] = request.Resent, ["bodyBytes"] = request.BodyBytes, ["times"] = Times(request.Times),
        ["failedTimes"] = Times(request.FailedTimes),
    };

    private static JsonObject Of(JourneyResult journey) => new JsonObject
    {
        ["name"] = journey.Name, ["begun"] = journey.Begun, ["completed"] = journey.Completed, ["left"] = journey.Left,
        ["givenUp"] = journey.GivenUp,
        ["unfinished"] = journey.Unfinished, ["times"] = Times(journey.Times),
    };

    private static JsonObject Of(ConnectionResult connections) => new()
    {
        ["opened"] = connections.Opened, ["failed"] = connections.Failed, ["most"] = connections.Most, ["waited"] = connections.Waited,
        ["bytesSent"] = connections.BytesSent, ["bytesReceived"] = connections.BytesReceived,
        ["openingTimes"] = Times(connections.OpeningTimes), ["handshakeTimes"] = Times(connections.HandshakeTimes),
    };

    private static JsonObject Of(LoadInterval interval, EquatableList<RequestResult> requests) => new JsonObject
    {
        ["from"] = Seconds(interval.From), ["to"] = Seconds(interval.To), ["warmUp"] = interval.IsWarmUp, ["all"] = Of(interval.All),
        ["requests"] = JsonTree.Map(interval.Requests.Select((r, i) => KeyValuePair.Create(requests[i].Name, (JsonNode?)Of(r)))),
        ["connections"] = interval.Connections, ["underWay"] = interval.UnderWay, ["present"] = interval.Present,
        ["lateP99"] = Time(interval.LateP99),
    };

    private static JsonObject Of(IntervalRequest request) => new()
    {
        ["sent"] = request.Sent, ["answered"] = request.Answered, ["failed"] = request.Failed,
        ["p50"] = Time(request.P50), ["p95"] = Time(request.P95), ["p99"] = Time(request.P99),
        ["max"] = request.Answered == 0 ? null : Time(request.Max),
    };

    private static JsonObject? Times(LatencyHistogram times)
    {
        if (times.Count == 0) return null;
        var tree = new JsonObject { ["count"] = times.Count, ["mean"] = Time(times.Mean), ["max"] = Time(times.Max) };
        foreach (var (probability, value) in Shown.Zip(times.Quantiles(Shown)))
            tree[new Threshold(ThresholdMetric.Quantile, probability, null, false, 0).Name] = Time(value);
        return tree;
    }

    private static JsonNode? ErrorRate(long answered, long failed) =>
        answered + failed == 0 ? null : JsonTree.Number((double)failed / (answered + failed));

    private static JsonNode? Time(double nanoseconds) => double.IsFinite(nanoseconds) ? JsonTree.Number(nanoseconds / Second) : null;

    private static JsonNode? Seconds(TimeSpan time) => JsonTree.Number(time.TotalSeconds);
}
