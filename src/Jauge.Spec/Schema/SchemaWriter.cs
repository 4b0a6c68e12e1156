using System.Text.Json.Nodes;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Binding;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;
using Jauge.Spec.Values;

namespace Jauge.Spec.Schema;

/// <summary>Writes the JSON Schema (draft 2020-12) of the language from the model, so that editors complete and check a system
/// file.</summary>
/// <param name="docs">Summaries for the descriptions.</param>
public sealed class SchemaWriter(DocComments docs)
{
    private readonly ModelShapes _shapes = new();
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>Writes the schema.</summary>
    /// <param name="offerings">Offerings whose own keys, sizes and choices are to be completed; none for the language alone.</param>
    public JsonObject Write(IEnumerable<Offering> offerings)
    {
        ArgumentNullException.ThrowIfNull(offerings);
        var system = Reference(typeof(SystemSpec), changes: false);
        var definition = _definitions["SystemSpec"];
        definition["properties"]!["environments"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Environments, the one of the promises last: what differs from the system above.",
            ["additionalProperties"] = AnyOf(Reference(typeof(SystemSpec), changes: true), new JsonObject { ["type"] = "null" }),
        };
        OfferingSchema.AddTo(_definitions["ComponentSpec"], offerings);
        return Whole("Jauge system description", system);
    }

    /// <summary>Writes the schema of load tests in a file of their own.</summary>
    public JsonObject WriteScenario() => Whole("Jauge load test", Reference(typeof(LoadScenarioSpec), changes: false));

    private JsonObject Whole(string title, JsonObject root) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = title,
        ["$ref"] = root["$ref"]!.GetValue<string>(),
        ["$defs"] = new JsonObject(_definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value))),
    };

    private JsonObject Reference(Type record, bool changes)
    {
        var name = changes ? $"{record.Name}.changes" : record.Name;
        if (_definitions.TryAdd(name, [])) Fill(_definitions[name], _shapes.Of(record), changes);
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private void Fill(JsonObject schema, RecordShape shape, bool changes)
    {
        var whole = Whole(shape, changes);
        if (shape.Shorthand is not { } shorthand)
        {
            foreach (var (key, value) in whole.ToList()) schema[key] = value?.DeepClone();
            return;
        }

        schema["anyOf"] = new JsonArray(Of(shorthand, changes), whole);
    }

    private JsonObject Whole(RecordShape shape, bool changes)
    {
        var schema = new JsonObject { ["type"] = "object",
            ["properties"] =
            new JsonObject(shape.Keys.Values.Select(k => KeyValuePair.Create(k.Key, (JsonNode?)Described(shape.Type, k, changes)))) };
        if (docs.Of(shape.Type) is { Length: > 0 } summary) schema["description"] = summary;
        schema["additionalProperties"] = shape.Rest is { } rest
            ? Of(rest.Property.PropertyType, rest, changes)["additionalProperties"]!.DeepClone() : false;
        // An editor's own reader cuts `lognormal(8 s, 2 s)` in braces at the comma, and sees a key `2 s)` without value.
        schema["patternProperties"] = new JsonObject { [@"^[^(]*\)$"] = new JsonObject { ["type"] = "null" } };
        var required = shape.Keys.Values.Where(k => k.Required).Select(k => (JsonNode?)k.Key).ToArray();
        if (!changes && required.Length > 0) schema["required"] = new JsonArray(required);
        return schema;
    }

    private JsonObject Described(Type owner, KeyShape key, bool changes)
    {
        var schema = Of(key, changes);
        if (docs.Of(owner, key.Property.Name) is { Length: > 0 } summary) schema["description"] = summary;
        return changes ? OrNone(schema) : schema;
    }

    private JsonObject Of(KeyShape key, bool changes) => Of(key.Property.PropertyType, key, changes);

    private JsonObject Of(Type type, KeyShape key, bool changes)
    {
        if (ScalarTypes.Find(type) is { } scalar) return Scalar(scalar);
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } choice) return Choice(choice);
        if (type == typeof(ExpressionText)) return new JsonObject { ["type"] = new JsonArray("string", "number") };
        if (ModelShapes.ItemOf(type) is { } item) return ListOf(Of(item, key, changes));
        return ModelShapes.ValueOf(type) is { } value ? MapOf(Of(value, key, changes), changes) : Reference(type, changes);
    }

    /// <summary>A list of one may be written without its brackets.</summary>
    private static JsonObject ListOf(JsonObject item) =>
        AnyOf(new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() }, item);

    private static JsonObject MapOf(JsonObject value, bool changes) =>
        new() { ["type"] = "object", ["additionalProperties"] = changes ? OrNone(value) : value };

    private static JsonObject OrNone(JsonObject schema) => AnyOf(schema, new JsonObject { ["enum"] = new JsonArray("none", null) });

    private static JsonObject AnyOf(params JsonNode?[] schemas)
    {
        var description = schemas.OfType<JsonObject>().Select(s => s["description"]).FirstOrDefault(d => d is not null)?.DeepClone();
        var schema = new JsonObject { ["anyOf"] = new JsonArray(schemas) };
        if (description is not null) schema["description"] = description;
        return schema;
    }

    private static JsonObject Scalar(ScalarType type)
    {
        var text = new JsonObject { ["type"] = type.Type == typeof(string) ? new JsonArray("string", "number", "boolean") : "string" };
        if (type.Pattern is { } pattern) text["pattern"] = pattern;
        text["examples"] = new JsonArray([.. type.Sample.Split(", ").Select(s => (JsonNode?)s)]);
        return type.JsonType is { } bare ? AnyOf(new JsonObject { ["type"] = bare }, text) : text;
    }

    private static JsonObject Choice(Type type) =>
        new() { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(n => (JsonNode?)KeyShape.Kebab(n))]) };
}
