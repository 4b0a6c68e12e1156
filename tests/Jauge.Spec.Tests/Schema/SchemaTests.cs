using System.Text.Json.Nodes;
using Jauge.Spec.Tests.Explaining;

namespace Jauge.Spec.Tests.Schema;

public sealed class SchemaTests
{
    // What a schema can see: shapes, keys, words and the form of a value; not its meaning.
    private static readonly string[] Visible =
        ["JG1020", "JG1021", "JG1022", "JG1023", "JG1024", "JG1025", "JG1026", "JG1027", "JG1064", "JG1069"];

    [Fact]
    public void Write_WithTheWholeCatalog_AcceptsTheFiveSystems()
    {
        var wrong = SchemaValidator.Validate(Clone.Systems.Select(s => (s, YamlToJson.Of(Text(s)))));
        wrong.Count.ShouldBe(5);
        foreach (var (system, errors) in wrong) errors.ShouldBeEmpty(system);
    }

    [Fact]
    public void Write_WithTheWholeCatalog_RefusesMutatedSystems()
    {
        var mutants = Clone.Systems.SelectMany(s => Mutants(s, Text(s))).ToList();
        mutants.Count.ShouldBeGreaterThan(25);
        foreach (var (name, errors) in SchemaValidator.Validate(mutants.Select(m => (m.Name, m.Value)))) errors.ShouldNotBeEmpty(name);
    }

    [Fact]
    public void Write_WithTheWholeCatalog_SeesTheMistakesOfForm()
    {
        var examples = CodeExamples.In(File.ReadAllText(Clone.Find("docs", "reference", "diagnostics.md")))
            .Where(e => Visible.Contains(e.Code)).ToList();
        var wrong = SchemaValidator.Validate(examples.Select(e => ($"{e.Code} {e.Cured}", YamlToJson.Of(e.Text))));
        foreach (var (code, cured, text) in examples) (wrong[$"{code} {cured}"].Length == 0).ShouldBe(cured, text);
    }

    [Fact]
    public void Write_TheDesignsExample_IsAccepted() =>
        SchemaValidator.Validate([("design", YamlToJson.Of(Systems.DesignExampleTests.Text))])["design"].ShouldBeEmpty();

    [Fact]
    public void Write_Twice_IsTheSame() =>
        new Jauge.Spec.Schema.SchemaWriter(Jauge.Spec.Schema.DocComments.OfModel()).Write([]).ToJsonString()
            .ShouldBe(new Jauge.Spec.Schema.SchemaWriter(Jauge.Spec.Schema.DocComments.OfModel()).Write([]).ToJsonString());

    [Fact]
    public void Write_EveryKey_SaysWhatItIs()
    {
        var definitions = SchemaValidator.Schema["$defs"]!.AsObject();
        foreach (var (name, definition) in definitions)
            foreach (var (key, value) in Properties(definition!))
                value!["description"]?.GetValue<string>().ShouldNotBeNullOrEmpty($"{name}.{key}");
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode definition) =>
        (definition["properties"] ?? definition["anyOf"]?[1]?["properties"])?.AsObject().AsEnumerable() ?? [];

    private static string Text(string system) => File.ReadAllText(Repository.SystemFile(system));

    private static IEnumerable<(string Name, JsonNode? Value)> Mutants(string system, string text)
    {
        (string Name, Action<JsonObject> Change)[] changes =
        [
            ("unknown key", s => s["budjet"] = "10 EUR/month"),
            ("unknown key in promises", s => s["promises"]!["availabilty"] = "99 %"),
            ("unknown key in an environment", s => s["environments"] =
                new JsonObject { ["dev"] = new JsonObject { ["workloads"] = new JsonObject() } }),
            ("a bare number", s => s["promises"]!["recovery"] = new JsonObject { ["rto"] = 60 }),
            ("another unit", s => s["promises"]!["availability"] = "99.9 ms"),
            ("a wrong word", s => First(s, "components")["scaling"] = new JsonObject { ["policy"] = "magic" }),
            ("no components", s => s.Remove("components")),
            ("a list of components", s => s["components"] = new JsonArray()),
            ("no offering", s => First(s, "components").Remove("uses")),
        ];
        foreach (var (name, change) in changes)
        {
            var mutant = YamlToJson.Of(text)!.AsObject();
            change(mutant);
            yield return ($"{system}: {name}", mutant);
        }
    }

    private static JsonObject First(JsonObject system, string key) => system[key]!.AsObject().First().Value!.AsObject();
}
