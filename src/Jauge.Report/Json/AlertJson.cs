using System.Text.Json.Nodes;
using Jauge.Rehearsal.Evidence;

namespace Jauge.Report.Json;

/// <summary>Alerts that fired beside those that were to fire, as JSON.</summary>
internal static class AlertJson
{
    /// <summary>Each alert that fired or was to.</summary>
    internal static JsonArray Of(IReadOnlyList<FiredAlert> fired, AlertPrediction? predicted) =>
        JsonTree.Array(MatchedAlert.Match(fired, predicted).Select(m => new JsonObject
        {
            ["name"] = m.Name, ["component"] = m.Fired?.Component, ["at"] = Seconds(m.Fired?.At), ["cleared"] = Seconds(m.Fired?.Cleared),
            ["outcome"] = predicted is null ? null : JsonTree.Word(m.Outcome),
        }));

    private static JsonNode? Seconds(TimeSpan? time) => time is { } some ? JsonTree.Number(some.TotalSeconds) : null;
}
