namespace Jauge.Simulation.Verdicts;

/// <summary>Why no further replication was run.</summary>
public enum StopReason
{
    /// <summary>So many were asked for, neither more nor fewer.</summary>
    AsAsked,

    /// <summary>Every promise that the load judges is decided, or its interval is narrow enough.</summary>
    Clear,

    /// <summary>The most that were allowed have run.</summary>
    Most,

    /// <summary>One more would have gone beyond the budget of events.</summary>
    Budget,

    /// <summary>Somebody interrupted it.</summary>
    Interrupted,
}
