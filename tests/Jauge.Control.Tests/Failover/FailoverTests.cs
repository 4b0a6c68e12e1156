using Jauge.Control.Failover;
using Jauge.Control.Health;

namespace Jauge.Control.Tests.Failover;

public class FailoverTests
{
    [Fact]
    public void Total_Parts_AreSummedEndByEnd()
    {
        var times = new FailoverTimes(new(At.Seconds(1), At.Seconds(2)), new(At.Seconds(10), At.Seconds(20)), default, default, default)
            .WithClients(At.Seconds(60), new(At.Seconds(1), At.Seconds(5)));
        times.ServerSide.ShouldBe(new(At.Seconds(11), At.Seconds(22)));
        times.Total.ShouldBe(new(At.Seconds(12), At.Seconds(87)));
    }

    [Fact]
    public void NodeLost_PatroniDefaults_TakesTwentyOneToThirtyFiveSeconds()
    {
        var patroni = new PatroniOptions();
        patroni.IsValid.ShouldBeTrue();
        patroni.NodeLost.ServerSide.ShouldBe(new(At.Seconds(21), At.Seconds(35)));
        patroni.WatchdogFiresAfter.ShouldBe(At.Seconds(25));
    }

    [Fact]
    public void IsValid_TimeToLiveTooShort_IsFalse() => (new PatroniOptions() with { TimeToLive = At.Seconds(20) }).IsValid.ShouldBeFalse();

    [Fact]
    public void PostgresCrashed_Defaults_MayTryToRestartForFiveMinutes() =>
        new PatroniOptions().PostgresCrashed.ServerSide.High.ShouldBe(At.Seconds(10 + 300 + 10 + 5));

    [Fact]
    public void PrimaryLost_RedisCluster_IsDetectedWithinTwiceTheTimeout()
    {
        var times = new RedisClusterOptions().PrimaryLost;
        times.Detection.ShouldBe(new(At.Seconds(15), At.Seconds(30)));
        times.Election.ShouldBe(new(At.Seconds(1), At.Seconds(2)));
        new RedisClusterOptions().ElectionRetry.ShouldBe(At.Seconds(60));
        (new RedisClusterOptions() with { NodeTimeout = At.Seconds(0.5) }).VoteTimeout.ShouldBe(At.Seconds(2));
    }

    [Fact]
    public void PrimaryLost_Sentinel_WaitsForItsSilence()
    {
        var sentinel = new SentinelOptions();
        sentinel.PrimaryLost.ServerSide.Low.ShouldBeGreaterThanOrEqualTo(At.Seconds(30));
        (sentinel.SecondAttempt.Total.Low - sentinel.PrimaryLost.Total.Low).ShouldBe(At.Seconds(360));
    }

    [Fact]
    public void Of_Route53_AddsTheTimeToLive() =>
        DnsFailover.Of(HealthChecks.AwsRoute53Fast.Options, At.Seconds(60), default).Total.ShouldBe(new(At.Seconds(26), At.Seconds(96)));

    [Fact]
    public void PostgresCrashed_StartTimeoutOfZero_FailsOverAtOnce() =>
        (new PatroniOptions() with { PrimaryStartTimeout = TimeSpan.Zero })
            .PostgresCrashed.ServerSide.High.ShouldBe(At.Seconds(10 + 10 + 5));

    [Fact]
    public void NodeLost_WithoutWatch_ReplicasFindOutAtTheirNextRound() =>
        (new PatroniOptions() with { IsWatching = false }).NodeLost.Election.ShouldBe(new(TimeSpan.Zero, At.Seconds(10)));

    [Fact]
    public void StepsDownWithoutStore_FailsafeMode_StaysPrimary()
    {
        new PatroniOptions().StepsDownWithoutStore.ShouldBeTrue();
        (new PatroniOptions() with { IsFailsafe = true }).StepsDownWithoutStore.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 0.5, 1)]
    [InlineData(2, 2.5, 3)]
    public void ElectionDelay_RankOfTheReplica_CostsASecondEach(int rank, double low, double high) =>
        (new RedisClusterOptions() with { Rank = rank }).ElectionDelay.ShouldBe(new(At.Seconds(low), At.Seconds(high)));

    [Fact]
    public void Of_TrafficManagerFast_IsFortySecondsAndTheTimeToLive() =>
        DnsFailover.Of(HealthChecks.AzureTrafficManagerFast.Options, At.Seconds(30), default)
            .Total.ShouldBe(new(At.Seconds(39), At.Seconds(79)));
}
