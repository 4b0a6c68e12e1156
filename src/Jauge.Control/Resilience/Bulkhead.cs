namespace Jauge.Control.Resilience;

/// <summary>State of a bulkhead: so many calls at once, so many waiting, the rest turned away.</summary>
/// <param name="Running">Calls inside; 0 or more.</param>
/// <param name="Queued">Calls waiting; 0 or more.</param>
public record struct Bulkhead(int Running = 0, int Queued = 0)
{
    /// <summary>A call arrives.</summary>
    /// <param name="options">Places.</param>
    /// <returns>What becomes of it.</returns>
    public Entry Enter(BulkheadOptions options)
    {
        if (Running < options.MaxConcurrent)
            return Counted(Entry.Admitted, 1, 0);
        return Queued < options.MaxQueued ? Counted(Entry.Queued, 0, 1) : Entry.Rejected;
    }

    /// <summary>A call leaves.</summary>
    /// <returns>True where the first of the waiting takes its place.</returns>
    public bool Leave()
    {
        if (Queued == 0)
        {
            Running = Require.AtLeast(Running - 1, 0);
            return false;
        }
        Queued--;
        return true;
    }

    /// <summary>A waiting call gives up.</summary>
    public void Abandon() => Queued = Require.AtLeast(Queued - 1, 0);

    private Entry Counted(Entry entry, int running, int queued)
    {
        (Running, Queued) = (Running + running, Queued + queued);
        return entry;
    }
}
