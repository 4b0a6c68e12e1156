using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jauge.Core;

namespace Jauge.Report.Json;

/// <summary>The one way in which Jauge writes JSON: keys in ordinal order, LF, two spaces, letters as they are, no timestamps.</summary>
public static class JsonTree
{
    /// <summary>Decimals of a computed amount: enough for a unit price, few enough to read.</summary>
    public const int Decimals = 6;

    // What is embedded in HTML is escaped by the page that embeds it
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a tree and a final line break.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="root">The tree; its keys may stand in any order.</param>
    public static void Write(TextWriter writer, JsonNode root)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout)) Write(json, root);
        writer.Write(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        writer.Write('\n');
    }

    /// <summary>A sentence in both languages.</summary>
    public static JsonNode? Of(Text? text) => text is { } t ? new JsonObject { ["en"] = t.English, ["fr"] = t.French } : null;

    /// <summary>A list.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>A list of words.</summary>
    public static JsonArray Words(IEnumerable<string> words) => Array(words.Select(w => (JsonNode?)w));

    /// <summary>Named values.</summary>
    public static JsonObject Map(IEnumerable<KeyValuePair<string, JsonNode?>> entries) => new(entries);

    /// <summary>A computed number, rounded to <see cref="Decimals"/> without trailing zeros.</summary>
    public static JsonNode Number(decimal number) => JsonValue.Create(Trim(Math.Round(number, Decimals, MidpointRounding.AwayFromZero)));

    /// <summary>A measured number, rounded likewise; null for what is no finite number.</summary>
    public static JsonNode? Number(double number) => double.IsFinite(number) ? Number((decimal)number) : null;

    /// <summary>A number as it was written, every digit.</summary>
    public static JsonNode Exact(decimal number) => JsonValue.Create(Trim(number));

    /// <summary>A day, as <c>2026-11-20</c>.</summary>
    public static JsonNode? Day(DateOnly? day) =>
        day is { } d ? d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>A name of an enumeration, as the language writes it: <c>AtRisk</c> is <c>at-risk</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString()
            .Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    // dividing by a one with 28 zeros drops the trailing zeros of a decimal
    private static decimal Trim(decimal number) => number / 1.0000000000000000000000000000m;

    private static void Write(Utf8JsonWriter json, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                json.WriteStartObject();
                foreach (var (name, value) in map.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case JsonArray list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item);
                json.WriteEndArray();
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                node.WriteTo(json);
                break;
        }
    }
}
