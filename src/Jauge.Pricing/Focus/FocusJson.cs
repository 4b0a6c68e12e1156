using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jauge.Pricing.Focus;

/// <summary>Key-value columns: JSON objects with sorted keys.</summary>
internal static class FocusJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object; null when nothing has a value.</summary>
    public static string? Of(IEnumerable<(string Key, string? Value)> entries)
    {
        var known = entries.Where(e => !string.IsNullOrEmpty(e.Value)).DistinctBy(e => e.Key).OrderBy(e => e.Key, StringComparer.Ordinal);
        var json = new JsonObject(known.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Key, e.Value)));
        return json.Count == 0 ? null : json.ToJsonString(Readable);
    }
}
