using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Report.Json;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Report.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private const string File = "mistakes/mistakes.yaml";

    public static TheoryData<Language> Languages => [.. Given.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Mistakes_Printed_ShowLineCaretAndHelp(Language language) =>
        Golden.Check($"tests/Jauge.Report.Tests/mistakes/mistakes.{Given.Code(language)}.txt",
            Given.Print(p => new DiagnosticPrinter(p, Source).Write(Mistakes()), language));

    [Fact]
    public void Mistakes_AsJson_AreTheExpectedText() =>
        Golden.Check("tests/Jauge.Report.Tests/mistakes/mistakes.json", Json(DiagnosticJson.Of(Mistakes())));

    [Fact]
    public void Mistakes_AsSarif_AreTheExpectedText() =>
        Golden.Check("tests/Jauge.Report.Tests/mistakes/mistakes.sarif", Json(Sarif.Of(Mistakes(), Language.English, "1.2.3")));

    [Fact]
    public void Sarif_OfAnyDiagnostics_PointsFromResultsToRules()
    {
        var run = Sarif.Of(Mistakes(), Language.French, "1.2.3")["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        foreach (var result in run["results"]!.AsArray())
            rules[result!["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>().ShouldBe(result["ruleId"]!.GetValue<string>());
    }

    [Fact]
    public void Sarif_OfAWholeFile_HasNoRegion()
    {
        var whole = new Diagnostic("JG0001", Severity.Warning, SourceSpan.None("a folder/file.yaml"), Text.Same("m"));
        var location = Sarif.Of([whole], Language.English, "1")["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!;
        location["region"].ShouldBeNull();
        location["artifactLocation"]!["uri"]!.GetValue<string>().ShouldBe("a%20folder/file.yaml");
    }

    [Fact]
    public void Diagnostic_WithoutItsFile_IsPrintedAllTheSame() =>
        Given.Print(p => new DiagnosticPrinter(p, _ => null).Write([At(3, 5, 9)]))
            .ShouldBe("error[JG0001]: wrong\n --> f.yaml:3:5\n\n1 error\n");

    [Fact]
    public void Diagnostic_OnAVeryLongLine_ShowsTheStretchAroundIt()
    {
        var printed = Given.Print(p => new DiagnosticPrinter(p, _ => new string('a', 5000) + "XYZ" + new string('b', 5000))
            .Write([At(1, 5001, 5004)]));
        var lines = printed.Split('\n');
        lines[3].Length.ShouldBeLessThan(200);
        lines[4].IndexOf('^', StringComparison.Ordinal).ShouldBe(lines[3].IndexOf('X', StringComparison.Ordinal));
        lines[4].Trim(' ', '|').ShouldBe("^^^");
    }

    [Fact]
    public void Diagnostic_BeyondTheEndOfItsLine_StillHasACaret() =>
        Given.Print(p => new DiagnosticPrinter(p, _ => "short").Write([At(1, 40, 50)])).ShouldContain("^");

    [Fact]
    public void Diagnostics_InThousands_AreCutWithACount()
    {
        var many = Enumerable.Range(1, 1000).Select(i => At(i, 1, 2)).ToList();
        var printed = Given.Print(p => new DiagnosticPrinter(p, _ => null).Write(many));
        printed.ShouldContain("… and 950 more");
        printed.ShouldEndWith("1000 errors\n");
    }

    [Fact]
    public void Source_WithControlCharacters_IsShownSafely() =>
        Given.Print(p => new DiagnosticPrinter(p, _ => "a\u001b[31mb").Write([At(1, 1, 2)])).ShouldNotContain("\u001b");

    private static Diagnostic At(int line, int column, int end) =>
        new("JG0001", Severity.Error, new SourceSpan("f.yaml", line, column, line, end), new Text("wrong", "faux"));

    private static string Source(string file) => System.IO.File.ReadAllText(Path.Combine(Repository.Tests, file));

    private static IReadOnlyList<Diagnostic> Mistakes()
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(Source(File), File, bag)!;
        foreach (var environment in document.Environments) new Resolver(Given.Catalog, bag).Resolve(document, environment);
        return bag.Sorted();
    }

    private static string Json(System.Text.Json.Nodes.JsonNode node)
    {
        var writer = new StringWriter();
        JsonTree.Write(writer, node);
        return writer.ToString();
    }
}
