using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

public sealed class SurroundingsTests
{
    public static TheoryData<string, string, string> Locales => new()
    {
        { "LANG", "fr_FR.UTF-8", "est juste" },
        { "LC_ALL", "fr_CA.UTF-8", "est juste" },
        { "LC_MESSAGES", "fr", "est juste" },
        { "LANG", "de_DE.UTF-8", "is right" },
        { "LANG", "C.UTF-8", "is right" },
    };

    [Theory]
    [MemberData(nameof(Locales))]
    public void Language_IsThatOfTheEnvironment(string name, string value, string expected) =>
        BuiltTool.Run([(name, value)], "check", "systems/erp").Out.ShouldContain(expected);

    [Fact]
    public void Language_OfLcAll_ComesBeforeLang() =>
        BuiltTool.Run([("LC_ALL", "C.UTF-8"), ("LANG", "fr_FR.UTF-8")], "check", "systems/erp").Out.ShouldContain("is right");

    [Theory]
    [InlineData("--lang", "en")]
    [InlineData("--lang=en")]
    public void Language_Asked_ComesBeforeTheEnvironment(params string[] option) =>
        BuiltTool.Run([("LANG", "fr_FR.UTF-8")], ["check", "systems/erp", .. option]).Out.ShouldContain("is right");

    [Fact]
    public void Colours_OfAFileOrPipe_AreNotWritten() => BuiltTool.Run("plan", "systems/erp").Out.ShouldNotContain("\u001b");

    [Theory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public void Colours_OnATerminal_AreWrittenUnlessRefused(string environment, bool expected)
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("script(1) gives the terminal");
        var answer = BuiltTool.Bash($"TERM=xterm {environment} script -qec \"dotnet '{BuiltTool.Path}' check systems/erp\" /dev/null");
        answer.Out.Contains("\u001b[32m", StringComparison.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void NoColorOption_OnATerminal_IsObeyed()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("script(1) gives the terminal");
        BuiltTool.Bash($"TERM=xterm script -qec \"dotnet '{BuiltTool.Path}' check systems/erp --no-color\" /dev/null")
            .Out.ShouldNotContain("\u001b[32m");
    }

    [Fact]
    public void Width_OfColumns_IsKept() =>
        BuiltTool.Run([("COLUMNS", "70")], "cost", "systems/taylor-shift").Out.Split('\n').ShouldAllBe(l => l.Length <= 70);

    [Fact]
    public void Home_WithoutJaugeHome_IsFoundAboveTheTool() =>
        BuiltTool.Run("prices", "list", "upstash").Out.ShouldContain("upstash/redis");

    [Fact]
    public void Home_WithAFolderThatIsNotThere_IsAMistakeThatIsTold()
    {
        var answer = BuiltTool.Run([("JAUGE_HOME", "/no/such/folder")], "check", "systems/erp");
        answer.Code.ShouldBe(1);
        answer.Out.ShouldContain("/no/such/folder");
    }

    [Fact]
    public void Catalog_OfTheUser_IsLaidOverOurs()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", """
            system: shop
            currency: EUR
            components:
              web: { uses: acme-datacentre/virtual-machine, region: room-a, sku: small, replicas: 2, storage: 100 GB }
            """);
        BuiltTool.Run("check", file).Code.ShouldBe(1);
        BuiltTool.Run("check", file, "--catalog", "examples/catalog-of-your-own").Code.ShouldBe(0);
    }
}
