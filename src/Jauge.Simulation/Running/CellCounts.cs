namespace Jauge.Simulation.Running;

/// <summary>What a component did in one region since the counting began. Times in nanoseconds, summed over calls.</summary>
internal struct CellCounts
{
    internal long Arrived;
    internal long Served;
    internal long Failed;

    /// <summary>Calls that a breaker, a bulkhead or the number of connections kept from it.</summary>
    internal long TurnedAway;

    /// <summary>Waits for a connection of the caller's pool to it.</summary>
    internal long PoolWait;

    /// <summary>Waits for a slot or a replica.</summary>
    internal long SlotWait;

    /// <summary>Time in service beyond the work: other calls on the same cores.</summary>
    internal long CoreWait;
    internal long Work;

    /// <summary>Waits for a row that another call has locked.</summary>
    internal double LockWait;

    /// <summary>Waits for the rate limit.</summary>
    internal double LimitWait;

    /// <summary>Calls refused by the rate limit, or for want of an instance.</summary>
    internal long Refused;

    /// <summary>Calls that readers answered, and those of them that came within the lag of the last write.</summary>
    internal long Reads;
    internal long StaleReads;

    /// <summary>The part of the waits for slots and cores in which replicas were starting or without room.</summary>
    internal double StartWait;

    /// <summary>The part that came before a decision to add replicas.</summary>
    internal double LagWait;

    /// <summary>Integrals over time, in replica-nanoseconds.</summary>
    internal double ReadyTime;
    internal double ExistingTime;
    internal double CoreTime;

    /// <summary>Without room, of that while a node was on its way, pulling images, starting with the image there, and coming up to
    /// speed.</summary>
    internal double PendingTime;
    internal double NodeWaitTime;
    internal double PullTime;
    internal double StartTime;
    internal double WarmingTime;

    /// <summary>Replicas that found room and began.</summary>
    internal int Begun;

    /// <summary>Replicas that failed their liveness checks and were started again.</summary>
    internal int Restarts;
    internal long Since;
    internal int MostReplicas;
}
