namespace Jauge.Simulation.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>One replica of a component vanishes with its work; the platform starts another.</summary>
    ReplicaLost,

    /// <summary>A database's primary vanishes: nothing is served until the standby has taken over.</summary>
    PrimaryLost,

    /// <summary>All that runs in a region is lost; its users are sent elsewhere once health checks and DNS allow.</summary>
    RegionLost,

    /// <summary>Every call takes a multiple of its time.</summary>
    Slow,

    /// <summary>A share of the calls fails at once.</summary>
    Failing,
}
