using System.Text.Json;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>An alert that waits or fires.</summary>
/// <param name="Name">As the rules call it.</param>
/// <param name="Component">Whose it is; empty where the rule does not say.</param>
/// <param name="IsFiring">False while its condition holds, and not yet for long enough.</param>
/// <param name="Since">When its condition began to hold.</param>
public sealed record RaisedAlert(string Name, string Component, bool IsFiring, DateTimeOffset Since)
{
    internal static RaisedAlert Read(JsonElement alert)
    {
        var labels = alert.GetProperty("labels");
        return new(Label(labels, "alertname"), Label(labels, "component"), alert.GetProperty("state").GetString() == "firing",
            alert.GetProperty("activeAt").GetDateTimeOffset());
    }

    private static string Label(JsonElement labels, string name) =>
        labels.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
