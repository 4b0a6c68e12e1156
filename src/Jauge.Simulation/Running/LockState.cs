namespace Jauge.Simulation.Running;

/// <summary>A row that calls lock, one at a time.</summary>
internal struct LockState
{
    internal const int Open = -1;
    internal const int HandedOver = -2;

    /// <summary>Frame that has it.</summary>
    internal int Owner;

    /// <summary>Next row of the same owner.</summary>
    internal int NextOwned;

    /// <summary>Calls that wait for it, first come first served.</summary>
    internal int Head;
    internal int Tail;
}
