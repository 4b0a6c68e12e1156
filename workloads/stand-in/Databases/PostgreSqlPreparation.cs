using Jauge.Roles;
using Npgsql;

namespace Jauge.StandIn.Databases;

/// <summary>Gives a PostgreSQL database what the stand-ins need: the loop that burns CPU, its pace on this machine, and the rows that calls
/// lock.</summary>
internal sealed class PostgreSqlPreparation(DependencyRole role, Uri url, TimeProvider clock)
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS jauge_rows (name text, id int, PRIMARY KEY (name, id));
        CREATE TABLE IF NOT EXISTS jauge_pace (one int PRIMARY KEY DEFAULT 1 CHECK (one = 1), steps double precision NOT NULL);
        CREATE OR REPLACE FUNCTION jauge_work(steps bigint) RETURNS bigint LANGUAGE plpgsql AS $$
          DECLARE x bigint := 1; left_over bigint := steps;
          BEGIN
            WHILE left_over > 0 LOOP  -- a loop's own counter is an integer
              FOR i IN 1..least(left_over, 1000000000) LOOP x := (x * 1103515245 + 12345) % 2147483648; END LOOP;
              left_over := left_over - 1000000000;
            END LOOP;
            RETURN x;
          END $$;
        """;

    internal async Task RunAsync(IEnumerable<LockRole> locks, CancellationToken cancellation)
    {
        await using var source = PostgreSql.Source(role, url);
        await RunAsync(source, Tables, cancellation);
        foreach (var wanted in locks)
        {
            await RunAsync(source, "INSERT INTO jauge_rows SELECT $1, g FROM generate_series(0, $2 - 1) g ON CONFLICT DO NOTHING",
                cancellation,
                wanted.Table, wanted.Rows);
        }

        if (role.Spending == SpendingKind.Work) await CountAsync(source, cancellation);
    }

    // once: a second count would change what the replicas that run already ask for
    private async Task CountAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var known = new NpgsqlCommand("SELECT 1 FROM jauge_pace", connection);
        if (await known.ExecuteScalarAsync(cancellation) is not null) return;
        await using var work = new NpgsqlCommand("SELECT jauge_work($1)", connection);
        work.Parameters.Add(new() { Value = 0L });
        var steps = await Pacing.CountAsync(async (n, end) =>
        {
            work.Parameters[0].Value = n;
            await work.ExecuteScalarAsync(end);
        }, clock, cancellation);
        await RunAsync(source, "INSERT INTO jauge_pace (steps) VALUES ($1) ON CONFLICT DO NOTHING", cancellation, steps);
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
