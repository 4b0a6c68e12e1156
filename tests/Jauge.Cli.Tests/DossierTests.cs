using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary>The verbs that write a dossier: what they need, what they write over, and what they say.</summary>
public sealed class DossierTests
{
    private const string Erp = "systems/erp";

    [Theory]
    [InlineData("en", "needs Node.js 20 once")]
    [InlineData("fr", "demande une fois Node.js 20")]
    public void Html_WithoutItsFrontEnd_SaysSoAndWritesNothing(string language, string said)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "catalog", "systems" })
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, name), Clone.Find(name));
        var answer =
            BuiltTool.Run([("JAUGE_HOME", folder.Path)], "plan", Erp, "--html", Path.Combine(folder.Path, "erp.html"), "--lang", language);
        answer.Code.ShouldBe(1);
        answer.Out.ShouldBeEmpty();
        answer.Told.ShouldContain(said);
        File.Exists(Path.Combine(folder.Path, "erp.html")).ShouldBeFalse();
        BuiltTool.Run([("JAUGE_HOME", folder.Path)], "plan", Erp, "--no-simulation").Code.ShouldBe(0);
    }

    [Fact]
    public void Report_OverAFile_ReplacesItsOwnAndNoOther()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("erp.md", "# Mine\n");
        var refused = BuiltTool.Run("report", Erp, "--no-simulation", "--out", file);
        refused.Code.ShouldBe(1);
        refused.Told.ShouldContain("--force writes over it");
        File.ReadAllText(file).ShouldBe("# Mine\n");
        BuiltTool.Run("report", Erp, "--no-simulation", "--out", file, "--force").Code.ShouldBe(0);
        var written = File.ReadAllText(file);
        written.ShouldStartWith("<!-- written by jauge report -->");
        BuiltTool.Run("report", Erp, "--no-simulation", "--out", folder.Path, "--lang", "fr").Code.ShouldBe(0);
        File.ReadAllText(file).ShouldContain("## L'essentiel");
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void Report_AsJson_IsTheWholeDossierWithItsCommand()
    {
        var answer =
            BuiltTool.Run("report", Erp, "--no-simulation", "--json", "--set", "components.app.replicas=2..4", "--today", "2026-11-20");
        answer.Code.ShouldBe(0);
        var tree = System.Text.Json.Nodes.JsonNode.Parse(answer.Out)!;
        tree["provenance"]!["command"]!.GetValue<string>()
            .ShouldBe("jauge report systems/erp --set components.app.replicas=2..4 --no-simulation --today 2026-11-20 --lang en");
        tree["costs"]!.AsArray().Count.ShouldBe(1);
        BuiltTool.Run("report", Erp, "--json", "--out", "x").Told.ShouldContain("exclude each other");
    }

    [Fact]
    public void Report_WhereNothingCanBeWritten_SaysSo()
    {
        var answer = BuiltTool.Run("report", Erp, "--no-simulation", "--out", "/proc/no/erp.md");
        answer.Code.ShouldBe(1);
        answer.Told.ShouldContain("writing failed");
    }
}
