using System.Collections.Concurrent;
using Jauge.Core;
using Jauge.Rehearsal.Parts.PostgreSql;
using Npgsql;

namespace Jauge.Rehearsal.Ledger;

/// <summary>A table without any constraint, so that a row that is there twice is seen. Each worker keeps a connection, as a program does,
/// and makes a new one after any failure.</summary>
/// <param name="address">What clients use: the proxy, where there is one.</param>
/// <param name="table">Letters, digits and <c>_</c>.</param>
public sealed class PostgresBook(PostgresAddress address, string table = "jauge_ledger") : ILedgerBook
{
    private readonly ConcurrentDictionary<int, NpgsqlConnection> _connections = [];

    /// <inheritdoc/>
    public Text Title => new("committed inserts", "insertions validées");

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellation) =>
        address.ExecuteAsync($"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} (id bigint, at timestamptz DEFAULT clock_timestamp())",
            cancellation);

    /// <inheritdoc/>
    public async Task PerformAsync(int worker, long id, CancellationToken cancellation)
    {
        // Taken out while it is used: an operation that a client gave up may hold its connection for a while yet.
        if (!_connections.TryRemove(worker, out var connection)) connection = await address.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            await using NpgsqlCommand insert = new($"INSERT INTO {table} (id) VALUES ({id})", connection);
            await insert.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        if (!_connections.TryAdd(worker, connection)) await connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await address.OpenAsync(cancellation).ConfigureAwait(false);
        await using NpgsqlCommand select = new($"SELECT id FROM {table}", connection) { CommandTimeout = 60 };
        await using var row = await select.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        List<long> ids = [];
        while (await row.ReadAsync(cancellation).ConfigureAwait(false))
            ids.Add(row.GetInt64(0));
        return ids;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values)
            await connection.DisposeAsync().ConfigureAwait(false);
        _connections.Clear();
    }
}
