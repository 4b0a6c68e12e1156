namespace Jauge.Simulation.Engine;

/// <summary>Equal replicas behind one balancer; each has slots and a queue.</summary>
public sealed record Station
{
    /// <summary>Unlimited.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>Not empty; distinct within a network. The station's random draws depend on it.</summary>
    public required string Name { get; init; }

    /// <summary>At least 1.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Jobs that a replica works on at once; at least 1. <see cref="Unlimited"/> makes a station without a queue.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>Jobs that may wait in a replica besides those in its slots; 0 or more.</summary>
    public int MaxWaiting { get; init; } = Unlimited;

    /// <summary>How a replica shares itself.</summary>
    public Discipline Discipline { get; init; }

    /// <summary>Cores of a replica under <see cref="Discipline.ProcessorSharing"/>; above 0, not necessarily whole.</summary>
    public double Cores { get; init; } = 1;

    /// <summary>Who chooses the replica.</summary>
    public Balancer Balancer { get; init; }

    /// <summary>What becomes of a job without room.</summary>
    public WhenFull WhenFull { get; init; }
}
