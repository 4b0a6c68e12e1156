using Npgsql;

namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>Where a server, or the proxy before it, takes connections.</summary>
/// <param name="Port">On loopback.</param>
/// <param name="User">Who connects.</param>
/// <param name="Password">His password.</param>
/// <param name="Database">The database.</param>
public sealed record PostgresAddress(int Port, string User, string Password, string Database = "postgres")
{
    /// <summary>How long a connection may take, and a query; whole seconds, as the driver counts them.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For programs: <c>postgres://user:password@127.0.0.1:port/database</c>.</summary>
    public string Url => $"postgres://{User}:{Password}@127.0.0.1:{Port}/{Database}";

    /// <summary>For the driver; without its pool, which would hand out connections to a server that is gone.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = Port, Username = User, Password = Password, Database = Database, Pooling = false,
        Timeout = Seconds, CommandTimeout = Seconds, CancellationTimeout = -1, SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    private int Seconds => Math.Max(1, (int)Math.Ceiling(Timeout.TotalSeconds));

    /// <summary>An open connection.</summary>
    /// <exception cref="NpgsqlException">Nobody listens, or the server refuses.</exception>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs one or more statements on a connection of its own.</summary>
    /// <exception cref="NpgsqlException">Nobody listens, or the server refuses.</exception>
    public async Task ExecuteAsync(string statements, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>First column of the first row of a query; null where there is none.</summary>
    /// <exception cref="NpgsqlException">Nobody listens, or the server refuses.</exception>
    public async Task<object?> AskAsync(string query, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(query, connection);
        var answer = await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
        return answer is DBNull ? null : answer;
    }

    /// <summary>What the server says of itself.</summary>
    /// <exception cref="NpgsqlException">Nobody listens, or the server refuses.</exception>
    public async Task<PostgresHealth> HealthAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation).ConfigureAwait(false);
        var standbys = await StandbysAsync(connection, cancellation).ConfigureAwait(false);
        // the control file knows a new timeline only after a checkpoint, the name of the log file at once
        await using var command = new NpgsqlCommand(
            """
            SELECT current_setting('server_version'), NOT pg_is_in_recovery(),
                   CASE WHEN pg_is_in_recovery() THEN coalesce((SELECT received_tli FROM pg_stat_wal_receiver), (SELECT timeline_id FROM pg_control_checkpoint()))
                        ELSE ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int END,
                   (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend')
            """,
            connection);
        await using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await row.ReadAsync(cancellation).ConfigureAwait(false);
        return new(row.GetString(0), row.GetBoolean(1), row.GetInt32(2), row.GetInt32(3), [.. standbys]);
    }

    private static async Task<List<StandbyHealth>> StandbysAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT application_name, state, sync_state IN ('sync', 'quorum'),
                   coalesce(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, replay_lsn), 0)::bigint
            FROM pg_stat_replication ORDER BY application_name
            """,
            connection);
        await using var row = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var standbys = new List<StandbyHealth>();
        while (await row.ReadAsync(cancellation).ConfigureAwait(false))
            standbys.Add(new(row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetInt64(3)));
        return standbys;
    }
}
