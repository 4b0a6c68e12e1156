namespace Jauge.Simulation.Verdicts;

/// <summary>A figure by which two designs are compared.</summary>
public enum ComparedFigure
{
    /// <summary>Requests served a second.</summary>
    Served,

    /// <summary>Share of the requests that failed, from 0 to 1.</summary>
    ErrorRate,

    /// <summary>Mean answer time, in seconds.</summary>
    Mean,

    /// <summary>Median answer time, in seconds.</summary>
    P50,

    /// <summary>95th percentile of the answer time, in seconds.</summary>
    P95,

    /// <summary>99th percentile of the answer time, in seconds.</summary>
    P99,

    /// <summary>Replica-hours of the whole run.</summary>
    ReplicaHours,
}
