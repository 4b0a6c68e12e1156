using System.Text.Json.Nodes;
using Jauge.Simulation.Analysis;

namespace Jauge.Report.Json;

/// <summary>The expected month as JSON. Specified in docs/reference/outputs.md.</summary>
public static class ExpectedJson
{
    /// <summary>The month; times in seconds.</summary>
    /// <param name="month">The month, or the year.</param>
    /// <param name="bill">The bill of a month at its replicas.</param>
    public static JsonObject Of(ExpectedLoad month, JsonObject bill)
    {
        ArgumentNullException.ThrowIfNull(month);
        return new()
        {
            ["hours"] = JsonTree.Number(month.Hours), ["period"] = JsonTree.Number(month.Period.TotalHours),
            ["shape"] = JsonTree.Word(month.Shape),
            ["basis"] = JsonTree.Of(month.Basis), ["requests"] = JsonTree.Number(month.Requests), ["mean"] = JsonTree.Number(month.Mean),
            ["p50"] = JsonTree.Number(month.P50), ["p95"] = JsonTree.Number(month.P95), ["p99"] = JsonTree.Number(month.P99),
            ["errorRate"] = JsonTree.Number(month.ErrorRate), ["replicas"] = JsonTree.Array(month.Replicas.Select(Of)),
            ["promises"] = JsonTree.Array(month.Promises.Select(Of)), ["bill"] = bill,
        };
    }

    private static JsonNode Of(ExpectedReplicas replicas) => new JsonObject
    {
        ["component"] = replicas.Component, ["region"] = replicas.Region, ["average"] = JsonTree.Number(replicas.Average),
        ["min"] = replicas.Min,
        ["max"] = replicas.Max, ["hours"] = JsonTree.Number(replicas.Hours),
    };

    private static JsonNode Of(ExpectedPromise promise) => new JsonObject
    {
        ["path"] = promise.Path, ["title"] = JsonTree.Of(promise.Title), ["target"] = JsonTree.Of(promise.Target),
        ["minutesOver"] = JsonTree.Number(promise.Minutes),
    };
}
