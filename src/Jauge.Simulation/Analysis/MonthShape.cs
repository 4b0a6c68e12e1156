namespace Jauge.Simulation.Analysis;

/// <summary>What the file says of a month's load.</summary>
public enum MonthShape
{
    /// <summary>A curve of a day or a week that repeats, with its bursts.</summary>
    Curve,

    /// <summary>One event, as the workload states it, and the rest of the month's requests evenly over the other hours.</summary>
    EventAndVolume,

    /// <summary>One event; nobody says what comes in the other hours.</summary>
    EventAlone,
}
