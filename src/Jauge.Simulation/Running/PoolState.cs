namespace Jauge.Simulation.Running;

/// <summary>A replica's pool of connections to one component.</summary>
internal struct PoolState
{
    internal int Cell;
    internal int Size;

    /// <summary>Connections opened; they stay open.</summary>
    internal int Open;
    internal int Busy;
    internal int Head;
    internal int Tail;
    internal bool IsHandingOver;
}
