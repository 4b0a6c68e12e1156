using System.Globalization;
using System.Net.Sockets;
using Jauge.MariaDb;
using Jauge.Roles;

namespace Jauge.StandIn.Databases;

/// <summary>A connection to MariaDB.</summary>
internal sealed class MariaDbSession(MariaDbPool pool, PooledConnection pooled, SpendingKind spending, Pace pace) : IDatabaseSession
{
    /// <summary>A loop of the server's own: no stored function, which only an administrator may make where there is a binary log.</summary>
    internal const string Work = "SELECT BENCHMARK(?, CRC32('jauge'))";

    private const double NanosecondsPerSecond = 1e9;
    private bool _isInTransaction;

    public async Task BeginAsync(CancellationToken cancellation)
    {
        await RunAsync("START TRANSACTION", cancellation);
        _isInTransaction = true;
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await RunAsync("COMMIT", cancellation);
        _isInTransaction = false;
    }

    public Task LockAsync(string table, int row, CancellationToken cancellation) =>
        RunAsync("SELECT id FROM jauge_rows WHERE name = ? AND id = ? FOR UPDATE", cancellation, table, row);

    public Task SpendAsync(long nanoseconds, CancellationToken cancellation) => spending switch
    {
        SpendingKind.Work => WorkAsync(nanoseconds, cancellation),
        SpendingKind.Delay => RunAsync("SELECT SLEEP(?)", cancellation, nanoseconds / NanosecondsPerSecond),
        _ => RunAsync("SELECT 1", cancellation),
    };

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_isInTransaction && pooled.Connection.IsGood()) await pooled.Connection.AskAsync("ROLLBACK", CancellationToken.None);
        }
        catch (Exception problem) when (IsOfTheDatabase(problem))
        {
            pooled.Connection.Dispose(); // the server undoes what it left
        }

        pooled.Dispose();
    }

    internal static bool IsOfTheDatabase(Exception problem) =>
        problem is MariaDbException or IOException or SocketException or TimeoutException or FormatException or ObjectDisposedException;

    private async Task WorkAsync(long nanoseconds, CancellationToken cancellation)
    {
        var steps = await pace.StepsAsync(nanoseconds, () => ReadPaceAsync(cancellation));
        await RunAsync(Work, cancellation, steps);
    }

    private async Task<double> ReadPaceAsync(CancellationToken cancellation) =>
        await RunAsync("SELECT steps FROM jauge_pace", cancellation) is { } steps ? double.Parse(steps, CultureInfo.InvariantCulture)
            : throw new DatabaseException("nobody has run stand-in prepare on this database");

    private async Task<string?> RunAsync(string statement, CancellationToken cancellation, params object?[] parameters)
    {
        try
        {
            var rows = await pooled.Connection.AskAsync(statement, cancellation, parameters);
            return rows.Count > 0 ? rows[0].First : null;
        }
        catch (OperationCanceledException)
        {
            _ = AbandonAsync();
            throw;
        }
        catch (Exception problem) when (IsOfTheDatabase(problem))
        {
            // where this one has broken, or leads to a server that others have replaced, all do
            if (problem is not MariaDbException { Code: not MariaDbException.ReadOnly }) pool.Clear();
            throw new DatabaseException(problem.Message, problem);
        }
    }

    // nobody waits for it: a server that does not answer does not answer this either
    private async Task AbandonAsync()
    {
        try
        {
            await pooled.Connection.AbandonAsync();
        }
        catch (Exception problem) when (IsOfTheDatabase(problem))
        {
            // it has ended by itself, or is not there
        }
    }
}
