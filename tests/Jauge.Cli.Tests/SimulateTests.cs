using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary><c>jauge simulate</c> as a user meets it.</summary>
public sealed class SimulateTests
{
    private const string Shop = """
        system: shop
        currency: EUR
        region: azure/westeurope
        exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: the tests } }
        components:
          web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2 }
        requests:
          home: { web: 20 ms }
        """;

    private const string Load = "\nworkload: { users: 50, think: exponential(1 s), hold: 1 min }\n";

    [Theory]
    [InlineData(0, "500 ms")]
    [InlineData(3, "1 ms")]
    public void Simulate_EndsByTheVerdict(int code, string p99)
    {
        var answer = Run($"{Shop}{Load}promises: {{ latency: {{ p99: {p99} }} }}\n");
        answer.Code.ShouldBe(code, answer.Error);
        answer.Out.ShouldContain(code == 0 ? "1 kept" : "1 not kept");
        answer.Error.ShouldBe("");
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--csv")]
    [InlineData("--lang=fr")]
    public void Simulate_TwoTimes_GivesTheSameBytes(string option)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["simulate", folder.Write("system.yaml", Shop + Load), "--replications", "2", "--seed", "3", option];
        BuiltTool.Run(arguments).Out.ShouldBe(BuiltTool.Run(arguments).Out);
    }

    [Fact]
    public void Simulate_WithAnotherSeed_GivesOtherFigures() =>
        Run(Shop + Load, "--json", "--seed", "3").Out.ShouldNotBe(Run(Shop + Load, "--json", "--seed", "4").Out);

    [Fact]
    public void Simulate_WithoutAWorkload_SaysWhatIsMissing()
    {
        var answer = Run(Shop + "\n");
        answer.Code.ShouldBe(1);
        answer.Out.ShouldBe("");
        answer.Error.ShouldStartWith("jauge: The file states no workload");
    }

    [Theory]
    [InlineData("web lost at 20 s", "a replica of web lost at 20 s")]
    [InlineData("web replica lost at 20s", "a replica of web lost at 20 s")]
    [InlineData("web slow 2.5 times at 10 s for 20 s", "web 2.5 times slower at 10 s for 20 s")]
    [InlineData("web failing 50 % at 10 s", "50 % of the calls of web failing at 10 s")]
    [InlineData("region azure/westeurope lost at 30 s", "azure/westeurope lost at 30 s")]
    public void Simulate_WithAFault_TellsIt(string fault, string expected) =>
        Run(Shop + Load, "--fault", fault, "--width", "120").Out.Split('\n')[1].ShouldEndWith(expected);

    [Fact]
    public void Simulate_ToItsLimit_NamesIt() =>
        Run(Shop + Load + "promises: { latency: { p99: 200 ms } }\n", "--find-limit").Out.ShouldContain("times the stated load");

    [Fact]
    public void Simulate_Told_CanBeRepeatedFromItsLastLine()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Shop + Load);
        var first = BuiltTool.Run("simulate", file, "--replications", "2", "--load", "1.5", "--set", "workload.think=exponential(2 s)", "--fault", "web slow 2 times at 10 s");
        var command = first.Out[first.Out.LastIndexOf("jauge simulate", StringComparison.Ordinal)..];
        BuiltTool.Bash(command).Out.ShouldBe(first.Out);
    }

    [Fact]
    public void Simulate_OnATerminal_SaysHowFarItIs()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("script(1) gives the terminal");
        BuiltTool.Bash($"TERM=xterm script -qec \"dotnet '{BuiltTool.Path}' simulate systems/beta-50 --until '2 min'\" /dev/null").Out
            .ShouldContain("simulating 5 replications: ");
    }

    [Fact]
    public void Simulate_Interrupted_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Shop + "\nworkload: { users: 50, think: exponential(1 s), hold: 100000 h }\n");
        var answer = BuiltTool.Bash($"timeout --preserve-status -s INT 3 dotnet '{BuiltTool.Path}' simulate '{file}'; exit $?");
        answer.Out.ShouldBe("");
        answer.Error.ShouldBe("");
        answer.Code.ShouldBe(130);
    }

    [Fact]
    public void Simulate_WithASetting_IsTheChangedFile()
    {
        var changed = Run(Shop + Load, "--set", "components.web.replicas=4", "--set", "workload.users=80", "--json");
        changed.Out.ShouldBe(Run((Shop + Load).Replace("replicas: 2", "replicas: 4").Replace("users: 50", "users: 80"), "--json").Out);
        changed.Out.ShouldNotBe(Run(Shop + Load, "--json").Out);
    }

    [Theory]
    [InlineData("components.web", 2, "jauge: 'components.web' is no value of --set")]
    [InlineData("components.wbe.replicas=3", 1, "error[JG1058]: there is no `wbe` to set in `components`")]
    [InlineData("components.web.memory=3", 1, "error[JG1067]: `3` is not a size")]
    public void Simulate_WithAWrongSetting_SaysWhatIsWrong(string setting, int code, string expected)
    {
        var answer = Run(Shop + Load, "--set", setting);
        (answer.Code, answer.Out).ShouldBe((code, ""));
        answer.Error.ShouldStartWith(expected);
        if (code == 1) answer.Error.ShouldContain($"1 | {setting}\n");
    }

    private static Answer Run(string text, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return BuiltTool.Run(["simulate", folder.Write("system.yaml", text), "--replications", "2", .. options]);
    }
}
