using System.Text.Json.Nodes;
using Jauge.Report.Json;
using Jauge.Report.Diagnostics;
using Jauge.Report.Dossiers;
using Jauge.Report.Tests.Dossiers;
using Jauge.Report.Tests.Drills;
using Jauge.Report.Tests.Loads;
using Jauge.Report.Tests.Rehearsals;
using Jauge.Report.Tests.Simulations;
using Jauge.Simulation;
using Jauge.Sizing;

namespace Jauge.Report.Tests.Json;

/// <summary>docs/reference/outputs.md is a contract: every key that is written stands in it, and it names no key that is not.</summary>
public sealed partial class OutputDocsTests
{
    [Fact]
    public void Plan_AsJson_IsTheExpectedText()
    {
        var writer = new StringWriter();
        JsonTree.Write(writer, PlanJson.Of(Given.Shop));
        Golden.Check("tests/Jauge.Report.Tests/shop/expected/plan.json", writer.ToString());
    }

    [Fact]
    public void Keys_OfEveryOutput_AreDocumented()
    {
        var written = Keys(PlanJson.Of(Given.Shop)).Concat(Keys(DossierJson.Of(SentDossier.Shop))).Concat(Keys(DiagnosticJson.Of([Sample])))
            .Concat(Keys(SimulationJson.Of(SimulatedShop.Full, SimulatedShop.Largest, SimulatedShop.Cost)))
            .Concat(Keys(SimulationJson.Of(SimulatedShop.Compared, Given.Shop.MainCost, Given.ChangedCost)))
            .Concat(Keys(AnalysisJson.Of(SystemAnalysis.Read(SimulatedShop.Full.Deployment)))).Concat(Keys(Month)).Concat(Keys(Delivered))
                .Concat(Keys(RehearsedShop.Json)).Concat(Keys(DrilledShop.Json))
            .Concat(Keys(LoadedShop.Calibrated))
                .Concat(new[] { Sized, LoadedShop.Run, LoadedShop.Limit }.SelectMany(tree => tree.Select(m => m.Key))).ToHashSet();
        var documented = Documented();
        written.Except(documented).ShouldBeEmpty("written, and not in docs/reference/outputs.md");
        documented.Except(written).ShouldBeEmpty("in docs/reference/outputs.md, and never written");
    }

    private static JsonObject Delivered => DeliveryJson.Of("delivery",
        Rendering.Files.Delivery.Of([], [Core.Text.Same("n")]), [new("a", Rendering.Files.FileChangeKind.Added, null, "a")]);

    // its lists are documented in sentences under the table, as are a run of load's
    private static JsonObject Sized => SizingJson.Of(new()
    {
        Deployment = SimulatedShop.Full.Deployment, Outcome = SizingOutcome.NotFound, Chosen = null, LowerBound = 1,
        Today = new() { Changes = [], Settings = [], Cost = Core.Estimate.Exact(1) },
        Effort = new() { Space = 1, Scored = 1, ByLaw = 0, ByEstimate = 0, BySimulation = 0, Simulated = 0, Events = 0,
            IsExhausted = true },
    });

    private static JsonObject Month => new()
    {
        ["expected"] = ExpectedJson.Of(
            MonthSimulation.Run(SimulatedShop.Full.Deployment, new() { Requests = 2000 })
                with { Replicas = [new("web", "azure/westeurope", 2, 1, 3, 1460)] },
            BillJson.Of(Given.Shop.MainCost.Average)),
    };

    private static Core.Diagnostic Sample
    {
        get
        {
            var span = new Core.SourceSpan("f", 1, 1, 1, 2);
            return new("JG1", Core.Severity.Error, span, Core.Text.Same("m"), Core.Text.Same("h"), new Core.Fix(span, "r"));
        }
    }

    /// <summary>Keys of objects with fixed members; maps by name (as `assumptions`) have only their own key.</summary>
    private static IEnumerable<string> Keys(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(m => IsMap(m.Key) ? [m.Key] : Keys(m.Value).Prepend(m.Key)),
        JsonArray list => list.SelectMany(Keys),
        _ => [],
    };

    private static bool IsMap(string key) => key is "assumptions" or "rates";

    private static HashSet<string> Documented() =>
        [.. Row().Matches(File.ReadAllText(Path.Combine(Clone.Root, "docs", "reference", "outputs.md")))
            .SelectMany(m => m.Groups[1].Value.Split(", ")).Select(k => k.Trim('`'))];

    // a row of a table of keys: | `key` | … or | `low`, `high` | …
    [System.Text.RegularExpressions.GeneratedRegex(@"^\| (`[a-zA-Z0-9]+`(?:, `[a-zA-Z0-9]+`)*) \|",
        System.Text.RegularExpressions.RegexOptions.Multiline)]
    private static partial System.Text.RegularExpressions.Regex Row();
}
