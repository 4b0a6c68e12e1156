namespace Jauge.Simulation.Engine;

/// <summary>What happens in a network.</summary>
public enum EventKind : byte
{
    /// <summary>A job's service or think time ends; the index is the job's, the generation the row of its step, which need not be looked
    /// up.</summary>
    StepEnd,

    /// <summary>A job is served to its end under processor sharing; index and generation are the replica's.</summary>
    SharedEnd,

    /// <summary>A request arrives from outside; the index is its class's.</summary>
    Arrival,

    /// <summary>The observer's tick.</summary>
    Tick,
}
