using System.Text.Json;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>One entry of the index of offers, or of an offer's index of regions.</summary>
internal sealed record AwsIndexEntry(string? FileUrl, string? RegionIndexUrl)
{
    public static Dictionary<string, AwsIndexEntry> ReadAll(byte[] bytes, string member, Uri url)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(member, out var entries)
            || entries.ValueKind != JsonValueKind.Object)
        {
            throw new RefreshFault(RefreshDiagnostics.UnexpectedShape(url,
                new Text($"no '{member}'", $"pas de « {member} »"))) { Transient = true };
        }

        return entries.EnumerateObject()
            .Where(entry => entry.Value.ValueKind == JsonValueKind.Object)
            .ToDictionary(entry => entry.Name, entry => Of(entry.Value), StringComparer.Ordinal);
    }

    private static AwsIndexEntry Of(JsonElement entry) => new(TextOf(entry, "currentVersionUrl"), TextOf(entry, "currentRegionIndexUrl"));

    private static string? TextOf(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
