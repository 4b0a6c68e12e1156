using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>The five systems run, the first minutes of each.</summary>
public sealed class DeliveredTests
{
    [Theory]
    [InlineData("taylor-shift")]
    [InlineData("twinme")]
    [InlineData("erp")]
    [InlineData("beta-50")]
    [InlineData("ecommerce")]
    public void Run_DeliveredSystem_ServesItsRamp(string system)
    {
        var deployment = Given.Delivered(system);

        var result = SystemSimulation.Run(deployment, new() { Replications = 2, Until = TimeSpan.FromSeconds(40) },
            TestContext.Current.CancellationToken);

        result.All.ErrorRate.Value.ShouldBeLessThan(0.05);
        result.Requests.Count.ShouldBe(deployment.Spec.Requests.Count);
        result.Promises.Select(p => p.Path).ShouldNotBeEmpty();
        result.Promises.ShouldAllBe(p => p.Reason.English.Length > 0 && p.Reason.French.Length > 0);
    }

    [Fact]
    public void Run_RegionLost_FailsUntilItsUsersAreElsewhere()
    {
        var fault = Fault.RegionLost("aws/eu-west-3", TimeSpan.FromMinutes(1));

        var result = SystemSimulation.Run(
            Given.Delivered("twinme"),
                new() { Replications = 3, Until = TimeSpan.FromMinutes(4), LoadFactor = 0.02, Faults = [fault],
                Interval = TimeSpan.FromSeconds(10) }, TestContext.Current.CancellationToken);

        var failover = result.Promises.Single(p => p.Path == "promises.failover");
        failover.State.ShouldBe(VerdictState.NotKept);                     // promised in 30 s
        failover.Measured!.Value.Value.ShouldBeInRange(60, 90 + 6 + 60 + 15);     // three checks of 30 s and a time to live of 60 s
        result.Timeline[^1].Failed.ShouldBe(0);
        result.Timeline.Single(p => p.At == TimeSpan.FromSeconds(100)).Failed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Run_TicketSale_CannotScaleOutInThirtySeconds()
    {
        var result = SystemSimulation.Run(Given.Delivered("taylor-shift"), new() { Replications = 3, Until = TimeSpan.FromMinutes(2) },
            TestContext.Current.CancellationToken);

        result.Promises.Single(p => p.Path == "promises.scale-out").State.ShouldBe(VerdictState.NotKept);
    }
}
