using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Parts.PostgreSql;
using Npgsql;

namespace Jauge.Rehearsal.Backups;

/// <summary>An instant at which it is known what every table holds, though clients write before and after it.</summary>
/// <param name="At">By the server's clock: every earlier commit belongs to it, and no later one.</param>
/// <param name="Before">What was acknowledged by then, since the start of the drill, belongs to it.</param>
/// <param name="After">What was sent from then on does not.</param>
/// <param name="Databases">What each database held.</param>
public sealed record KnownMoment(DateTimeOffset At, TimeSpan Before, TimeSpan After, EquatableMap<DatabaseDigest> Databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Lets nobody write for as long as it takes to read all tables, and notes what they hold.</summary>
    /// <param name="server">The server itself: through a proxy, a long transaction may be cut.</param>
    /// <param name="clock">The drill's.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="PostgresException">Somebody holds a table for more than a few seconds.</exception>
    public static async Task<KnownMoment> TakeAsync(PostgresAddress server, DrillClock clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(clock);
        var held = new List<(string Name, NpgsqlConnection Connection)>();
        try
        {
            foreach (var database in await NamesAsync(server, cancellation).ConfigureAwait(false))
                held.Add((database, await HoldAsync(server with { Database = database, Timeout = Patience },
                    cancellation).ConfigureAwait(false)));
            var before = clock.Now;
            var digests = new List<KeyValuePair<string, DatabaseDigest>>();
            foreach (var (name, connection) in held)
                digests.Add(new(name, await DatabaseDigest.ReadAsync(connection, cancellation).ConfigureAwait(false)));
            var at = await InstantAsync(held[0].Connection, cancellation).ConfigureAwait(false);
            return new(at, before, clock.Now, digests.ToEquatableMap());
        }
        finally
        {
            foreach (var (_, connection) in held) await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Holds a restored server against it.</summary>
    /// <param name="name">Of the backup, for the message.</param>
    /// <param name="restored">The restored server.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">JG5233: a table differs.</exception>
    public async Task CheckAsync(string name, IRestored restored, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(restored);
        foreach (var (database, digest) in Databases)
        {
            var found = await restored.DigestAsync(database, cancellation).ConfigureAwait(false);
            if (digest.Difference(found) is { } difference) throw new RehearsalException(BackupDiagnostics.Differs(name, difference));
        }
    }

    /// <summary>Tables of all databases, and their rows.</summary>
    public (int Tables, long Rows) Size =>
        (Databases.Values.Sum(d => d.Tables.Count), Databases.Values.Sum(d => d.Tables.Sum(t => t.Rows)));

    // the tables are left alone again when the connection ends
    private static async Task<NpgsqlConnection> HoldAsync(PostgresAddress database, CancellationToken cancellation)
    {
        var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            await ExecuteAsync(connection, "BEGIN", cancellation).ConfigureAwait(false);
            await ExecuteAsync(connection, "SET LOCAL lock_timeout = '10s'", cancellation).ConfigureAwait(false);
            var tables = await DatabaseDigest.TablesAsync(connection, cancellation).ConfigureAwait(false);
            if (tables.Count > 0)
                await ExecuteAsync(connection, $"LOCK TABLE {string.Join(", ", tables)} IN SHARE MODE", cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<List<string>> NamesAsync(PostgresAddress server, CancellationToken cancellation)
    {
        await using var connection = await server.OpenAsync(cancellation).ConfigureAwait(false);
        await using var command =
            new NpgsqlCommand("SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate ORDER BY datname", connection);
        await using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var names = new List<string>();
        while (await row.ReadAsync(cancellation).ConfigureAwait(false)) names.Add(row.GetString(0));
        return names;
    }

    private static async Task<DateTimeOffset> InstantAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT clock_timestamp()", connection);
        return new((DateTime)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
