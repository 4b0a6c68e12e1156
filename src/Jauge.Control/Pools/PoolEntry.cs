namespace Jauge.Control.Pools;

/// <summary>What a caller gets from a pool.</summary>
public enum PoolEntry
{
    /// <summary>An idle connection.</summary>
    Reused,

    /// <summary>A connection that has yet to be opened, for this caller.</summary>
    Opening,

    /// <summary>A place in the queue.</summary>
    Waiting,

    /// <summary>Nothing: too many are waiting.</summary>
    Rejected,
}
