namespace Jauge.Simulation.Running;

/// <summary>One time that a fault happened, and what became of the requests meanwhile.</summary>
/// <param name="fault">Index of the fault among those asked for.</param>
/// <param name="at">Nanoseconds.</param>
internal sealed class IncidentRecord(int fault, long at)
{
    internal int Fault => fault;

    internal long At => at;

    /// <summary>When all was well again, in nanoseconds; −1: not in this run.</summary>
    internal long Until { get; set; } = -1;

    /// <summary>Requests that ended in between.</summary>
    internal long Ended { get; set; }

    /// <summary>Those of them that were not served.</summary>
    internal long Failed { get; set; }
}
