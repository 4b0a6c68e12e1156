using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary>The verbs that write files: whole, or not at all.</summary>
public sealed class WritingTests
{
    private const string Untidy = "system :   shop # the shop\ncurrency: EUR\n\n\n\ncomponents: {}\n";
    private const string Answers = "my-shop\\nMy shop\\n\\n\\n50\\n\\n99.5 %%\\nnone\\nEUR\\n300 EUR/month\\n0.86 EUR\\n";

    [Fact]
    public void Format_OfAFile_PrintsItAndLeavesIt()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Untidy);
        BuiltTool.Run("format", file).Out.ShouldStartWith("system: shop ");
        File.ReadAllText(file).ShouldBe(Untidy);
    }

    [Fact]
    public void Format_Written_IsTidyAndTidyAgain()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Untidy);
        BuiltTool.Run("format", file, "--check").Code.ShouldBe(1);
        BuiltTool.Run("format", file, "--write").Code.ShouldBe(0);
        BuiltTool.Run("format", file, "--check").Code.ShouldBe(0);
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void Format_OfWhatIsNoYaml_LeavesItAndSaysWhy()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", "system: [\n");
        var answer = BuiltTool.Run("format", file, "--write");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("error[");
        File.ReadAllText(file).ShouldBe("system: [\n");
    }

    [Fact]
    public void Init_WithAnswers_WritesAFileThatPlans()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "shop", "system.yaml");
        var answer = BuiltTool.Bash($"printf '{Answers}' | jauge init '{Path.GetDirectoryName(file)}'");
        answer.Code.ShouldBe(0, answer.Error);
        BuiltTool.Run("check", file).Code.ShouldBe(0);
        BuiltTool.Run("plan", file).Out.ShouldContain("My shop · prod");
    }

    [Fact]
    public void Init_WhereAFileIs_AsksAndOverwritesNothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Untidy);
        var answer = BuiltTool.Bash($"printf '{Answers}' | jauge init '{folder.Path}'");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldStartWith("jauge: ");
        File.ReadAllText(file).ShouldBe(Untidy);
    }

    [Fact]
    public void Init_FromASystem_CopiesItUnderTheFoldersName()
    {
        using var folder = new TemporaryFolder();
        BuiltTool.Run("init", Path.Combine(folder.Path, "my-sale"), "--from", "taylor-shift").Code.ShouldBe(0);
        BuiltTool.Run("check", Path.Combine(folder.Path, "my-sale")).Out.ShouldContain("my-sale is right");
    }

    [Fact]
    public void Init_WithoutAllTheAnswers_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        BuiltTool.Bash($"echo shop | jauge init '{folder.Path}'").Code.ShouldBe(1);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }
}
