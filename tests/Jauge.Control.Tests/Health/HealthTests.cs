using Jauge.Control.Health;

namespace Jauge.Control.Tests.Health;

public class HealthTests
{
    [Theory]
    [InlineData("Kubernetes probe", 21, 31)]
    [InlineData("AWS ALB target group", 35, 65)]
    [InlineData("Route 53", 66, 96)]
    [InlineData("Traffic Manager", 100, 130)]
    [InlineData("Traffic Manager, fast", 39, 49)]
    [InlineData("Container Apps readiness", 240, 245)]
    public void DetectionTime_PublishedChecks_CountTheirFailures(string name, double low, double high)
    {
        var time = HealthChecks.All.Single(check => check.Name == name).Options.DetectionTime;
        (time.Low, time.High).ShouldBe((At.Seconds(low), At.Seconds(high)));
    }

    [Fact]
    public void RecoveryTime_AlbAfterAnOutage_NeedsFivePasses() =>
        HealthChecks.AwsAlb.Options.RecoveryTime.High.ShouldBe(At.Seconds(150));

    [Theory]
    [InlineData("FFF", false)]
    [InlineData("FFPFF", true)]
    [InlineData("FFFP", true)]
    [InlineData("PPPP", true)]
    [InlineData("FFFFFFF", false)]
    public void After_Results_FollowTheThresholds(string results, bool expected) =>
        results.Aggregate(new ProbeState(true), (state, result) => state.After(result == 'P', new())).IsIn.ShouldBe(expected);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 20)]
    [InlineData(4, 160)]
    [InlineData(5, 300)]
    [InlineData(50, 300)]
    public void Delay_Restarts_DoublesToFiveMinutes(int restarts, double seconds) => CrashLoopBackOff.Delay(restarts).ShouldBe(At.Seconds(seconds));

    [Fact]
    public void UntilEvicted_Defaults_IsOverFiveMinutes()
    {
        new NodeFailure().UntilNotReady.ShouldBe(new(At.Seconds(30), At.Seconds(45)));
        new NodeFailure().UntilEvicted.High.ShouldBe(At.Seconds(345));
    }
}
