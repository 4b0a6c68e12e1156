namespace Jauge.StandIn.Databases;

/// <summary>A connection to a database, for one caller at a time. Disposing gives it back to the pool, undoing an open
/// transaction.</summary>
internal interface IDatabaseSession : IAsyncDisposable
{
    public Task BeginAsync(CancellationToken cancellation);

    public Task CommitAsync(CancellationToken cancellation);

    /// <summary>Locks a row of the stand-in's table until the transaction ends.</summary>
    public Task LockAsync(string table, int row, CancellationToken cancellation);

    /// <summary>Lets the server spend so much time, in the role's way.</summary>
    /// <param name="nanoseconds">0 or more.</param>
    /// <param name="cancellation">Ends the statement.</param>
    public Task SpendAsync(long nanoseconds, CancellationToken cancellation);
}
