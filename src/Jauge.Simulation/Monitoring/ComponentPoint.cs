namespace Jauge.Simulation.Monitoring;

/// <summary>A component in one interval, all regions together, means over the replications.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Ready">Replicas that serve at its end; 0 where they are not simulated.</param>
/// <param name="Existing">Replicas asked for and not gone at its end; likewise.</param>
/// <param name="CoreUse">Share of the cores in use, from 0 to 1, mean over the regions; not a number without cores.</param>
/// <param name="InFlight">Calls present at its end.</param>
public readonly record struct ComponentPoint(string Name, double Ready, double Existing, double CoreUse, double InFlight)
{
    /// <summary>Calls that wait for a slot or a replica, and messages of a queue that wait for delivery, at its end.</summary>
    public double Queued { get; init; }

    /// <summary>Connections open at its end.</summary>
    public double Connections { get; init; }

    /// <summary>Most connections open at once in it, the sum of the regions.</summary>
    public double MostConnections { get; init; }

    /// <summary>Calls a second that reach it.</summary>
    public double Calls { get; init; }

    /// <summary>Calls a second that fail or are given up.</summary>
    public double Failed { get; init; }

    /// <summary>Wait of one call for a connection of its caller's pool, in seconds, on average; not a number without calls.</summary>
    public double PoolWait { get; init; }

    /// <summary>Wait for a slot, or for any replica; likewise.</summary>
    public double SlotWait { get; init; }

    /// <summary>What sharing its cores adds; likewise.</summary>
    public double CoreWait { get; init; }
}
