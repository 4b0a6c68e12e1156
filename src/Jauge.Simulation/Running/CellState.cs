using Jauge.Dynamics;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Running;

/// <summary>A component in one region.</summary>
internal struct CellState
{
    internal int Station;
    internal int Region;
    internal int Cluster;

    /// <summary>What the loop asks of the station, beside the rest that it needs.</summary>
    internal StationKind Kind;
    internal int MaxWaiting;
    internal bool Holds;
    internal BalancingMethod Balancing;

    /// <summary>Whether the requests open on each replica are counted: a balancer or a limit asks for them.</summary>
    internal bool CountsOpen;
    internal int MaxInFlight;
    internal bool Scales;
    internal CellTraits Traits;

    /// <summary>Replicas that serve, the first <see cref="ReadyCount"/> of them.</summary>
    internal int[] Ready;
    internal int ReadyCount;
    internal int Starting;
    internal int Pending;
    internal int Draining;

    /// <summary>Those of <see cref="Starting"/> whose image is not yet there, and those of <see cref="ReadyCount"/> that have not come up
    /// to speed.</summary>
    internal int Pulling;
    internal int Warming;

    /// <summary>Replicas that a fault slows down, each by itself.</summary>
    internal int Slowed;

    /// <summary>Replicas that do not answer their readiness checks, and those that end to start again.</summary>
    internal int Unready;
    internal int Restarting;

    /// <summary>Whether a node has been sent for, for those without room.</summary>
    internal bool AwaitsNode;

    /// <summary>Replicas on dead nodes that nobody has evicted yet; those found out serve no longer, and still count.</summary>
    internal int Silent;
    internal int Desired;
    internal int Turn;
    internal int Created;
    internal ulong StartKey;

    /// <summary>Factor on every service time, 1 when nothing is wrong.</summary>
    internal double Slow;

    /// <summary>Whether times are not as stated: <see cref="Slow"/> is not 1, or a replica has not come up to speed.</summary>
    internal bool IsSlow
    {
        readonly get => (Traits & CellTraits.Slow) != 0;
        set => Traits = value ? Traits | CellTraits.Slow : Traits & ~CellTraits.Slow;
    }

    /// <summary>Bound of the draws that fail; 0: none.</summary>
    internal ulong FailingBelow;
    internal bool IsDown;

    /// <summary>Whether calls may not get through: it is down, fails a share of them, or the network to it is cut.</summary>
    internal bool IsTroubled
    {
        readonly get => (Traits & CellTraits.Troubled) != 0;
        set => Traits = value ? Traits | CellTraits.Troubled : Traits & ~CellTraits.Troubled;
    }

    /// <summary>When its content was last lost, in nanoseconds; 0: never, it begins as it is.</summary>
    internal long LostAt;

    /// <summary>Connections open, of pools and without.</summary>
    internal int Connections;
    internal int MostConnections;

    /// <summary>Most connections open at once in the interval under way.</summary>
    internal int PeakConnections;

    /// <summary>Whether an alert asks for the times of its calls.</summary>
    internal bool IsTimed
    {
        readonly get => (Traits & CellTraits.Timed) != 0;
        set => Traits = value ? Traits | CellTraits.Timed : Traits & ~CellTraits.Timed;
    }

    /// <summary>Calls that wait for any replica.</summary>
    internal int Head;
    internal int Tail;
    internal int InFlight;

    /// <summary>Calls served here that have no frames of their own.</summary>
    internal int Visits;
    internal CellCounts Counts;
    internal long ArrivedAtDecision;
    internal long DecidedAt;

    /// <summary>Waits for slots and cores since the last decision, in nanoseconds.</summary>
    internal double WaitSinceDecision;

    /// <summary>Calls that wait for a slot or a replica, and since when they were so many.</summary>
    internal int Queued;
    internal long QueuedSince;

    /// <summary>Replicas that count towards those desired.</summary>
    internal readonly int Wanted => ReadyCount + Starting + Pending + Silent + Unready + Restarting;

    /// <summary>Replicas that exist, save those without room.</summary>
    internal readonly int Existing => ReadyCount + Starting + Draining + Unready;
}
