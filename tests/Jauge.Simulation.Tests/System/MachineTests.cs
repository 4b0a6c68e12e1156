using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Systems of which one machine carries all, as in a rehearsal.</summary>
public sealed class MachineTests
{
    private static readonly SimulationOptions Short = new() { Replications = 2, Until = TimeSpan.FromMinutes(10) };

    [Fact]
    [Trait("kind", "theory")]
    public void Run_ReplicasOnOneCore_AnswerAsOneServer()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 2", "page: { shop: exponential(50 ms) }", "arrivals: 14/s, hold: 35 min");
        var options = new SimulationOptions
        {
            Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(5), Until = TimeSpan.FromMinutes(35),
        };
        Measured Mean(MachineCosts? machine) => Given.Run(yaml, options with { Machine = machine }).All.Mean;

        Mean(Machine(1, TimeSpan.Zero)).ShouldHold(Queues.MMc(14, 0.05, 1).MeanResponse);
        Mean(Machine(2, TimeSpan.Zero)).ShouldHold(Mean(null).Value);
    }

    [Theory]
    [InlineData(3, 3)]         // within what half a core may have of 10 ms
    [InlineData(20, 35)]       // four times 5 ms, and three rests
    [InlineData(22, 42)]
    public void Run_OfAShareOfACore_WorksAtFullSpeedUntilItIsUsedUp(int work, double milliseconds)
    {
        var yaml = Given.Shop("cpu: 0.5, replicas: 1", $"page: {{ shop: {work} ms }}", "arrivals: 0.2/s");

        var all = Given.Run(yaml, Short with { Machine = Machine(2, TimeSpan.FromMilliseconds(10)) }).All;

        (all.P50.Value * 1000).ShouldBe(milliseconds, 0.2);
        (Given.Run(yaml, Short).All.P50.Value * 1000).ShouldBe(2 * work, 0.2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_WithWhatTheMachineAdds_TakesItForEachRequestAndCall(bool isHost)
    {
        const string page = "page: { shop: 10 ms, calls: [ { to: db, times: 2, takes: 5 ms } ] }";
        var yaml = Given.ShopWithDatabase("cpu: 1, replicas: 1", page, "arrivals: 0.2/s");
        var costs = new MachineCosts
        {
            Host = isHost ? new(4, TimeSpan.FromMilliseconds(10)) : null,
            Hop = TimeSpan.FromMilliseconds(1), Way = TimeSpan.FromMilliseconds(2),
        };

        // taken in once, called twice: 3 ms of work; three ways of 2 ms
        (Given.Run(yaml, Short with { Machine = costs }).All.P50.Value * 1000).ShouldBe(10 + 3 + (2 * 5) + (3 * 2), 0.2);
    }

    [Fact]
    public void Run_OfTheSameVisitors_LeavesOnlyTheirWorkToChance()
    {
        const string users = "users: 60, think: exponential(10 s), ramp: 10 s";
        var yaml = Given.Shop("cpu: 1, replicas: 1", "page: { shop: exponential(5 ms) }", users);
        var options = Short with { Replications = 5, Until = TimeSpan.FromMinutes(1) };

        var (any, same) = (Given.Run(yaml, options).All, Given.Run(yaml, options with { SameVisitors = true }).All);

        (same.Served.High - same.Served.Low).ShouldBeLessThan((any.Served.High - any.Served.Low) / 4);
        (same.Mean.High - same.Mean.Low).ShouldBeGreaterThan(0);
        same.Served.Value.ShouldNotBe(any.Served.Value);
    }

    private static MachineCosts Machine(double cores, TimeSpan period) => new() { Host = new(cores, period) };
}
