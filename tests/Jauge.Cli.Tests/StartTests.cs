using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary>What <c>./jauge</c> does before there is a tool.</summary>
public sealed class StartTests : IDisposable
{
    private const string Ahead = "-p:PublishReadyToRun=true";
    private const string NoPack =
        "error NU1101: Unable to find package microsoft.netcore.app.crossgen2.linux-x64. No packages exist with this id";
    private const string WithoutPackage = "jauge: built without the package that compiles ahead: calls begin some 0.2 s later\n";
    private const string Mistake = "Program.cs(1,1): error CS1002: ; expected";

    private readonly PlayedClone _clone = new();

    [Fact]
    public void FirstCall_BuildsOnceAndPassesEverythingOn()
    {
        var first = _clone.Type([], "plan", "a system", "--json");
        first.ShouldBe(new(0, $"tool: {_clone.Tool} plan a system --json\n", "jauge: building (once; later calls start at once)…\n"));
        _clone.Published().ShouldHaveSingleItem().ShouldEndWith(Ahead);

        _clone.Type([], "check").Error.ShouldBeEmpty();
        _clone.Published().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Jauge.Cli/New.cs")]
    [InlineData("src/Jauge.Cli/Jauge.Cli.csproj")]
    [InlineData("docs/reference/new.md")]
    [InlineData("Directory.Packages.props")]
    public void Call_AfterASourceWasSaved_BuildsAgain(string source)
    {
        _clone.Type([]);
        _clone.Save(source);
        _clone.Type([]);
        _clone.Published().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(NoPack)]
    [InlineData("error NETSDK1094: Unable to optimize assemblies for performance: a valid runtime package was not found.")]
    public void Build_WithoutThePackage_IsMadeWithoutIt(string why)
    {
        var answer = _clone.Type([("AHEAD", why)]);
        answer.Code.ShouldBe(0);
        answer.Error.ShouldContain(WithoutPackage);
        var published = _clone.Published();
        published.Length.ShouldBe(2);
        published[^1].ShouldNotContain(Ahead);
        File.Exists(_clone.Tool).ShouldBeTrue();
    }

    [Fact]
    public void Build_OnAnotherPlatform_DoesNotAskForThePackage()
    {
        _clone.Type([("RID", "linux-arm64")]).Error.ShouldContain(WithoutPackage);
        _clone.Published().ShouldHaveSingleItem().ShouldNotContain(Ahead);
    }

    [Fact]
    public void Build_OfAMistake_SaysItAndIsTriedOnce()
    {
        var answer = _clone.Type([("AHEAD", Mistake)]);
        answer.Code.ShouldBe(70);
        answer.Out.ShouldBeEmpty();
        answer.Error.ShouldContain(Mistake);
        answer.Error.ShouldContain("jauge: the build failed; the whole output is in out/build.log");
        _clone.Published().Length.ShouldBe(1);
    }

    [Fact]
    public void Build_ThatFails_LeavesTheToolAndIsTriedAgain()
    {
        _clone.Type([]);
        _clone.Save("src/Jauge.Cli/Program.cs");
        _clone.Type([("AHEAD", Mistake)]).Code.ShouldBe(70);
        File.Exists(_clone.Tool).ShouldBeTrue();

        _clone.Type([]).Code.ShouldBe(0);
        _clone.Published().Length.ShouldBe(3);
    }

    [Fact]
    public void Build_Interrupted_LeavesNoToolAndIsStartedAgain()
    {
        var answer = _clone.Type([("STOP", "1")]);
        answer.Code.ShouldBe(130);
        answer.Error.ShouldContain("jauge: the build was interrupted; the next call starts it again");
        File.Exists(_clone.Tool).ShouldBeFalse();

        _clone.Type([]).Code.ShouldBe(0);
        _clone.Published().Length.ShouldBe(2);
    }

    [Fact]
    public void Build_LeavesTheLock_ToWhoeverBuildsNext()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("/proc says what a process holds");
        _clone.Type([]);
        var inherited = _clone.Inherited();
        inherited.ShouldContain(file => file.EndsWith("/out/build.log", StringComparison.Ordinal));
        inherited.ShouldNotContain(file => file.EndsWith("/out/build.lock", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_WithoutThePackage_AndOfAMistake_SaysTheMistake()
    {
        var answer = _clone.Type([("AHEAD", NoPack), ("PLAIN", Mistake)]);
        answer.Code.ShouldBe(70);
        answer.Error.ShouldContain(Mistake);
    }

    [Fact]
    public void Call_WithoutTheSdk_SaysWhatIsMissing()
    {
        var answer = _clone.Type([("PATH", _clone.ToolsWithoutDotnet())]);
        answer.ShouldBe(new(2, "", "jauge: the .NET 10 SDK is missing: the dotnet command was not found\n"));
    }

    [Theory]
    [InlineData("fr_FR.UTF-8", "construction")]
    [InlineData("en_GB.UTF-8", "building")]
    [InlineData("fr_FR.UTF-8", "building", "--lang", "en")]
    [InlineData("C", "construction", "plan", "--lang", "fr")]
    [InlineData("C", "construction", "--lang=fr")]
    [InlineData("C", "building", "--lang", "en", "--lang", "fr")]
    [InlineData("fr", "construction", "--lang", "de")]
    [InlineData("C", "building", "--lang")]
    public void Build_IsAnnounced_InTheLanguageOfTheAnswer(string locale, string expected, params string[] arguments) =>
        _clone.Type([("LANG", locale)], arguments).Error.ShouldStartWith($"jauge: {expected}");

    public void Dispose() => _clone.Dispose();
}
