using System.Collections.Concurrent;
using System.Globalization;
using Jauge.Core;
using Jauge.MariaDb;

namespace Jauge.Rehearsal.Ledger;

/// <summary>A table without any constraint, so that a row that is there twice is seen. Each worker keeps a connection, as a program does,
/// and makes a new one after any
/// failure.</summary>
/// <param name="address">What clients use: the proxy, where there is one.</param>
/// <param name="table">Letters, digits and <c>_</c>.</param>
public sealed class MariaDbBook(MariaDbAddress address, string table = "jauge_ledger") : ILedgerBook
{
    private static readonly TimeSpan ReadWithin = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<int, MariaDbConnection> _connections = [];

    /// <inheritdoc/>
    public Text Title => new("committed inserts", "insertions validées");

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await address.AskAsync($"DROP TABLE IF EXISTS {table}", cancellation).ConfigureAwait(false);
        await address.AskAsync(
            $"CREATE TABLE {table} (id BIGINT, at TIMESTAMP(6) DEFAULT CURRENT_TIMESTAMP(6)) ENGINE=InnoDB", cancellation)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task PerformAsync(int worker, long id, CancellationToken cancellation)
    {
        // taken out while it is used: an operation that a client gave up may hold its connection for a while yet
        if (!_connections.TryRemove(worker, out var connection)) connection = await MariaDbConnection.OpenAsync(address, cancellation)
            .ConfigureAwait(false);
        try
        {
            await connection.AskAsync($"INSERT INTO {table} (id) VALUES (?)", cancellation, id).ConfigureAwait(false);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        if (!_connections.TryAdd(worker, connection)) connection.Dispose();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> ReadAsync(CancellationToken cancellation)
    {
        var rows = await (address with { StatementTimeout = ReadWithin }).AskAsync($"SELECT id FROM {table}", cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(r => long.Parse(r.First!, CultureInfo.InvariantCulture))];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values) connection.Dispose();
        _connections.Clear();
        return ValueTask.CompletedTask;
    }
}
