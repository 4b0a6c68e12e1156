namespace Jauge.Simulation.Running;

/// <summary>A component in one region over an interval.</summary>
/// <param name="Ready">Replicas that serve, at its end.</param>
/// <param name="Existing">Replicas asked for and not gone, at its end.</param>
/// <param name="CoreUse">Share of the cores in use; not a number without cores.</param>
/// <param name="InFlight">Calls present at its end.</param>
internal readonly record struct CellCount(int Ready, int Existing, double CoreUse, int InFlight)
{
    /// <summary>Calls that wait for a slot or a replica, and messages to be delivered, at its end.</summary>
    internal int Queued { get; init; }

    /// <summary>Connections open at its end.</summary>
    internal int Connections { get; init; }

    /// <summary>Most connections open at once in it.</summary>
    internal int MostConnections { get; init; }

    /// <summary>Calls that reached it.</summary>
    internal long Arrived { get; init; }

    /// <summary>Calls that failed or were given up.</summary>
    internal long Failed { get; init; }

    /// <summary>Waits of its calls for a connection, a slot, and what sharing cores adds, in nanoseconds.</summary>
    internal double PoolWait { get; init; }

    internal double SlotWait { get; init; }

    internal double CoreWait { get; init; }

    /// <summary>Replicas over time, in replica-nanoseconds: what is billed.</summary>
    internal double ReplicaTime { get; init; }
}
