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
    public void Delay_Restarts_DoublesToFiveMinutes(int restarts, double seconds) =>
        CrashLoopBackOff.Delay(restarts).ShouldBe(At.Seconds(seconds));

    [Fact]
    public void UntilEvicted_Defaults_IsOverFiveMinutes()
    {
        new NodeFailure().UntilNotReady.ShouldBe(new(At.Seconds(30), At.Seconds(45)));
        new NodeFailure().UntilEvicted.High.ShouldBe(At.Seconds(345));
    }

    [Fact]
    public void UntilStarted_KubernetesDefaults_AddsGraceAndBackOff() =>
        new LivenessRestart().UntilStarted(0).ShouldBe(new(At.Seconds(31), At.Seconds(71)));

    [Fact]
    public void StartupBudget_ContainerApps_IsFourMinutes() =>
        HealthChecks.AzureContainerAppsStartup.Options.StartupBudget.ShouldBe(At.Seconds(241));

    [Fact]
    public void FirstPasses_NewAlbTarget_IsOne()
    {
        HealthChecks.AwsAlb.FirstPasses.ShouldBe(1);
        HealthChecks.AwsRoute53.FirstPasses.ShouldBe(3);
    }

    [Fact]
    public void Serving_NobodyIn_FailsOpenWhereTheServiceDoes()
    {
        HealthChecks.AwsAlb.Serving([false, false]).ShouldBe([true, true]);
        HealthChecks.AwsAlb.Serving([false, true]).ShouldBe([false, true]);
        HealthChecks.KubernetesProbe.Serving([false, false]).ShouldBe([false, false]);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(4, 3, 2)]
    [InlineData(4, 1, 1)]
    [InlineData(4, 4, 0)]
    [InlineData(3, 2, 1)]
    public void Excluded_AppService_IsAtMostHalf(int instances, int unhealthy, int expected) =>
        new AppServiceHealth().Excluded(instances, unhealthy).ShouldBe(expected);

    [Theory]
    [InlineData(59, 0, 0, false)]
    [InlineData(60, 0, 2, true)]
    [InlineData(60, 1, 1, false)]
    [InlineData(60, 0, 3, false)]
    public void MayReplace_AppService_OneAnHourThreeADay(double minutes, int lastHour, int lastDay, bool expected) =>
        new AppServiceHealth().MayReplace(At.Minutes(minutes), lastHour, lastDay).ShouldBe(expected);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(60, 0, 0)]
    [InlineData(60, 15, 0.25)]
    [InlineData(60, 61, 1)]
    public void ShareAt_SlowStart_RisesInAStraightLine(double duration, double age, double expected) =>
        new SlowStart(At.Seconds(duration)).ShareAt(At.Seconds(age)).ShouldBe(expected);
}
