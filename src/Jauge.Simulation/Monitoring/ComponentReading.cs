namespace Jauge.Simulation.Monitoring;

/// <summary>What a component did, all regions together. The four times are seconds for one request of the system, averaged: where the time
/// goes. Calls that run beside each other count each, so that their sum may exceed the answer time.</summary>
public sealed record ComponentReading
{
    /// <summary>Name in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its replicas are simulated; a database is one primary, and what only takes its stated time has none.</summary>
    public bool HasReplicas { get; init; }

    /// <summary>Most connections open to it at once in one region, in any replication; 0 where it has none.</summary>
    public int MostConnections { get; init; }

    /// <summary>Connections that it accepts in one region; null where nobody knows.</summary>
    public int? ConnectionLimit { get; init; }

    /// <summary>Calls a second that reach it.</summary>
    public required Measured Calls { get; init; }

    /// <summary>Share of its calls that failed or were given up, from 0 to 1.</summary>
    public required Measured FailedCalls { get; init; }

    /// <summary>Calls a second that a breaker, a bulkhead or the number of connections kept from it.</summary>
    public required Measured TurnedAway { get; init; }

    /// <summary>Mean number of replicas that serve; 0 where the component has no replicas in the model.</summary>
    public required Measured Replicas { get; init; }

    /// <summary>Most replicas that existed at once in one region, in any replication.</summary>
    public required int MostReplicas { get; init; }

    /// <summary>Replica-hours of the whole run: what is billed while replicas start, serve and end.</summary>
    public required Measured ReplicaHours { get; init; }

    /// <summary>Replicas that failed their liveness checks and were started again, in one replication.</summary>
    public Measured Restarts { get; init; }

    /// <summary>How long its new replicas were on their way; null where the component has no replicas in the model.</summary>
    public PhaseTimes? Phases { get; init; }

    /// <summary>Share of the cores in use at full load, from 0 to 1; not a number where cores are not simulated.</summary>
    public required Measured CoreUse { get; init; }

    /// <summary>Wait for a connection of the callers' pools.</summary>
    public required Measured PoolWait { get; init; }

    /// <summary>Wait for a slot, or for any replica.</summary>
    public required Measured SlotWait { get; init; }

    /// <summary>What sharing its cores adds to the work.</summary>
    public required Measured CoreWait { get; init; }

    /// <summary>Wait for a row that another call has locked.</summary>
    public Measured LockWait { get; init; }

    /// <summary>Wait for its rate limit.</summary>
    public Measured LimitWait { get; init; }

    /// <summary>Calls a second that its rate limit refused, or the most instances that its platform adds.</summary>
    public Measured Refused { get; init; }

    /// <summary>Of the readers of a database: share of the reads that come within the lag of the last write to the primary and may miss it,
    /// from 0 to 1; not a number where it answers none.</summary>
    public Measured StaleReads { get; init; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>The stated work.</summary>
    public required Measured Work { get; init; }

    /// <summary>Share of its waits for slots and cores that came just before the autoscaler asked for more replicas, from 0 to 1.</summary>
    public required double LagShare { get; init; }

    /// <summary>Share of those that fell in times when replicas were starting or waited for a node, from 0 to 1.</summary>
    public required double StartShare { get; init; }
}
