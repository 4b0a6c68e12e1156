namespace Jauge.Simulation.Running;

/// <summary>A replica's life.</summary>
internal enum ReplicaPhase : byte
{
    /// <summary>There is none.</summary>
    Gone,

    /// <summary>It finds no room on a node.</summary>
    Pending,

    /// <summary>It starts.</summary>
    Starting,

    /// <summary>It serves.</summary>
    Ready,

    /// <summary>It does not answer its readiness checks: it takes nothing new, and ends what it has.</summary>
    Unready,

    /// <summary>It takes nothing new and ends with its last request.</summary>
    Draining,

    /// <summary>Its node is dead and nobody knows yet: it is called and does not answer.</summary>
    Silent,

    /// <summary>It is lost, with what it did.</summary>
    Lost,
}
