using System.Globalization;
using Jauge.Roles;
using Npgsql;

namespace Jauge.StandIn.Databases;

/// <summary>A connection to PostgreSQL.</summary>
internal sealed class PostgreSqlSession(NpgsqlConnection connection, SpendingKind spending, Pace pace) : IDatabaseSession
{
    private const string ReadOnly = "25006";            // read_only_sql_transaction: the primary has become a standby
    private const double NanosecondsPerSecond = 1e9;
    private NpgsqlTransaction? _transaction;

    public Task BeginAsync(CancellationToken cancellation) =>
        GuardedAsync(async () => _transaction = await connection.BeginTransactionAsync(cancellation));

    public Task CommitAsync(CancellationToken cancellation) => GuardedAsync(() => _transaction!.CommitAsync(cancellation));

    public Task LockAsync(string table, int row, CancellationToken cancellation) =>
        RunAsync("SELECT id FROM jauge_rows WHERE name = $1 AND id = $2 FOR UPDATE", cancellation, new() { Value = table },
            new() { Value = row });

    public Task SpendAsync(long nanoseconds, CancellationToken cancellation) => spending switch
    {
        SpendingKind.Work => WorkAsync(nanoseconds, cancellation),
        SpendingKind.Delay =>
            RunAsync("SELECT pg_sleep($1)", cancellation, new NpgsqlParameter { Value = nanoseconds / NanosecondsPerSecond }),
        _ => RunAsync("SELECT 1", cancellation),
    };

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_transaction is not null) await _transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        catch (Exception problem) when (problem is NpgsqlException or InvalidOperationException or IOException)
        {
            // the connection is gone: the server undoes what it left
        }
    }

    private async Task WorkAsync(long nanoseconds, CancellationToken cancellation)
    {
        var steps = await pace.StepsAsync(nanoseconds, () => ReadPaceAsync(cancellation));
        await RunAsync("SELECT jauge_work($1)", cancellation, new NpgsqlParameter { Value = steps });
    }

    private async Task<double> ReadPaceAsync(CancellationToken cancellation) =>
        await RunAsync("SELECT steps FROM jauge_pace", cancellation) is { } steps ? Convert.ToDouble(steps, CultureInfo.InvariantCulture)
            : throw new DatabaseException("nobody has run stand-in prepare on this database");

    private async Task<object?> RunAsync(string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        object? result = null;
        await GuardedAsync(async () =>
        {
            await using var command = new NpgsqlCommand(sql, connection, _transaction);
            command.Parameters.AddRange(parameters);
            result = await command.ExecuteScalarAsync(cancellation);
        });
        return result;
    }

    private async Task GuardedAsync(Func<Task> statement)
    {
        try
        {
            await statement();
        }
        catch (PostgresException problem) when (problem.SqlState == ReadOnly)
        {
            NpgsqlConnection.ClearPool(connection);
            throw new DatabaseException(problem.Message, problem);
        }
        catch (Exception problem) when (problem is NpgsqlException or IOException or InvalidOperationException)
        {
            throw new DatabaseException(problem.Message, problem);
        }
    }
}
