using System.Globalization;
using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>A form whose names have brackets, as a tree: <c>items[0][price]=p&amp;metadata[a]=b</c>.</summary>
internal static class StripeForm
{
    // every other value stays a text, as metadata must; names of docs.stripe.com/api, read 2026-11
    private static readonly HashSet<string> Numbers =
    [
        "unit_amount", "amount", "amount_off", "quantity", "interval_count", "created", "timestamp", "trial_period_days", "trial_end",
        "flat_amount",
        "days_until_due", "billing_cycle_anchor", "start_time", "end_time", "percent_off",
    ];

    internal static JsonObject Read(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var root = new JsonObject();
        foreach (var (name, value) in fields) Put(root, Words(name), value);
        return (JsonObject)Listed(root)!;
    }

    private static string[] Words(string name) => name.Replace("]", "", StringComparison.Ordinal).Split('[');

    private static void Put(JsonObject at, string[] words, string value)
    {
        foreach (var word in words[..^1]) at = Below(at, Key(at, word));
        at[Key(at, words[^1])] = Value(words, value);
    }

    private static JsonObject Below(JsonObject at, string key)
    {
        if (at[key] is not JsonObject below) at[key] = below = [];
        return below;
    }

    // an empty pair of brackets adds to a list
    private static string Key(JsonObject at, string word) => word.Length > 0 ? word : at.Count.ToString(CultureInfo.InvariantCulture);

    private static JsonValue? Value(string[] words, string text) => words.Contains("metadata") ? JsonValue.Create(text)
        : Numbers.Contains(words[^1]) && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : text switch
        {
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            "" => null,
            _ => JsonValue.Create(text),
        };

    // what is numbered from 0 is a list
    private static JsonNode? Listed(JsonNode? node)
    {
        if (node is not JsonObject tree) return node?.DeepClone();
        var below = tree.Select(p => KeyValuePair.Create(p.Key, Listed(p.Value))).ToList();
        return below.Count > 0 && below.Select((p, i) => p.Key == i.ToString(CultureInfo.InvariantCulture)).All(isNumber => isNumber)
            ? new JsonArray([.. below.Select(p => p.Value)])
            : new JsonObject(below);
    }
}
