namespace Jauge.MariaDb;

/// <summary>A connection of a pool, for one user at a time. Disposing gives it back, or closes it where it is of no more use; a transaction
/// must have ended before.</summary>
public sealed class PooledConnection : IDisposable
{
    private readonly MariaDbPool _pool;
    private readonly int _generation;
    private bool _isBack;

    internal PooledConnection(MariaDbPool pool, MariaDbConnection connection, int generation) =>
        (_pool, Connection, _generation) = (pool, connection, generation);

    /// <summary>The connection itself.</summary>
    public MariaDbConnection Connection { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isBack) return;
        _isBack = true;
        _pool.GiveBack(Connection, _generation);
    }
}
