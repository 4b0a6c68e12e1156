using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>A quick answer runs what its budget allows, and says what that was.</summary>
public sealed class PreviewTests
{
    private const string Promise = "promises: { latency: { p99: 2 s } }";

    [Fact]
    public void Preview_OfASmallRun_IsTheWholeRun()
    {
        var deployment = Given.Deployment(Shop("hold: 2 min"));
        var preview = SystemSimulation.Preview(deployment, new() { EventBudget = 10_000_000 }, TestContext.Current.CancellationToken);
        var whole = SystemSimulation.Run(deployment, new(), TestContext.Current.CancellationToken);
        preview.Part.ShouldBeNull();
        (preview.All, preview.Promises, preview.Events).ShouldBe((whole.All, whole.Promises, whole.Events));
    }

    [Theory]
    [InlineData(3_000_000, 5)]
    [InlineData(1_000_000, 5)]
    [InlineData(120_000, 3)]
    public void Preview_OfALongRun_IsFewerMinutesAfterTheRamp(long budget, int replications)
    {
        var preview = Preview("ramp: 2 min, hold: 10 h", budget);
        var part = preview.Part.ShouldNotBeNull();
        (part.FromFullLoad, part.Replications).ShouldBe((false, replications));
        part.Until.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(4));
        preview.Duration.ShouldBe(part.Until);
        ((double)preview.Events).ShouldBeInRange(budget * 0.6, budget * 1.1);
    }

    [Fact]
    public void Preview_WithoutRoomForTheRamp_BeginsAtFullLoad()
    {
        var preview = Preview("ramp: 5 h, hold: 1 h", 100_000);
        preview.Part.ShouldNotBeNull().FromFullLoad.ShouldBeTrue();
        preview.FullLoadFrom.ShouldBe(TimeSpan.Zero);
        preview.Timeline[^1].Sent.ShouldBe(50, 10);
        ((double)preview.Events).ShouldBeInRange(50_000, 110_000);
    }

    [Fact]
    public void Preview_WithHardlyAnyBudget_IsTenSecondsOfTwoReplications()
    {
        var part = Preview("hold: 1 h", 1).Part.ShouldNotBeNull();
        (part.Until, part.Replications).ShouldBe((TimeSpan.FromSeconds(10), 2));
        part.StatedEvents.ShouldBeInRange(300_000, 600_000);
    }

    [Fact]
    public void Preview_OfAPromiseThatNeedsAnotherLoad_SaysWhatWasNotTried()
    {
        var yaml = Shop("hold: 10 h", "promises: { users: 350, throughput: 250..300/s }", "users: 50, think: exponential(1 s)");
        var small = SystemSimulation.Preview(Given.Deployment(yaml), new() { EventBudget = 600_000 },
            TestContext.Current.CancellationToken);
        small.Promises.Single(p => p.State == VerdictState.NotJudged).Reason.English.ShouldContain("too short");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Preview_WithThreads_IsTheSame(int threads)
    {
        var deployment = Given.Deployment(Shop("ramp: 1 min, hold: 10 h"));
        var one = SystemSimulation.Preview(deployment, new() { EventBudget = 500_000, Threads = 3 }, TestContext.Current.CancellationToken);
        var other = SystemSimulation.Preview(deployment, new() { EventBudget = 500_000, Threads = threads },
            TestContext.Current.CancellationToken);
        (other.Part, other.All, other.Events).ShouldBe((one.Part, one.All, one.Events));
    }

    private static string Shop(string times, string promises = Promise, string load = "arrivals: 50/s") =>
        Given.Shop("cpu: 4, replicas: 2", "page: { shop: exponential(20 ms) }", $"{load}, {times}", promises);

    private static SimulationResult Preview(string times, long budget) => SystemSimulation.Preview(
        Given.Deployment(Shop(times)), new() { EventBudget = budget }, TestContext.Current.CancellationToken);
}
