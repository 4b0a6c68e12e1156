using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Load.Comparisons;

namespace Jauge.Report.Loads;

/// <summary>Reads runs that <see cref="LoadJson"/> wrote, as far as a comparison needs them.</summary>
public static class RunRecords
{
    private static readonly string[] Quantiles = ["p50", "p95", "p99"];

    /// <summary>Reads a run.</summary>
    /// <param name="json">The text of the file.</param>
    /// <returns>Null where it is no run of load.</returns>
    public static RunRecord? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject root && root["load"] is JsonValue && root["timeline"] is JsonArray timeline
                ? Of(root, timeline) : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static RunRecord Of(JsonObject root, JsonArray timeline)
    {
        var seconds = Number(root["measured"]);
        var end = Number(root["duration"]);
        var intervals = timeline.OfType<JsonObject>().Where(i => !i["warmUp"]!.GetValue<bool>() && Number(i["to"]) <= end + 1e-9).ToList();
        var requests = root["requests"]!.AsArray().OfType<JsonObject>().ToList();
        return new(root["load"]!.GetValue<string>(), seconds,
        [
            .. Figures(null, root["all"]!.AsObject(), intervals, i => i["all"]),
            .. requests.Count < 2 ? []
                : requests.SelectMany(r =>
                    Figures(r["name"]!.GetValue<string>(), r, intervals, i => i["requests"]?[r["name"]!.GetValue<string>()])),
        ]);
    }

    private static IEnumerable<RunFigure> Figures(string? request, JsonObject whole, List<JsonObject> intervals,
        Func<JsonObject, JsonNode?> part)
    {
        double Length(JsonObject interval) => Number(interval["to"]) - Number(interval["from"]);
        yield return new("throughput", request, Number(whole["perSecond"]),
            Samples(intervals, i => Number(part(i)?["answered"]) / Length(i)));
        yield return new("error-rate", request, Number(whole["errorRate"]), Samples(intervals, i => ErrorRate(part(i))));
        foreach (var quantile in Quantiles)
            yield return new(quantile, request, Number(whole["times"]?[quantile]), Samples(intervals, i => Number(part(i)?[quantile])));
    }

    private static double ErrorRate(JsonNode? part)
    {
        var (answered, failed) = (Number(part?["answered"]), Number(part?["failed"]));
        return answered + failed == 0 ? double.NaN : failed / (answered + failed);
    }

    private static EquatableList<double> Samples(List<JsonObject> intervals, Func<JsonObject, double> read) =>
        [.. intervals.Select(read).Where(double.IsFinite)];

    private static double Number(JsonNode? node) =>
        node is JsonValue value ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : double.NaN;
}
