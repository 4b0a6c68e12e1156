using Jauge.Simulation.Faults;
using Jauge.Simulation.Tests.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>A shop whose database fails a share of its calls: attempts, times and storms against what arithmetic says.</summary>
[Trait("kind", "theory")]
public sealed class RetryTests
{
    private const double Fails = 0.3;

    private static readonly SimulationOptions Options = new()
    {
        Seed = TheorySeed.Value, Replications = 20, Until = TimeSpan.FromMinutes(10),
        Faults = [Fault.Failing("db", TimeSpan.Zero, TimeSpan.FromMinutes(10), Fails)],
    };

    [Theory]
    [InlineData("retries: 3")]
    [InlineData("retries: 3, backoff: 100 ms")]
    [InlineData("retries: 3, retry-budget: { share: 1000 % }")]
    public void Run_FailingShare_MakesTheExpectedAttempts(string retries)
    {
        var result = Given.Run(Yaml(retries), Options);

        var attempts = (1 - Math.Pow(Fails, 4)) / (1 - Fails);
        result.Components.Single(c => c.Name == "db").Calls.ShouldHold(50 * attempts);
        result.All.ErrorRate.Value.ShouldBe(Math.Pow(Fails, 4), 0.001);
    }

    [Theory]
    [InlineData("jitter: none", 1)]
    [InlineData("jitter: full", 0.5)]
    [InlineData("jitter: equal", 0.75)]
    public void Run_Backoff_AddsItsPauses(string jitter, double part)
    {
        var at = Given.Run(Yaml("retries: 3"), Options).All.Mean.Value;

        var paused = Given.Run(Yaml($"retries: 3, backoff: {{ first: 100 ms, factor: 2, most: 300 ms, {jitter} }}"), Options).All.Mean;

        double[] upTo = [0, 0.1, 0.3, 0.6];                                // after so many failures; the third pause is cut from 400 ms
        var pauses = upTo.Select((sum, failures) => sum * Math.Pow(Fails, failures) * (1 - Fails)).Sum() / (1 - Math.Pow(Fails, 4));
        paused.ShouldHold(at + (part * pauses));
    }

    [Fact]
    public void Run_DecorrelatedJitter_StaysBetweenItsBounds()
    {
        var at = Given.Run(Yaml("retries: 1"), Options).All.Mean.Value;

        var paused = Given.Run(Yaml("retries: 1, backoff: { first: 100 ms, most: 300 ms, jitter: decorrelated }"), Options).All.Mean.Value;

        paused.ShouldBe(at + (0.1 * Fails / (1 + Fails)), 0.001);          // the first pause: from the base to three times nothing
    }

    [Fact]
    public void Run_RetryStorm_IsBoundByItsBudget()
    {
        var outage = Options with { Faults = [Fault.Failing("db", TimeSpan.Zero, TimeSpan.FromMinutes(10), 1)] };

        var free = Given.Run(Yaml("retries: 5"), outage);
        var bound = Given.Run(Yaml("retries: 5, retry-budget: { share: 20 %, at-least: 1/s }"), outage);

        (Calls(free) / free.All.Sent.Value).ShouldBe(6, 0.01);
        (Calls(bound) / bound.All.Sent.Value).ShouldBeInRange(1.2, 1.2 + (1.0 / 50) + 0.001);
        bound.All.ErrorRate.Value.ShouldBe(1);
    }

    [Fact]
    public void Run_PausesAndBudget_MoveNoOtherDraw()
    {
        var calm = new SimulationOptions { Replications = 2 };

        Given.Run(Yaml("retries: 3, backoff: 1 s, retry-budget: 20 %"), calm)
            .All.Mean.ShouldBe(Given.Run(Yaml("retries: 3"), calm).All.Mean);
    }

    private static double Calls(Jauge.Simulation.Verdicts.SimulationResult result) =>
        result.Components.Single(c => c.Name == "db").Calls.Value;

    private static string Yaml(string retries) => Given.ShopWithDatabase(
        "cpu: 4, replicas: 1", $"page: {{ shop: 1 ms, calls: [ {{ to: db, takes: 1 ms, {retries} }} ] }}", "arrivals: 50/s, hold: 10 min",
        sku: "GP_Standard_D16ds_v4");
}
