namespace Jauge.Simulation.Engine;

/// <summary>What becomes of a job that finds no room in the replica it was sent to.</summary>
public enum WhenFull
{
    /// <summary>Its request ends there: an open job leaves, a user thinks again.</summary>
    Reject,

    /// <summary>It waits where it is and keeps its slot (blocking after service); first blocked, first let in. Stations that block one
    /// another in a circle can stand still for ever, as the real ones do.</summary>
    Block,
}
