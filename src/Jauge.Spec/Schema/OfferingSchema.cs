using System.Text.Json.Nodes;
using Jauge.Catalog;

namespace Jauge.Spec.Schema;

/// <summary>What the catalog adds to the schema of a component: the offerings' names, and for each its own keys, sizes and
/// choices.</summary>
internal static class OfferingSchema
{
    public static void AddTo(JsonObject component, IEnumerable<Offering> offerings)
    {
        component["additionalProperties"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        var known = offerings.OrderBy(o => o.Id, StringComparer.Ordinal).ToList();
        if (known.Count == 0) return;
        component["properties"]!["uses"]!["examples"] = new JsonArray([.. known.Select(o => (JsonNode?)o.Id)]);
        component["allOf"] = new JsonArray([.. known.Select(o => (JsonNode?)When(o))]);
    }

    private static JsonObject When(Offering offering) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["uses"] = new JsonObject { ["const"] = offering.Id } },
            ["required"] = new JsonArray("uses") },
        ["then"] = new JsonObject { ["properties"] = new JsonObject(Properties(offering)) },
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(Offering offering)
    {
        if (offering.Skus.Count > 0) yield return Choice("sku", offering.Skus.Keys);
        if (offering.HighAvailability.Count > 0) yield return Choice("high-availability", offering.HighAvailability);
        if (offering.Commitments.Count > 0) yield return Choice("commitment", offering.Commitments.Keys.Prepend("none"));
        foreach (var input in offering.Accepts.Values.Where(i => i.OneOf.Count > 0)) yield return Choice(input.Name, input.OneOf);
    }

    private static KeyValuePair<string, JsonNode?> Choice(string key, IEnumerable<string> words) =>
        new(key, new JsonObject { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode?)w)]) });
}
