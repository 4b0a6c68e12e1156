using System.Text.Json.Nodes;
using Jauge.Control.Alerting;
using Jauge.Core;
using Jauge.Pricing.Runs;
using Jauge.Simulation.Monitoring;

namespace Jauge.Report.Json;

/// <summary>What a simulation's monitors read: the timeline, alerts, and the cost of the run. Specified in
/// docs/reference/outputs.md.</summary>
internal static class MonitorJson
{
    internal static JsonObject Of(TimelinePoint point) => new([KeyValuePair.Create("at", Seconds(point.At)), .. Figures(point.All)])
    {
        ["availability"] = JsonTree.Number(point.Availability),
        ["failures"] = JsonTree.Array(point.Failures.Select(Of)),
        ["requests"] = JsonTree.Array(point.Requests.Select(Of)),
        ["components"] = JsonTree.Array(point.Components.Select(Of)),
        ["nodes"] = JsonTree.Array(point.Nodes.Select(Of)),
    };

    internal static JsonObject Of(NodeReading nodes) => new()
    {
        ["name"] = nodes.Name,
        ["mean"] = SimulationJson.Of(nodes.Nodes),
        ["most"] = nodes.Most,
        ["nodeHours"] = SimulationJson.Of(nodes.NodeHours),
    };

    internal static JsonObject Of(AlertTiming timing) => new()
    {
        ["scrapeInterval"] = Seconds(timing.ScrapeInterval),
        ["evaluationInterval"] = Seconds(timing.EvaluationInterval),
        ["rateWindow"] = Seconds(timing.RateWindow),
    };

    internal static JsonObject Of(AlertReading alert) => new()
    {
        ["name"] = alert.Name,
        ["title"] = alert.Spec.Title,
        ["component"] = alert.Spec.Component,
        ["when"] = alert.Spec.When.ToString(),
        ["for"] = alert.Spec.For is { } hold ? Seconds(hold) : null,
        ["severity"] = alert.Spec.Severity is { } severity ? JsonTree.Word(severity) : null,
        ["cannotBeSimulated"] = JsonTree.Of(alert.Obstacle),
        ["firedIn"] = alert.Obstacle is null ? alert.FiredIn : null,
        ["meanTimes"] = JsonTree.Number(alert.MeanTimes),
        ["firstFired"] = Of(alert.FirstFired),
        ["firstCleared"] = Of(alert.FirstCleared),
        ["runs"] = JsonTree.Array(alert.Runs.Select(run => JsonTree.Array(run.Select(Of)))),
    };

    internal static JsonObject Of(RunCost cost) => new()
    {
        ["currency"] = cost.Currency.Code,
        ["total"] = Of(cost.Total),
        ["isFloor"] = cost.IsFloor,
        ["shares"] = JsonTree.Array(cost.Shares.Select(s => new JsonObject { ["name"] = s.Component, ["cost"] = Of(s.Cost) })),
        ["gaps"] = JsonTree.Array(cost.Gaps.Select(g => new JsonObject
        {
            ["component"] = g.Component.Name, ["kind"] = JsonTree.Word(g.Kind),
            ["title"] = JsonTree.Of(g.Title), ["reason"] = JsonTree.Of(g.Reason),
        })),
        ["perMinute"] = JsonTree.Array(cost.Intervals.Select(i => new JsonObject { ["at"] = Seconds(i.At), ["cost"] = Of(i.PerMinute) })),
    };

    private static JsonObject Of(RequestPoint request) => new([KeyValuePair.Create("name", (JsonNode?)request.Name), .. Figures(request)]);

    private static Dictionary<string, JsonNode?> Figures(RequestPoint request) => new()
    {
        ["sent"] = JsonTree.Number(request.Sent),
        ["served"] = JsonTree.Number(request.Served),
        ["failed"] = JsonTree.Number(request.Failed),
        ["mean"] = JsonTree.Number(request.Mean),
        ["p50"] = JsonTree.Number(request.P50),
        ["p90"] = JsonTree.Number(request.P90),
        ["p95"] = JsonTree.Number(request.P95),
        ["p99"] = JsonTree.Number(request.P99),
    };

    private static JsonObject Of(FailureRate failure) => new()
    {
        ["cause"] = JsonTree.Word(failure.Cause),
        ["perSecond"] = JsonTree.Number(failure.PerSecond),
    };

    private static JsonObject Of(ComponentPoint component) => new()
    {
        ["name"] = component.Name,
        ["ready"] = JsonTree.Number(component.Ready),
        ["existing"] = JsonTree.Number(component.Existing),
        ["coreUse"] = JsonTree.Number(component.CoreUse),
        ["inFlight"] = JsonTree.Number(component.InFlight),
        ["queued"] = JsonTree.Number(component.Queued),
        ["calls"] = JsonTree.Number(component.Calls),
        ["failed"] = JsonTree.Number(component.Failed),
        ["connections"] = JsonTree.Number(component.Connections),
        ["mostConnections"] = JsonTree.Number(component.MostConnections),
        ["poolWait"] = JsonTree.Number(component.PoolWait),
        ["slotWait"] = JsonTree.Number(component.SlotWait),
        ["coreWait"] = JsonTree.Number(component.CoreWait),
    };

    private static JsonObject Of(NodePoint nodes) => new() { ["name"] = nodes.Name, ["mean"] = JsonTree.Number(nodes.Nodes) };

    private static JsonObject Of(AlertEpisode episode) => new()
    {
        ["pendingFrom"] = Seconds(episode.PendingFrom),
        ["firedAt"] = Seconds(episode.FiredAt),
        ["clearedAt"] = episode.ClearedAt is { } cleared ? Seconds(cleared) : null,
    };

    private static JsonObject? Of(TimeSpread? spread) => spread is { } times ? new()
    {
        ["earliest"] = Seconds(times.Earliest),
        ["median"] = Seconds(times.Median),
        ["latest"] = Seconds(times.Latest),
    } : null;

    private static JsonObject Of(Interval cost) => new() { ["low"] = JsonTree.Number(cost.Low), ["high"] = JsonTree.Number(cost.High) };

    private static JsonNode? Seconds(TimeSpan time) => JsonTree.Number(time.TotalSeconds);
}
