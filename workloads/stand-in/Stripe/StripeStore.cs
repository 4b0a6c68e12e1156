using System.Globalization;
using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>All objects, by id, in the order in which they were made; the latest first in lists. One thread at a time: the stand-in sees to
/// it.</summary>
internal sealed class StripeStore(TimeProvider clock)
{
    private const int UsualLimit = 10;
    private const int MostLimit = 100;
    private readonly Dictionary<string, List<JsonObject>> _ofType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _byId = new(StringComparer.Ordinal);
    private int _made;

    internal long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Makes an object of what was sent.</summary>
    internal JsonObject Add(StripeKind kind, JsonObject sent)
    {
        var id = (string?)sent["id"] ?? NewId(kind.Prefix);
        if (_byId.ContainsKey(id)) throw StripeException.Wrong($"{kind.Object} already exists.", "id", "resource_already_exists");
        var made = new JsonObject { ["id"] = id, ["object"] = kind.Object, ["created"] = Now, ["livemode"] = false,
            ["metadata"] = new JsonObject() };
        Merge(made, sent);
        if (!_ofType.TryGetValue(kind.Object, out var others)) _ofType[kind.Object] = others = [];
        others.Add(made);
        return _byId[id] = made;
    }

    internal JsonObject Get(StripeKind kind, string id) =>
        Find(id) is { } found && (string?)found["object"] == kind.Object ? found : throw StripeException.Missing(kind.Object, id);

    internal JsonObject? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    internal IEnumerable<JsonObject> Of(string type) => _ofType.TryGetValue(type, out var found) ? found : [];

    internal void Remove(JsonObject gone)
    {
        _ofType[(string)gone["object"]!].Remove(gone);
        _byId.Remove((string)gone["id"]!);
    }

    /// <summary>Lays what was sent over an object: metadata by key, everything else whole.</summary>
    internal static void Merge(JsonObject into, JsonObject sent)
    {
        foreach (var (name, value) in sent)
        {
            if (name == "metadata" && value is JsonObject more && into[name] is JsonObject kept) Merge(kept, more);
            else into[name] = value?.DeepClone();
        }
    }

    /// <summary>A page of a list, filtered by the fields that are named.</summary>
    internal JsonObject List(StripeKind kind, JsonObject asked)
    {
        var limit = int.TryParse((string?)asked["limit"], CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, MostLimit)
            : UsualLimit;
        var found = Of(kind.Object).Reverse().Where(o => asked.All(f => Fits(o, f.Key, f.Value))).ToList();
        if ((string?)asked["starting_after"] is { } after) found = [.. found.SkipWhile(o => (string?)o["id"] != after).Skip(1)];
        return new()
        {
            ["object"] = "list", ["url"] = $"/v1/{kind.Path}", ["has_more"] = found.Count > limit,
            ["data"] = new JsonArray([.. found.Take(limit).Select(o => o.DeepClone())]),
        };
    }

    internal string NewId(string prefix) => $"{prefix}_{++_made:D6}{Random(8)}";

    /// <summary>Letters that nobody guesses.</summary>
    internal static string Random(int length) =>
        System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", length);

    private static bool Fits(JsonObject candidate, string field, JsonNode? wanted) => field switch
    {
        "limit" or "starting_after" or "expand" => true,
        "lookup_keys" => wanted is JsonArray keys && keys.Any(k => (string?)k == (string?)candidate["lookup_key"]),
        "status" when (string?)wanted == "all" => true,
        _ => candidate[field]?.ToString() == wanted?.ToString(),
    };
}
