using Jauge.Core;

namespace Jauge.Control.Failover;

/// <summary>Redis Cluster's timings.</summary>
/// <remarks>Source: redis/redis-doc:docs/reference/cluster-spec.md.</remarks>
public sealed record RedisClusterOptions
{
    /// <summary><c>cluster-node-timeout</c>.</summary>
    public TimeSpan NodeTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Replicas with newer data than the one that is elected; each costs a second. 0 or more.</summary>
    public int Rank { get; init; }

    /// <summary>Gathering of the votes; with the wait before it the election takes 1 to 2 s.</summary>
    public Range<TimeSpan> Voting { get; init; } = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1));

    /// <summary>Wait of a replica before it asks for votes: 500 ms + U(0, 500 ms) + rank · 1 s.</summary>
    public Range<TimeSpan> ElectionDelay =>
        new(TimeSpan.FromMilliseconds(500 + 1000 * Rank), TimeSpan.FromMilliseconds(1000 + 1000 * Rank));

    /// <summary>How long votes are waited for: twice the node timeout, 2 s at least.</summary>
    public TimeSpan VoteTimeout => NodeTimeout * 2 > TimeSpan.FromSeconds(2) ? NodeTimeout * 2 : TimeSpan.FromSeconds(2);

    /// <summary>Time from a failed election to the next: twice the vote timeout.</summary>
    public TimeSpan ElectionRetry => VoteTimeout * 2;

    /// <summary>After this time the side without a majority takes no more writes; what it took before is lost.</summary>
    public TimeSpan MinorityStopsAfter => NodeTimeout;

    /// <summary>A primary is lost and the first election succeeds; promotion is part of it.</summary>
    public FailoverTimes PrimaryLost => FailoverTimes.None with
    {
        Detection = new(NodeTimeout, NodeTimeout * 2),
        Election = new(ElectionDelay.Low + Voting.Low, ElectionDelay.High + Voting.High),
    };
}
