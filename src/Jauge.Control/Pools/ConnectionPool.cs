namespace Jauge.Control.Pools;

/// <summary>State of a connection pool; idle + used + opening never exceeds the maximum.</summary>
/// <param name="Idle">Open connections that nobody uses.</param>
/// <param name="Used">Open connections in use.</param>
/// <param name="Opening">Connections being opened.</param>
/// <param name="Waiting">Callers in the queue, first come, first served.</param>
public record struct ConnectionPool(int Idle = 0, int Used = 0, int Opening = 0, int Waiting = 0)
{
    /// <summary>Connections that count against the maximum, and against the server's.</summary>
    public readonly int Size => Idle + Used + Opening;

    /// <summary>A caller wants a connection.</summary>
    /// <param name="options">Sizes.</param>
    /// <returns>What it gets.</returns>
    public PoolEntry Acquire(ConnectionPoolOptions options)
    {
        if (Idle > 0)
            return Changed(PoolEntry.Reused, this with { Idle = Idle - 1, Used = Used + 1 });
        if (Size < options.MaxSize)
            return Changed(PoolEntry.Opening, this with { Opening = Opening + 1 });
        return Waiting < (options.MaxWaiting ?? int.MaxValue) ? Changed(PoolEntry.Waiting, this with { Waiting = Waiting + 1 })
            : PoolEntry.Rejected;
    }

    /// <summary>A connection has been opened; its caller uses it.</summary>
    public void Opened() => (Opening, Used) = (Require.AtLeast(Opening - 1, 0), Used + 1);

    /// <summary>A caller gives its connection back.</summary>
    /// <returns>True where the first of the waiting gets it.</returns>
    public bool Release()
    {
        if (Waiting > 0)
        {
            Waiting--;
            return true;
        }
        (Used, Idle) = (Require.AtLeast(Used - 1, 0), Idle + 1);
        return false;
    }

    /// <summary>A connection in use breaks, or could not be opened.</summary>
    /// <param name="wasOpening">True for one that was being opened.</param>
    /// <returns>True where the first of the waiting may open another.</returns>
    public bool Lost(bool wasOpening)
    {
        if (wasOpening)
            Opening = Require.AtLeast(Opening - 1, 0);
        else
            Used = Require.AtLeast(Used - 1, 0);
        if (Waiting == 0)
            return false;
        (Waiting, Opening) = (Waiting - 1, Opening + 1);
        return true;
    }

    /// <summary>A waiting caller gives up.</summary>
    public void Abandon() => Waiting = Require.AtLeast(Waiting - 1, 0);

    /// <summary>Closes idle connections above the minimum.</summary>
    /// <param name="options">Sizes.</param>
    /// <returns>Connections closed.</returns>
    public int Trim(ConnectionPoolOptions options)
    {
        var closed = Math.Clamp(Size - options.MinSize, 0, Idle);
        Idle -= closed;
        return closed;
    }

    private PoolEntry Changed(PoolEntry entry, ConnectionPool next)
    {
        this = next;
        return entry;
    }
}
