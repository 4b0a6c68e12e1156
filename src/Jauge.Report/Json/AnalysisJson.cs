using System.Text.Json.Nodes;
using Jauge.Simulation.Analysis;

namespace Jauge.Report.Json;

/// <summary>The analytic reading as JSON. Specified in docs/reference/outputs.md.</summary>
public static class AnalysisJson
{
    /// <summary>The reading; times in seconds, null where they are infinite or unknown.</summary>
    public static JsonObject Of(AnalyticReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new()
        {
            ["system"] = reading.Deployment.Spec.System,
            ["environment"] = reading.Deployment.Environment,
            ["method"] = "queueing theory",
            ["loadFactor"] = JsonTree.Number(reading.LoadFactor),
            ["holds"] = reading.Holds,
            ["isAtRest"] = reading.IsAtRest,
            ["users"] = JsonTree.Number(reading.Users),
            ["asked"] = JsonTree.Number(reading.Asked),
            ["largestUsers"] = reading.LargestUsers is { } users ? JsonTree.Number(users) : null,
            ["limits"] = JsonTree.Array(reading.Limits.Select(Of)),
            ["all"] = Of(reading.All),
            ["requests"] = JsonTree.Array(reading.Requests.Select(Of)),
            ["components"] = JsonTree.Array(reading.Components.Select(Of)),
            ["leftOut"] = JsonTree.Array(reading.LeftOut.Select(t => JsonTree.Of(t))),
        };
    }

    private static JsonNode Of(AnalyticLimit limit) => new JsonObject
    {
        ["component"] = limit.Component, ["kind"] = JsonTree.Word(limit.Kind), ["throughput"] = JsonTree.Number(limit.Throughput),
        ["use"] = JsonTree.Number(limit.Use), ["text"] = JsonTree.Of(limit.Text),
    };

    private static JsonNode Of(AnalyticRequest request) => new JsonObject
    {
        ["name"] = request.Name, ["title"] = JsonTree.Of(request.Title), ["rate"] = JsonTree.Number(request.Rate),
        ["mean"] = JsonTree.Number(request.Mean),
        ["p50"] = JsonTree.Number(request.P50), ["p95"] = JsonTree.Number(request.P95), ["p99"] = JsonTree.Number(request.P99),
        ["errorRate"] = JsonTree.Number(request.ErrorRate),
    };

    private static JsonNode Of(AnalyticComponent component) => new JsonObject
    {
        ["name"] = component.Name, ["visits"] = JsonTree.Number(component.Visits), ["calls"] = JsonTree.Number(component.Calls),
        ["work"] = JsonTree.Number(component.Work), ["coreUse"] = JsonTree.Number(component.CoreUse),
        ["slotUse"] = JsonTree.Number(component.SlotUse),
        ["poolWait"] = JsonTree.Number(component.PoolWait), ["slotWait"] = JsonTree.Number(component.SlotWait),
        ["coreWait"] = JsonTree.Number(component.CoreWait), ["replicas"] = component.Replicas, ["maxReplicas"] = component.MaxReplicas,
    };
}
