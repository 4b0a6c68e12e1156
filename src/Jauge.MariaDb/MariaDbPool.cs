using System.Collections.Concurrent;

namespace Jauge.MariaDb;

/// <summary>Connections that are kept open between those who use them, one after the other. How many there may be at once is for whoever
/// takes them to say. Thread-safe.</summary>
/// <param name="address">Where they lead.</param>
public sealed class MariaDbPool(MariaDbAddress address) : IDisposable
{
    private readonly ConcurrentStack<(MariaDbConnection Connection, int Generation)> _idle = new();
    private volatile int _generation;

    /// <summary>A connection that nobody uses: the one that was given back last, as the server knows it best, or a new one.</summary>
    /// <exception cref="MariaDbException">The server refuses.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">Nobody listens there.</exception>
    /// <exception cref="TimeoutException">Nobody answers in time.</exception>
    public async Task<PooledConnection> TakeAsync(CancellationToken cancellation)
    {
        while (_idle.TryPop(out var kept))
        {
            if (kept.Generation == _generation && kept.Connection.IsGood()) return new(this, kept.Connection, kept.Generation);
            kept.Connection.Dispose();
        }

        var generation = _generation;
        return new(this, await MariaDbConnection.OpenAsync(address, cancellation).ConfigureAwait(false), generation);
    }

    /// <summary>Lets go of every connection, those in use as soon as they are given back: where one has broken, the others will
    /// have.</summary>
    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        while (_idle.TryPop(out var kept)) kept.Connection.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    internal void GiveBack(MariaDbConnection connection, int generation)
    {
        if (generation == _generation && connection.IsGood()) _idle.Push((connection, generation));
        else connection.Dispose();
    }
}
