using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Report.Json;

/// <summary>A delivery, and what became of each of its files, as JSON.</summary>
public static class DeliveryJson
{
    /// <summary>The object.</summary>
    /// <param name="folder">Where it is written.</param>
    /// <param name="delivery">What is written.</param>
    /// <param name="changes">What that changes.</param>
    public static JsonObject Of(string folder, Rendering.Files.Delivery delivery, EquatableList<FileChange> changes)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(changes);
        return new()
        {
            ["folder"] = folder.Replace('\\', '/'),
            ["files"] = new JsonArray([.. changes.Select(c => (JsonNode)new JsonObject { ["path"] = c.Path, ["change"] = Word(c.Kind) })]),
            ["notes"] = new JsonArray([.. delivery.Notes.Select(n => (JsonNode)new JsonObject { ["en"] = n.English, ["fr"] = n.French })]),
        };
    }

    private static string Word(FileChangeKind kind) => kind switch
    {
        FileChangeKind.Added => "added",
        FileChangeKind.Changed => "changed",
        FileChangeKind.Removed => "removed",
        FileChangeKind.HandChanged => "hand-changed",
        _ => "same",
    };
}
