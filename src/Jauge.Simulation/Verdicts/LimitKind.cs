namespace Jauge.Simulation.Verdicts;

/// <summary>What holds a system back.</summary>
public enum LimitKind
{
    /// <summary>Nothing: the stated times alone.</summary>
    StatedTimes,

    /// <summary>Cores of a component.</summary>
    Cores,

    /// <summary>Requests that its replicas work on at once.</summary>
    Slots,

    /// <summary>Connections of its callers' pools.</summary>
    Pool,

    /// <summary>Connections that it accepts.</summary>
    Connections,

    /// <summary>Places in front of its replicas.</summary>
    Queue,

    /// <summary>The autoscaler asks too late.</summary>
    ScalingLag,

    /// <summary>Replicas, or their nodes, start too slowly.</summary>
    ColdStart,

    /// <summary>The component was down or failing.</summary>
    Outage,

    /// <summary>Breakers or bulkheads turn calls away.</summary>
    Protection,

    /// <summary>Rows that calls lock.</summary>
    Lock,

    /// <summary>Calls that it takes a second.</summary>
    RateLimit,

    /// <summary>Deliveries that a queue makes at once, or begins a second.</summary>
    Deliveries,
}
