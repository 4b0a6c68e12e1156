namespace Jauge.StandIn.Databases;

/// <summary>A database server.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>A connection, from the pool or a new one.</summary>
    /// <param name="reads">Whether a reader may answer.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="DatabaseException">There is none to be had.</exception>
    public Task<IDatabaseSession> OpenAsync(bool reads, CancellationToken cancellation);
}
