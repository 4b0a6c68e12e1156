using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Spec.Schema;

namespace Jauge.Spec.Tests.Schema;

/// <summary>The schema of the language with the whole catalog, and a validator that knows nothing of Jauge (ajv, by Node).</summary>
internal static class SchemaValidator
{
    private static readonly string Folder = Clone.Find("tests", "Jauge.Spec.Tests", "Schema", "validator");

    public static JsonObject Schema { get; } = Write();

    /// <summary>What the validator objects to in each document; an empty list where it is valid.</summary>
    public static IReadOnlyDictionary<string, string[]> Validate(IEnumerable<(string Name, JsonNode? Value)> documents)
    {
        Directory.Exists(Path.Combine(Folder, "node_modules"))
            .ShouldBeTrue("the validator is not installed: ./test does it, or npm ci in tests/Jauge.Spec.Tests/Schema/validator");
        var request = new JsonObject { ["schema"] = Schema.DeepClone(),
            ["documents"] = new JsonObject(documents.Select(d => KeyValuePair.Create(d.Name, d.Value))) };
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(Run(request.ToJsonString()))!;
    }

    private static JsonObject Write()
    {
        var bag = new DiagnosticBag();
        var catalog = Repository.Catalog(bag);
        return new SchemaWriter(DocComments.OfModel()).Write(catalog.Offerings.Select(o => catalog.Find(o, bag)!));
    }

    private static string Run(string input)
    {
        var start = new ProcessStartInfo("node", ["validate.mjs"]) { WorkingDirectory = Folder, RedirectStandardInput = true,
            RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        node.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue("the validator does not answer");
        node.ExitCode.ShouldBe(0, error.Result);
        return output.Result;
    }
}
