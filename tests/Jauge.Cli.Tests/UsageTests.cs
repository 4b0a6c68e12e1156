using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

public sealed class UsageTests
{
    public static TheoryData<string[], string> WrongUsages => new()
    {
        { ["plna", "systems/erp"], "did you mean 'plan'?" },
        { ["cost", "systems/erp", "--formt", "csv"], "did you mean '--format'?" },
        { ["cost", "--aide"], "unknown option '--aide'" },
        { ["cost", "systems/erp", "--at", "maximun"], "did you mean 'maximum'?" },
        { ["cost", "systems/erp", "--by", "colour"], "component, category, provider, team, tag:NAME" },
        { ["cost", "systems/erp", "--by"], "--by needs a value" },
        { ["cost", "systems/erp", "--vat"], "the file states no VAT" },
        { ["cost", "systems/erp", "--env", "pro"], "did you mean 'prod'?" },
        { ["plan"], "FILE is missing" },
        { ["plan", "systems/erp", "systems/twinme"], "one argument too many: 'systems/twinme'" },
        { ["plan", "systems/er"], "did you mean 'systems/erp'?" },
        { ["plan", "taylor-shft"], "did you mean 'systems/taylor-shift'?" },
        { ["plan", "systems"], "systems/erp" },
        { ["plan", "no/such/file.yaml"], "there is no file or folder 'no/such/file.yaml'" },
        { ["simulate", "systems/beta-50", "--fault", "db vanishes"], "\"db primary lost at 10 min\"" },
        { ["simulate", "systems/beta-50", "--fault", "databse lost at 1 min"], "did you mean 'database'?" },
        { ["simulate", "systems/beta-50", "--fault", "database lost at soon"], "is no value of --fault" },
        { ["simulate", "systems/beta-50", "--replications", "1"], "'1' is no value of --replications" },
        { ["simulate", "systems/beta-50", "--load", "0"], "'0' is no value of --load" },
        { ["simulate", "systems/beta-50", "--until", "soon"], "'soon' is no value of --until" },
        { ["simulate", "systems/beta-50", "--until", "5"], "'5' has no unit: --until takes a time, such as \"5 min\"" },
        { ["simulate", "systems/beta-50", "--interval", "0 s"], "'0 s' is no value of --interval: \"20 min\", > 0" },
        { ["simulate", "systems/beta-50", "--seed", "1.5"], "'1.5' is no value of --seed: 0, 1, 2…" },
        { ["simulate", "systems/beta-50", "--fault", "nobody lost at 1 min"], "visits a component 'nobody', but " },
        { ["simulate", "systems/beta-50", "--fault", "database lost at 1 min"], "say it, as in 'at 2 min for 2 min'" },
        { ["explain", "JG9999"], "there is no code 'JG9999'" },
        { ["prices", "shw"], "did you mean 'show'?" },
        { ["prices", "refresh"], "--provider is missing" },
        { ["check", "systems/erp", "--today", "yesterday"], "'yesterday' is no value of --today" },
        { ["check", "systems/erp", "--width", "wide"], "'wide' is no value of --width" },
        { ["check", "systems/erp", "--lang", "de"], "en, fr" },
        { ["check", "systems/erp", "--width", "5"], "'5' is no value of --width: 40…1000" },
        { ["check", "systems/erp", "--width", "-5"], "'-5' is no value of --width" },
        { ["check", "systems/erp", "--json=foo"], "--json takes no value" },
        { ["check", "systems/erp", "--json", "--sarif"], "--json and --sarif exclude each other" },
        { ["cost", "systems/erp", "--json", "--format", "csv"], "--json and --format csv exclude each other" },
        { ["simulate", "systems/erp", "--json", "--csv"], "--json and --csv exclude each other" },
        { ["simulate", "systems/erp", "--quick", "--csv"], "--quick and --csv exclude each other" },
        { ["simulate", "systems/erp", "--quick", "--find-limit"], "--quick and --find-limit exclude each other" },
        { ["simulate", "systems/erp", "--fault", "a zone", "--quick"], "--quick and --fault exclude each other" },
        { ["simulate", "systems/erp", "--quick", "--seed", "2"], "--quick and --seed exclude each other" },
        { ["cost", "systems/erp", "--by", "tag:nobody"], "no component has a tag 'nobody'" },
        { ["explain", "JR999"], "codes are such as" },
        { ["nosuch", "--help"], "unknown verb 'nosuch'" },
        { ["help", "chekc"], "did you mean 'check'?" },
    };

    [Theory]
    [MemberData(nameof(WrongUsages))]
    public void WrongUsage_IsExplained_WithTheNearestName(string[] arguments, string expected)
    {
        var answer = BuiltTool.Run(arguments);
        answer.Code.ShouldBe(2);
        answer.Out.ShouldBe("");
        answer.Error.ReplaceLineEndings(" ").Replace("        ", " ", StringComparison.Ordinal).ShouldContain(expected);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("cost", "--help")]
    [InlineData("prices", "show", "--help")]
    [InlineData("help")]
    [InlineData("help", "check")]
    [InlineData("--lang", "en", "prices", "--help")]
    [InlineData]
    public void Help_Asked_IsGiven(params string[] arguments)
    {
        var answer = BuiltTool.Run(arguments);
        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("usage: jauge");
        answer.Out.Split('\n').ShouldAllBe(l => l.Length <= 80);
    }

    [Fact]
    public void Help_InFrench_SpeaksIt() => BuiltTool.Run("plan", "--help", "--lang", "fr").Out.ShouldContain("toute la réponse");

    [Fact]
    public void Help_InFrench_NamesPlacesInFrench()
    {
        var page = BuiltTool.Run("help", "cost", "--lang", "fr").Out;
        page.ShouldContain("jauge cost FICHIER");
        page.ShouldContain("--by CLÉ");
        page.ShouldNotContain("FOLDER");
    }

    [Fact]
    public void PricesShow_OfNoOffering_SaysWhereToLook() =>
        BuiltTool.Run("prices", "show", "azure/nope").Error.ShouldContain("jauge prices list azure");

    [Fact]
    public void PricesSearch_WithoutAHit_HasNoEmptyLine() =>
        BuiltTool.Run("prices", "search", "zzzz").Out.ShouldBe("0 offerings, 0 prices\n");

    [Fact]
    public void Output_ThatIsClosed_IsSaidInWords()
    {
        var answer = BuiltTool.Bash($"dotnet '{BuiltTool.Path}' check systems/erp >&-");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("standard output cannot be written");
    }

    [Theory]
    [InlineData("prices", "list")]
    [InlineData("cost", "systems/ecommerce")]
    [InlineData("cost", "systems/twinme")]
    [InlineData("plan", "systems/ecommerce")]
    [InlineData("explain", "JG1020")]
    public void Page_OfSixtyColumns_HasNoLongerLine(params string[] arguments) =>
        BuiltTool.Run([.. arguments, "--width", "60"]).Out.Split('\n').ShouldAllBe(l => l.Length <= 60);

    [Fact]
    public void TestScript_OfNoProject_SaysWhichThereAre()
    {
        var answer = BuiltTool.Bash("./test Nosuch");
        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("Report");
    }

    [Fact]
    public void Version_Asked_IsThatOfTheTool() => BuiltTool.Run("--version").Out.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
}
