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

    [Theory]
    [InlineData("web explodes at 2 min", "error JG1076", "write it like one of these: `db primary lost at 10 min`")]
    [InlineData("wbe replica lost at 2 min", "error JG1077", "No request visits a component 'wbe'; did you mean 'web'?")]
    [InlineData("web disk slow 3 times at 2 min", "error JG1077", "web is no database")]
    public void Check_ADrillThatCannotBePlayed_StandsWithItsLine(string drill, string code, string says)
    {
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run(["check", folder.Write("system.yaml", $"{Shop}{Load}faults:\n  storm: {drill}\n")]);
        answer.Code.ShouldBe(1);
        var text = string.Join(' ', (answer.Out + answer.Error).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain(code.Split(' ')[1]);
        text.ShouldContain("system.yaml:11:10");
        text.ShouldContain(says);
    }

    [Fact]
    public void Check_DrillsThatCanBePlayed_AreRight()
    {
        using var folder = new TemporaryFolder();
        var answer =
            BuiltTool.Run(["check", folder.Write("system.yaml",
                $"{Shop}{Load}faults:\n  storm: web lost at 30 s\n  ill: web replica slow 9 times at 30 s\n")]);
        answer.Code.ShouldBe(0, answer.Out + answer.Error);
    }

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
    [InlineData("zone b lost at 30 s for 10 s", "zone 2 lost at 30 s for 10 s")]
    [InlineData("network cut between users and web at 30 s", "the network cut between users and web at 30 s")]
    [InlineData("requests 2 times at 30 s for 10 s", "requests 2 times as many at 30 s for 10 s")]
    [InlineData("web lost every 20 s", "a replica of web lost every 20 s on average")]
    public void Simulate_WithAFault_TellsIt(string fault, string expected) =>
        Run(Shop + Load, "--fault", fault, "--width", "120").Out.Split('\n')[1].ShouldEndWith(expected);

    [Theory]
    [InlineData("sunday", "; sunday: a replica of web lost at 20 s")]
    [InlineData("all", "; sunday: a replica of web lost at 20 s; slow: web 2 times slower at 10 s")]
    public void Simulate_WithADrillOfTheFile_PlaysIt(string name, string expected) =>
        Run($"{Shop}{Load}faults: {{ sunday: web lost at 20 s, slow: web slow 2 times at 10 s }}\n", "--fault", name, "--width", "140")
            .Out.Split('\n')[1]
            .ShouldEndWith(expected);

    [Fact]
    public void Simulate_WithDrillsNobodyAskedFor_PlaysNone() =>
        Run($"{Shop}{Load}faults: {{ sunday: web lost at 20 s }}\n").Out.ShouldNotContain("sunday");

    [Fact]
    public void Simulate_WithADrillThatIsNone_SaysWhichOfTheFile() =>
        Run($"{Shop}{Load}faults: {{ sunday: web explodes }}\n", "--fault", "sunday")
            .Error.ShouldContain("faults.sunday: 'web explodes' is no fault");

    [Fact]
    public void Simulate_ToItsLimit_NamesIt() =>
        Run(Shop + Load + "promises: { latency: { p99: 200 ms } }\n", "--find-limit").Out.ShouldContain("times the stated load");

    [Fact]
    public void Simulate_Told_CanBeRepeatedFromItsLastLine()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Shop + Load);
        var first = BuiltTool.Run("simulate", file, "--replications", "2", "--load", "1.5", "--set", "workload.think=exponential(2 s)",
            "--fault", "web slow 2 times at 10 s");
        var command = first.Out[first.Out.LastIndexOf("jauge simulate", StringComparison.Ordinal)..];
        BuiltTool.Bash(command).Out.ShouldBe(first.Out);
    }

    [Fact]
    public void Simulate_OnATerminal_SaysHowFarItIs()
    {
        if (!File.Exists("/usr/bin/script")) Assert.Skip("script(1) gives the terminal");
        BuiltTool.Bash($"TERM=xterm script -qec \"dotnet '{BuiltTool.Path}' simulate systems/beta-50 --until '2 min'\" /dev/null").Out
            .ShouldContain(" of 5 replications, ");
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

    [Theory]
    [InlineData("1", "'1' is no value of --replications: 2…1000, 5..40")]
    [InlineData("9..3", "'9..3' is no value of --replications")]
    [InlineData("2..1001", "'2..1001' is no value of --replications")]
    public void Simulate_WithAWrongCount_SaysWhichAreRight(string count, string expected)
    {
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("simulate", folder.Write("system.yaml", Shop + Load), "--replications", count);
        (answer.Code, answer.Out).ShouldBe((2, ""));
        answer.Error.ShouldStartWith("jauge: " + expected);
    }

    [Theory]
    [InlineData("--precision", "5")]
    [InlineData("--precision", "0 %")]
    [InlineData("--max-events", "0")]
    [InlineData("--max-events", "some")]
    public void Simulate_WithAWrongBudget_IsWrongUsage(string option, string value) => Run(Shop + Load, option, value).Code.ShouldBe(2);

    [Fact]
    public void Simulate_OfAnOpenPromise_SaysWhyItStopped()
    {
        using var folder = new TemporaryFolder();
        var median = Median(folder);
        var file = folder.Write("open.yaml", $"{Shop}{Load}promises: {{ latency: {{ mean: {median} }} }}\n");
        string[] arguments = ["simulate", file, "--replications", "2..3", "--precision", "0.0001 %", "--width", "200"];
        BuiltTool.Run(arguments).Out.ShouldContain("After 3 replications, the most allowed");
        BuiltTool.Run([.. arguments, "--max-events", "1"])
            .Out.ShouldContain("After 2 replications something is still open, and the budget of");
        BuiltTool.Run([.. arguments, "--lang", "fr"]).Out.ShouldContain("Après 3 réplications, le maximum permis");
    }

    [Theory]
    [InlineData("web lost at 10 min", "after the end of the run: it does not happen")]
    [InlineData("web slow 0.5 times at 10 s", "web 2 times faster at 10 s")]
    public void Simulate_WithAFault_SaysWhatItDoes(string fault, string expected) =>
        Run(Shop + Load, "--fault", fault, "--width", "140").Out.Split('\n')[1].ShouldContain(expected);

    [Fact]
    public void Simulate_AnImpossibleFault_SaysWhyAndNotHowToWriteOne()
    {
        var answer = Run(Shop + Load, "--fault", "web failing 150 % at 10 s");
        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("between 0 and 1");
        answer.Error.ShouldNotContain("like one of these");
    }

    [Fact]
    public void Simulate_MoreUsersThanAComputerHolds_SaysSoAtOnce()
    {
        var answer = Run(Shop + Load, "--set", "workload.users=100000000", "--width", "200");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("100,000,000 users at once are more than the 20,000,000");
    }

    [Fact]
    public void Simulate_WithoutAnExchangeRate_SaysThatItIsMissing() =>
        Run((Shop + Load)
            .Replace("exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: the tests } }", "", StringComparison.Ordinal),
            "--width", "200").Out
            .ShouldContain("Not in it, since the price is in USD, and the file states no rate to EUR: web");

    [Fact]
    public void Simulate_WithAnotherInterval_CostsTheSame()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("shop.yaml", Shop + Load);
        string Cost(string interval) => BuiltTool.Run("simulate", file, "--replications", "2", "--interval", interval, "--width", "200").Out
            .Split('\n').Single(l => l.Contains("would have cost", StringComparison.Ordinal)).Split(';')[0];
        Cost("7 s").ShouldBe(Cost("1 h"));
    }

    [Fact]
    public void Compare_WithASetting_IsTheFileWithItselfChanged()
    {
        var answer = Run(Shop + Load, "--compare", "--set", "requests.home.web=30 ms");
        answer.Code.ShouldBe(0, answer.Error);
        answer.Out.ShouldContain("with requests.home.web = 30 ms");
        answer.Out.ShouldContain("worse");
        Run(Shop + Load, "--set", "requests.home.web=30 ms", "--compare", "--lang", "fr").Out.ShouldContain("moins bien");
    }

    [Fact]
    public void Compare_WithAnotherFile_AndWithItself_Differ()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (folder.Write("one.yaml", Shop + Load), folder.Write("other.yaml", (Shop + Load).Replace("20 ms", "30 ms")));
        Changes(one, other).ShouldContain("worse");
        Changes(one, one).Distinct().ShouldBe(["none"]);
        Changes(other, one).ShouldContain("better");
    }

    [Fact]
    public void Compare_BreakingAPromise_EndsWithThree() =>
        Run(Shop + Load + "promises: { latency: { p99: 60 ms } }\n", "--compare", "--set", "requests.home.web=80 ms").Code.ShouldBe(3);

    [Fact]
    public void Compare_WithAnotherEnvironment_IsOfOneFile() => Run(
        $"{Shop}{Load}environments: {{ dev: {{ components: {{ web: {{ cpu: 0.5, memory: 1 GiB }} }} }}, prod: {{}} }}\n", "--compare-env",
        "dev").Out
        .ShouldContain("· dev");

    [Fact]
    public void Compare_WithASettingOfItsOwn_GivesTheOthersToBoth()
    {
        var answer = Run(Shop + Load, "--set", "workload.users=80", "--compare-set", "requests.home.web=30 ms", "--width", "200");
        answer.Out.ShouldContain("· prod, with workload.users = 80\n");
        answer.Out.ShouldContain("· prod, with workload.users = 80, requests.home.web = 30 ms\n");
    }

    [Theory]
    [InlineData(2, "'web' is no value of --compare-set", "--compare-set", "web")]
    [InlineData(2, "--compare needs another file", "--compare")]
    [InlineData(2, "there is no file or folder 'nowhere.yaml'", "--compare", "nowhere.yaml")]
    [InlineData(2, "--compare and --find-limit exclude each other", "--compare", "other.yaml", "--find-limit")]
    [InlineData(2, "--compare and --csv exclude each other", "--compare", "other.yaml", "--csv")]
    [InlineData(2, "there is no environment `dev`", "--compare-env", "dev")]
    [InlineData(1, "request 'home' is only in the first of the two files", "--compare", "other.yaml")]
    public void Compare_OfWhatCannotBe_SaysWhy(int code, string expected, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var other = folder.Write("other.yaml", (Shop + Load).Replace("home:", "page:"));
        var answer =
            BuiltTool.Run(["simulate", folder.Write("system.yaml", Shop + Load), .. options.Select(o => o == "other.yaml" ? other : o)]);
        (answer.Code, answer.Out).ShouldBe((code, ""));
        answer.Error.ShouldStartWith("jauge: " + expected);
    }

    [Fact]
    public void Compare_Told_CanBeRepeatedFromItsLastLine()
    {
        using var folder = new TemporaryFolder();
        var first = BuiltTool.Run("simulate", folder.Write("system.yaml", Shop + Load), "--compare", "--set", "requests.home.web=30 ms",
            "--replications", "2");
        BuiltTool.Bash(first.Out[first.Out.LastIndexOf("jauge simulate", StringComparison.Ordinal)..]).Out.ShouldBe(first.Out);
    }

    [Fact]
    public void Simulate_InterruptedLate_TellsWhatHasEnded()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Shop + "\nworkload: { users: 500, think: exponential(1 s), hold: 20 min }\n");
        // a machine that does much else has ended no run after a few seconds: it is asked again, with more time
        var answer = new[] { 4, 16, 64 }.Select(seconds => BuiltTool.Bash(
            $"timeout --preserve-status -s INT {seconds} dotnet '{BuiltTool.Path}' simulate '{file}' --replications 1000; exit $?"))
            .First(a => a.Code != 130 || a.Out.Length > 0);
        answer.Code.ShouldBe(130);
        answer.Out.ShouldContain("Interrupted after ");
        answer.Out.ShouldNotContain("--replications 1000");                // so many would give other figures
    }

    [Theory]
    [InlineData("2 s", 0, "Under load: 2 kept")]
    [InlineData("1 ms", 3, "Under load: 2 not kept")]
    public void Plan_Simulated_JudgesThePromises(string p99, int code, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", $"{Shop}{Load}promises: {{ users: 50, latency: {{ p99: {p99} }} }}\n");
        var answer = BuiltTool.Run("plan", file, "--strict");
        answer.Code.ShouldBe(code);
        answer.Out.ShouldContain(expected);
        answer.Out.ShouldContain("Simulated: the stated 1 min, 5 replications.");
        answer.Error.ShouldBe("");
        BuiltTool.Run("plan", file, "--strict", "--no-simulation").Code.ShouldBe(0);
    }

    [Fact]
    public void Plan_OfALongRun_SaysWhatWasSimulated()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Shop + "\nworkload: { users: 400, think: exponential(1 s), hold: 1000 h }\n");
        BuiltTool.Run("plan", file).Out.ShouldContain(" of the stated ");
    }

    [Fact]
    public void Plan_WithoutAWorkload_SaysWhyNothingWasSimulated()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml", Shop + "\n");
        BuiltTool.Run("plan", file).Out.ShouldContain("Not simulated: The file states no workload");
        BuiltTool.Run("plan", file, "--no-simulation").Out.ShouldNotContain("Not simulated");
    }

    private static string Median(TemporaryFolder folder)
    {
        var all = System.Text.Json.Nodes.JsonNode.Parse(
            BuiltTool.Run("simulate", folder.Write("system.yaml", Shop + Load), "--replications", "2", "--json").Out)!["all"]!;
        return $"{all["mean"]!["value"]!.GetValue<double>() * 1e6:0} us";
    }

    private static IEnumerable<string> Changes(string first, string second) => System.Text.Json.Nodes.JsonNode.Parse(
        BuiltTool.Run("simulate", first, "--compare", second, "--replications", "2", "--json").Out)!["differences"]!.AsArray()
        .Select(d => d!["change"]!.GetValue<string>());

    private static Answer Run(string text, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return BuiltTool.Run(["simulate", folder.Write("system.yaml", text), "--replications", "2", .. options]);
    }
}
