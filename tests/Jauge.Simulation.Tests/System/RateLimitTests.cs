using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Theory;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>External services that take so many calls a second, or so many at once.</summary>
[Trait("kind", "theory")]
public sealed class RateLimitTests
{
    private static readonly SimulationOptions Theory = new() { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(5),
        Until = TimeSpan.FromMinutes(35) };

    [Fact]
    public void Run_AboveTheLimit_RefusesTheRest()
    {
        var result = Given.Run(Yaml("rate-limit: 10/s, burst: 20", "arrivals: 30/s, hold: 5 min"), new() { Replications = 3 });

        result.All.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.RateLimited);
        result.All.Served.Value.ShouldBe(10, 0.2);
        result.Components.Single(c => c.Name == "pay").Refused.Value.ShouldBe(20, 1);
        result.Limit.Kind.ShouldBe(LimitKind.RateLimit);
        result.Limit.Component.ShouldBe("pay");
    }

    [Fact]
    public void Run_BucketOfOne_RefusesAsTheLossSystemOfConstantTime()
    {
        var all = Given.Run(Yaml("rate-limit: 10/s, burst: 1", "arrivals: 10/s, hold: 35 min"), Theory).All;

        // a call that passes closes the door for 100 ms: Erlang B of 1 erlang, whatever the law
        all.ErrorRate.ShouldHold(0.5);
    }

    [Fact]
    public void Run_LimitThatLetsWait_IsAQueueWithConstantService()
    {
        var pay = Given.Run(Yaml("rate-limit: 50/s, on-limit: waits", "arrivals: 35/s, hold: 35 min"), Theory)
            .Components.Single(c => c.Name == "pay");

        pay.LimitWait.ShouldHold(Queues.MG1(35, 0.02, 0).MeanResponse - 0.02);
    }

    [Fact]
    public void Run_ConcurrencyOfAnExternalService_AnswersAsMMc()
    {
        var pay = Given.Run(Yaml("concurrency: 4", "arrivals: 32/s, hold: 35 min", "exponential(100 ms)"), Theory)
            .Components.Single(c => c.Name == "pay");

        pay.SlotWait.ShouldHold(Queues.MMc(32, 0.1, 4).MeanResponse - 0.1, 0.1);
    }

    [Fact]
    public void FindLimit_RateLimit_NamesItAndRisesWithoutIt()
    {
        string Promised(int rate) =>
            Yaml($"rate-limit: {rate}/s, burst: 10", "arrivals: 10/s, hold: 3 min", "50 ms", "promises: { error-rate: 1 % }");
        var options = new SimulationOptions { Replications = 3 };

        var bound = SystemSimulation.FindLimit(Given.Deployment(Promised(20)), options, 0.1, TestContext.Current.CancellationToken);
        var free = SystemSimulation.FindLimit(Given.Deployment(Promised(200)), options, 0.1, TestContext.Current.CancellationToken);

        bound.Limit!.Kind.ShouldBe(LimitKind.RateLimit);
        bound.Factor.ShouldBeInRange(1.3, 2);
        free.Factor.ShouldBeGreaterThan(5 * bound.Factor);
    }

    private static string Yaml(string serves, string workload, string takes = "50 ms", string rest = "") =>
        Given.Shop("cpu: 4, replicas: 1", $"page: {{ shop: 1 ms, calls: [ {{ to: pay, takes: {takes} }} ] }}", workload, rest)
            .Replace("requests:\n",
                $"  pay: {{ uses: stripe/payments, region: stripe/eea, card: eea-standard, usage: {{ charges: 100/month, amount: 5000 EUR/month }}, serves: {{ {serves} }} }}\nrequests:\n", StringComparison.Ordinal);
}
