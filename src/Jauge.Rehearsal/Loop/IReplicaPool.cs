namespace Jauge.Rehearsal.Loop;

/// <summary>The replicas of one component: what a control loop reads, and the one thing that it may do.</summary>
public interface IReplicaPool
{
    /// <summary>Reads the counters.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<PoolReading> ReadAsync(CancellationToken cancellation);

    /// <summary>Asks for so many replicas: new ones start, the newest go first. Returns at once; the pool has no choice left.</summary>
    /// <param name="replicas">0 or more.</param>
    public void Ask(int replicas);
}
