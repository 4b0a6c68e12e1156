using System.Text.Json.Nodes;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary>Queueing theory's answer and the expected month as a user meets them.</summary>
public sealed class ExpectedTests
{
    private const string Shop = """
        system: shop
        currency: USD
        region: azure/westeurope
        components:
          web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..20AVERAGE, scaling: { http-concurrency: 10 }, serves: { starts-in: 8 s } }
        requests: { home: { web: 20 ms } }
        workload:
          arrivals: 90/s
          volumes: { requests: 140M/month }
          curve: [ { at: 0 h, load: 20 % }, { at: 12 h, load: 100 % }, { at: 24 h, load: 20 % } ]
        promises: { latency: { p95: 1 s } }
        """;

    [Fact]
    public void Simulate_Quick_AnswersWithoutARun()
    {
        var json = JsonNode.Parse(Run(", average-replicas: 3", "simulate", "--quick", "--json").Out)!;

        ((double)json["all"]!["mean"]!).ShouldBeInRange(0.02, 0.022);
        ((int)json["components"]![0]!["replicas"]!).ShouldBe(9);
        ((string)json["limits"]![0]!["component"]!).ShouldBe("web");
        json["holds"]!.GetValue<bool>().ShouldBeTrue();
        Run(", average-replicas: 3", "simulate", "--quick", "--lang", "fr").Out.ShouldContain("Ce qui limite en premier");
    }

    [Fact]
    public void Cost_AverageNotStated_IsThatOfTheDeclaredLoad()
    {
        var answer = Run("", "cost");

        answer.Out.ShouldContain("the file states no average; the bill takes that of the declared load");
        Average(Run("", "cost", "--json"))
            .ShouldBe(Average(Run(", average-replicas: 6.2", "cost", "--json")), 0.02 * Average(Run("", "cost", "--json")));
    }

    [Fact]
    public void Cost_AverageStated_StandsAndTheMonthIsShownOnlyWhenAsked()
    {
        Run(", average-replicas: 3", "cost").Out.ShouldNotContain("The expected month");
        Run(", average-replicas: 3", "cost", "--expected").Out.ShouldContain("The expected month");
        Run(", average-replicas: 3", "cost", "--period", "year", "--lang", "fr").Out.ShouldContain("L'année attendue");
        Average(Run(", average-replicas: 3", "cost", "--expected", "--json"))
            .ShouldBe(Average(Run(", average-replicas: 3", "cost", "--json")));
    }

    [Fact]
    public void Cost_ExpectedAsJson_HasTheMonth()
    {
        var month = JsonNode.Parse(Run("", "cost", "--expected", "--json").Out)!["expected"]!;

        ((double)month["hours"]!).ShouldBe(730, 0.01);
        ((string)month["shape"]!).ShouldBe("curve");
        ((double)month["replicas"]![0]!["average"]!).ShouldBeInRange(5.6, 6.8);
        ((double)month["promises"]![0]!["minutesOver"]!).ShouldBe(0);
    }

    private static double Average(Answer answer) => (double)JsonNode.Parse(answer.Out)!["totals"]!["perMonth"]!["high"]!;

    private static Answer Run(string average, string verb, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var answer =
            BuiltTool.Run([verb, folder.Write("system.yaml", Shop.Replace("AVERAGE", average, StringComparison.Ordinal)), .. options]);
        answer.Code.ShouldBe(0, answer.Error);
        return answer;
    }
}
