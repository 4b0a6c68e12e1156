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

    /// <summary>Requests that had ended, and failed, when it began.</summary>
    internal (long Ended, long Failed) Before { get; init; }

    /// <summary>The same at the latest look.</summary>
    internal (long Ended, long Failed) Seen { get; set; }

    /// <summary>Looks in a row that saw no more failures than before it.</summary>
    internal int Quiet { get; set; }

    /// <summary>Requests that ended from its beginning until the last that failed for it.</summary>
    internal long Ended { get; set; }

    /// <summary>Those of them that were not served.</summary>
    internal long Failed { get; set; }

    internal void Note((long Ended, long Failed) now) =>
        (Ended, Failed) = (Math.Max(0, now.Ended - Before.Ended), Math.Max(0, now.Failed - Before.Failed));
}
