namespace Jauge.Simulation.Running;

/// <summary>A replica.</summary>
internal struct ReplicaState
{
    internal int Cell;
    internal int Generation;
    internal int Slots;
    internal int Busy;

    /// <summary>Whether its platform adds instances by itself.</summary>
    internal bool IsOnDemand;
    internal int Head;
    internal int Tail;
    internal int Waiting;

    /// <summary>Frames that it serves or that it has sent: it stays until the last is gone.</summary>
    internal int Held;

    /// <summary>Requests that it has taken in and not ended, where its cell counts them.</summary>
    internal int Open;

    /// <summary>Credit of weighted balancing.</summary>
    internal int Credit;

    /// <summary>Zone of its region, from 0.</summary>
    internal int Zone;

    internal long Arrived;
    internal long StartedAt;
    internal long ReadyAt;
    internal ReplicaPhase Phase;

    /// <summary>Whether it starts and its image is not yet there.</summary>
    internal bool IsPulling;

    /// <summary>Whether it serves and has not come up to speed; since <see cref="ReadyAt"/>.</summary>
    internal bool IsWarming;

    /// <summary>Whether it ends to start again, and how often that has happened in its place since it last ran for long.</summary>
    internal bool IsRestarting;
    internal int Restarts;

    /// <summary>Multiple of its own times that a fault makes; 0: none does.</summary>
    internal double Slow;

    /// <summary>How long it takes to start once its image is there, in nanoseconds.</summary>
    internal long StartTakes;
}
