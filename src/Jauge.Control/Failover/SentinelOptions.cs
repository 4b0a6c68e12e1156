using Jauge.Core;

namespace Jauge.Control.Failover;

/// <summary>Redis Sentinel's timings.</summary>
/// <remarks>Source: redis/redis-doc:docs/management/sentinel.md.</remarks>
public sealed record SentinelOptions
{
    /// <summary>Silence after which one sentinel holds the primary down.</summary>
    public TimeSpan DownAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two pings.</summary>
    public TimeSpan PingPeriod { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After twice this time another sentinel may try again.</summary>
    public TimeSpan FailoverTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>Quorum and election of the sentinel that acts; not documented, taken as in Redis Cluster.</summary>
    public Range<TimeSpan> Election { get; init; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

    /// <summary>From the choice of the replica to its taking writes; not documented, an assumption.</summary>
    public Range<TimeSpan> Promotion { get; init; } = new(TimeSpan.Zero, TimeSpan.FromSeconds(1));

    /// <summary>The primary is lost and the first attempt succeeds.</summary>
    public FailoverTimes PrimaryLost => FailoverTimes.None with
    {
        Detection = new(DownAfter - PingPeriod, DownAfter + PingPeriod),
        Election = Election,
        Promotion = Promotion,
    };

    /// <summary>The same where the first attempt fails: twice the failover timeout later.</summary>
    public FailoverTimes SecondAttempt =>
        PrimaryLost with { Election = Election.Select(time => time + FailoverTimeout * 2) };
}
