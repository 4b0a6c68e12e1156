using System.Text.Json;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary><c>jauge render</c>: all files, or none.</summary>
public sealed class RenderTests
{
    private const string Erp = "systems/erp";

    [Fact]
    public void Render_Twice_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        BuiltTool.Run("render", Erp, "--out", folder.Path).Code.ShouldBe(0);
        var before = Contents(folder.Path);
        BuiltTool.Run("render", Erp, "--out", folder.Path, "--json").Out.ShouldNotContain("\"changed\"");
        Contents(folder.Path).SequenceEqual(before).ShouldBeTrue();
    }

    [Fact]
    public void Render_OverAFileChangedByHand_WritesNothingAndNamesIt()
    {
        using var folder = new TemporaryFolder();
        BuiltTool.Run("render", Erp, "--out", folder.Path);
        var file = Directory.GetFiles(folder.Path, "alerts.rules.yaml", SearchOption.AllDirectories)[0];
        File.WriteAllText(file, "mine\n");
        var answer = BuiltTool.Run("render", Erp, "--out", folder.Path, "--lang", "fr");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("alerts.rules.yaml");
        answer.Told.ShouldContain("à la main");
        File.ReadAllText(file).ShouldBe("mine\n");
        BuiltTool.Run("render", Erp, "--out", folder.Path, "--force").Code.ShouldBe(0);
        File.ReadAllText(file).ShouldStartWith("#");
    }

    [Fact]
    public void Render_WhereAFolderStandsInTheWay_LeavesTheRestAsItWas()
    {
        using var folder = new TemporaryFolder();
        BuiltTool.Run("render", Erp, "--out", folder.Path);
        var before = Contents(folder.Path);
        var file = Directory.GetFiles(folder.Path, "prometheus.yaml", SearchOption.AllDirectories)[0];
        File.Delete(file);
        Directory.CreateDirectory(file);
        var answer = BuiltTool.Run("render", Erp, "--out", folder.Path, "--lang", "fr");
        answer.Code.ShouldBe(1);
        Directory.Delete(file);
        var rest = before.Where(f => f.Path != Path.GetRelativePath(folder.Path, file)).ToList();
        Contents(folder.Path).SequenceEqual(rest).ShouldBeTrue();
    }

    [Fact]
    public void Render_ThroughALink_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "observability"), elsewhere.Path);
        BuiltTool.Run("render", Erp, "--out", folder.Path).Code.ShouldBe(1);
        Directory.GetFileSystemEntries(elsewhere.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Render_IntoAFile_IsWrongUsage()
    {
        using var folder = new TemporaryFolder();
        BuiltTool.Run("render", Erp, "--out", folder.Write("file", "")).Code.ShouldBe(2);
    }

    [Fact]
    public void Render_ADifference_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("render", Erp, "--out", folder.Path, "--diff");
        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("+++ observability/prod/prometheus/alerts.rules.yaml");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Render_AsJson_NamesEachFile()
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(BuiltTool.Run("render", Erp, "--out", folder.Path, "--json").Out);
        json.RootElement.GetProperty("files").EnumerateArray().ShouldAllBe(f => f.GetProperty("change").GetString() == "added");
    }

    private static List<(string Path, string Text)> Contents(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f)))];
}
