using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Jauge.Rendering.Tests.Scripts;

/// <summary>Stripe's rules for products, prices and webhooks (docs.stripe.com/api): identifiers of ours are taken once, a lookup key
/// belongs to one active price unless it is transferred, amounts never change, the secret of a webhook is shown once, an idempotency key
/// belongs to one set of fields.</summary>
internal sealed class StripeStub
{
    private readonly Dictionary<string, (string Fields, JsonNode Answer)> _keys = [];

    internal Dictionary<string, Dictionary<string, string>> Products { get; } = [];

    internal Dictionary<string, Dictionary<string, string>> Prices { get; } = [];

    internal Dictionary<string, Dictionary<string, string>> Hooks { get; } = [];

    internal (int, JsonNode) Answer(string method, string path, Dictionary<string, string> fields, HttpListenerRequest request)
    {
        if (request.Headers["Authorization"] != "Bearer sk_test_1") return (401, Error("authentication"));
        if (method == "GET") return Read(path, fields);
        if (request.Headers["Idempotency-Key"] is not { } key) return (400, Error("this test wants idempotency keys"));
        var written = path + string.Join('&', fields.OrderBy(f => f.Key).Select(f => $"{f.Key}={f.Value}"));
        if (_keys.TryGetValue(key, out var known))
            return known.Fields == written ? (200, known.Answer.DeepClone()) : (400, Error("idempotency_key_in_use"));
        var (code, answer) = Write(path.Split('/')[2..], fields);
        if (code == 200) _keys[key] = (written, answer.DeepClone());
        return (code, answer);
    }

    private (int, JsonNode) Read(string path, Dictionary<string, string> fields) => path.Split('/')[2..] switch
    {
        ["products", var id] => Products.TryGetValue(id, out var product)
            ? (200, new JsonObject { ["id"] = id, ["active"] = true, ["name"] = product["name"], ["description"] = product["description"] })
                : (404, Error("resource_missing")),
        ["prices"] =>
            (200, new JsonObject { ["data"] =
                new JsonArray([.. Prices.Where(p => p.Value["lookup_key"] == fields["lookup_keys[]"] && p.Value["active"] == "true")
                    .Select(p => Price(p.Key, p.Value))]) }),
        ["webhook_endpoints"] => (200, new JsonObject { ["data"] = new JsonArray([.. Hooks.Select(h => Hook(h.Key, h.Value))]) }),
        _ => (404, Error("resource_missing")),
    };

    private (int, JsonNode) Write(string[] path, Dictionary<string, string> fields)
    {
        switch (path)
        {
            case ["products"]:
                return Products.TryAdd(fields["id"], fields) ? (200, new JsonObject { ["id"] = fields["id"] })
                    : (400, Error("resource_already_exists"));
            case ["products", var id]:
                foreach (var (name, value) in fields) Products[id][name] = value;
                return (200, new JsonObject { ["id"] = id });
            case ["prices"]:
                if (!Products.ContainsKey(fields["product"])) return (400, Error("no such product"));
                foreach (var old in Prices.Values.Where(p => p["lookup_key"] == fields["lookup_key"]))
                {
                    if (fields.GetValueOrDefault("transfer_lookup_key") != "true")
                        return (400, Error("A price already uses that lookup key."));
                    old["lookup_key"] = "";
                }

                var made = $"price_{Prices.Count + 1}";
                Prices[made] = new(fields) { ["active"] = "true" };
                return (200, Price(made, Prices[made]));
            case ["prices", var id]:
                if (fields.Keys.Any(k => k is not ("active" or "lookup_key"))) return (400, Error("amounts never change"));
                Prices[id]["active"] = fields["active"];
                return (200, Price(id, Prices[id]));
            case ["webhook_endpoints"]:
                var hook = $"we_{Hooks.Count + 1}";
                Hooks[hook] = fields;
                var shown = Hook(hook, fields);
                shown["secret"] = "whsec_once";
                return (200, shown);
            case ["webhook_endpoints", var id]:
                Hooks[id]["enabled_events[]"] = fields["enabled_events[]"];
                return (200, Hook(id, Hooks[id]));
            default:
                return (404, Error("resource_missing"));
        }
    }

    private static JsonObject Price(string id, Dictionary<string, string> price) => new()
    {
        ["id"] = id, ["unit_amount"] = int.Parse(price["unit_amount"], CultureInfo.InvariantCulture), ["currency"] = price["currency"],
        ["product"] = price["product"],
        ["recurring"] = new JsonObject { ["interval"] = price["recurring[interval]"] },
    };

    private static JsonObject Hook(string id, Dictionary<string, string> hook) => new()
    {
        ["id"] = id, ["url"] = hook["url"], ["status"] = "enabled",
        ["enabled_events"] = new JsonArray([.. hook["enabled_events[]"].Split(',').Select(e => (JsonNode)e)]),
    };

    private static JsonObject Error(string code) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } };
}
