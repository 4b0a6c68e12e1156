namespace Jauge.Simulation.Running;

/// <summary>What an event says; its index is named behind.</summary>
internal enum RunEvent : byte
{
    /// <summary>A call has been served by a component without cores: the frame.</summary>
    Served,

    /// <summary>A call without a frame has been served by a component without cores: the frame that makes it.</summary>
    Visited,

    /// <summary>The first call on a replica's cores has been served: the replica.</summary>
    SharedServed,

    /// <summary>Callers may wait no longer: the line of timeouts.</summary>
    TimeoutsDue,

    /// <summary>A user sends a request: the user.</summary>
    UserSends,

    /// <summary>A request may arrive from outside.</summary>
    Arrival,

    /// <summary>A recorded request comes, and the next one is looked up: its place in the recording.</summary>
    TraceGoesOn,

    /// <summary>A recorded request comes late, or once more: its place in the recording, and which copy.</summary>
    TracedArrival,

    /// <summary>The pause before another attempt is over: the frame of the attempt.</summary>
    RetryDue,

    /// <summary>Replicas are sampled: the cell.</summary>
    Sample,

    /// <summary>A policy decides: the cell.</summary>
    Decide,

    /// <summary>A replica begins to serve: the replica.</summary>
    Ready,

    /// <summary>A replica's image is there: the replica.</summary>
    Pulled,

    /// <summary>A new replica has come up to speed: the replica.</summary>
    UpToSpeed,

    /// <summary>A replica is checked: twice the replica, and one more for liveness.</summary>
    Probe,

    /// <summary>The answer to a check is due: likewise.</summary>
    ProbeDue,

    /// <summary>The cluster autoscaler looks for replicas without room: the cluster.</summary>
    ScanNodes,

    /// <summary>A node has joined: the cluster.</summary>
    NodeReady,

    /// <summary>A fault begins: the fault.</summary>
    FaultBegins,

    /// <summary>A fault ends: the fault.</summary>
    FaultEnds,

    /// <summary>A primary serves again: the cell.</summary>
    Recovered,

    /// <summary>A caller without a timeout gives up on a silent network: the frame.</summary>
    GivesUp,

    /// <summary>A silent node is found out, and its replicas take no more calls: the node.</summary>
    NodeNotReady,

    /// <summary>The replicas of a dead node are evicted: the node.</summary>
    NodeEvicted,

    /// <summary>A replica has had its time to end: the replica.</summary>
    GraceEnds,

    /// <summary>A rate limit lets the next waiting call through: the cell.</summary>
    LimitDue,

    /// <summary>A message is to be tried again: the message.</summary>
    MessageDue,

    /// <summary>The rate of a queue's deliveries lets the next one begin: the cell.</summary>
    DeliveryDue,

    /// <summary>A queue sends a message by itself: the schedule.</summary>
    ScheduleDue,

    /// <summary>An instance may have been without work for so long that it goes: the replica.</summary>
    IdleDue,

    /// <summary>A fault is over: whether requests still fail for it: the incident.</summary>
    IncidentLooked,

    /// <summary>An interval of the timeline ends.</summary>
    IntervalEnds,

    /// <summary>A monitoring server reads the counters.</summary>
    Scrape,

    /// <summary>The counting begins anew.</summary>
    WarmedUp,

    /// <summary>On the one machine that carries all something ends, or a period of its cores does.</summary>
    HostDue,
}
