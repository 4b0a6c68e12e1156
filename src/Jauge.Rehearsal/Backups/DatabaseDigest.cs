using Jauge.Core;
using Jauge.Rehearsal.Parts.PostgreSql;
using Npgsql;

namespace Jauge.Rehearsal.Backups;

/// <summary>What a database holds, table by table: two databases with equal digests hold the same rows.</summary>
/// <param name="Tables">In order of their names.</param>
public sealed record DatabaseDigest(EquatableList<TableDigest> Tables)
{
    private const string Listing =
        "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1";

    /// <summary>Reads every row of every table, in one snapshot; on the way the server checks the pages' checksums.</summary>
    /// <exception cref="PostgresException">A page is damaged (XX001).</exception>
    /// <exception cref="NpgsqlException">The server does not answer.</exception>
    public static async Task<DatabaseDigest> ReadAsync(PostgresAddress address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        await using var connection = await (address with { Timeout = TimeSpan.FromMinutes(10) })
            .OpenAsync(cancellation).ConfigureAwait(false);
        await using var snapshot =
            await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        return await ReadAsync(connection, cancellation).ConfigureAwait(false);
    }

    /// <summary>The same on a connection whose transaction sees one state.</summary>
    internal static async Task<DatabaseDigest> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var digests = new List<TableDigest>();
        foreach (var table in await TablesAsync(connection, cancellation).ConfigureAwait(false))
            digests.Add(await TableAsync(connection, table, cancellation).ConfigureAwait(false));
        return new([.. digests.OrderBy(d => d.Table, StringComparer.Ordinal)]);
    }

    /// <summary>Says where a restored database is not the same; null where it is.</summary>
    public Text? Difference(DatabaseDigest restored)
    {
        ArgumentNullException.ThrowIfNull(restored);
        foreach (var table in Tables)
        {
            var other = restored.Tables.FirstOrDefault(t => t.Table == table.Table);
            if (other is null) return new($"{table.Table} is missing", $"{table.Table} manque");
            if (other.Rows != table.Rows)
                return new($"{table.Table} has {other.Rows} rows instead of {table.Rows}",
                    $"{table.Table} a {other.Rows} lignes au lieu de {table.Rows}");
            if (other.Checksum != table.Checksum)
                return new($"{table.Table} has other content in its rows", $"{table.Table} a d'autres contenus dans ses lignes");
        }

        return null;
    }

    /// <summary>Every table of programs, quoted where its name needs it.</summary>
    internal static async Task<List<string>> TablesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Listing, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var tables = new List<string>();
        while (await row.ReadAsync(cancellation).ConfigureAwait(false)) tables.Add(row.GetString(0));
        return tables;
    }

    // a sum does not depend on the order, and two equal rows do not cancel as they would by exclusive or
    private static async Task<TableDigest> TableAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command =
            new NpgsqlCommand($"SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text FROM {table} t", connection);
        await using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await row.ReadAsync(cancellation).ConfigureAwait(false);
        return new(table, row.GetInt64(0), row.GetString(1));
    }
}
