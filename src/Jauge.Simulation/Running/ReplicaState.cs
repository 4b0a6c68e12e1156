namespace Jauge.Simulation.Running;

/// <summary>A replica.</summary>
internal struct ReplicaState
{
    internal int Cell;
    internal int Generation;
    internal int Slots;
    internal int Busy;
    internal int Head;
    internal int Tail;
    internal int Waiting;

    /// <summary>Frames that it serves or that it has sent: it stays until the last is gone.</summary>
    internal int Held;

    internal long Arrived;
    internal long StartedAt;
    internal long ReadyAt;
    internal ReplicaPhase Phase;
}
