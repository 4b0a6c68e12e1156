using Npgsql;

namespace TrytonReplica;

/// <summary>Makes Tryton's database, once, whichever replica comes first: from the cache in seconds, else in a minute or two.</summary>
internal sealed class Preparation(TrytonSettings settings, TimeProvider clock, ILogger<Preparation> log)
{
    /// <summary>A table of ours beside Tryton's: empty while somebody prepares, with a row when it is done.</summary>
    public const string Marker = "jauge_prepared";

    /// <summary>Any number that no other program of this database takes for its lock: "TRYTON" on a telephone's keys.</summary>
    private const long LockKey = 879866;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "supermarket.py");

    /// <summary>Waits for the database, then for whoever else prepares it, then prepares what is not.</summary>
    /// <exception cref="CommandException">A program is missing, or failed.</exception>
    /// <exception cref="InvalidOperationException">The database holds something else.</exception>
    public async Task Ensure(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await EnsureOnce(cancellation);
                return;
            }
            catch (NpgsqlException away)
            {
                log.LogWarning("waiting for the database: {Cause}", away.Message);
                await Task.Delay(Pause, clock, cancellation);
            }
        }
    }

    private async Task EnsureOnce(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.Connection);
        await connection.OpenAsync(cancellation);
        while (!await Ask(connection, $"select pg_try_advisory_lock({LockKey})", cancellation))
            await Task.Delay(Pause, clock, cancellation);
        if (!await Ask(connection, $"select to_regclass('{Marker}') is not null", cancellation)) await Begin(connection, cancellation);
        if (await Ask(connection, $"select exists (select from {Marker})", cancellation)) return;
        await Empty(connection, cancellation);
        await Fill(cancellation);
        await Do(connection, $"insert into {Marker} default values", cancellation);
    }

    /// <summary>What is in the database and not ours is not touched.</summary>
    private static async Task Begin(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await Ask(connection, "select exists (select from pg_tables where schemaname = 'public')", cancellation))
        {
            throw new InvalidOperationException("the database holds tables that this program did not make: give it an empty one");
        }

        await Do(connection, $"create table {Marker} (at timestamptz not null default now())", cancellation);
    }

    /// <summary>Removes what a preparation left that did not come to its end.</summary>
    private static Task Empty(NpgsqlConnection connection, CancellationToken cancellation) => Do(
        connection,
        $"""
        do $$ declare t name; begin
          for t in select tablename from pg_tables where schemaname = 'public' and tablename <> '{Marker}' loop
            execute format('drop table %I cascade', t);
          end loop;
          for t in select sequencename from pg_sequences where schemaname = 'public' loop
            execute format('drop sequence %I cascade', t);
          end loop;
        end $$
        """,
        cancellation);

    private async Task Fill(CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var prepared = await PreparedDatabase.Find(settings, Script, cancellation);
        if (prepared.Exists)
        {
            await prepared.Restore(settings, cancellation);
        }
        else
        {
            await Make(cancellation);
            await prepared.Keep(settings, cancellation);
        }

        log.LogInformation("the database is prepared: {Seconds:0} s", clock.GetElapsedTime(began).TotalSeconds);
    }

    private async Task Make(CancellationToken cancellation)
    {
        log.LogInformation("preparing 1/3, once for this version: the tables of {Modules} (a minute or two)",
            string.Join(", ", settings.Modules));
        var password = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(password, TrytonSettings.Password, cancellation);
            await Python(["/usr/bin/trytond-admin", "-d", settings.DatabaseName, "-u", .. settings.Modules, "--activate-dependencies",
                "--email", "admin@example.org"],
                cancellation, ("TRYTONPASSFILE", password));
        }
        finally
        {
            File.Delete(password);
        }

        if (!settings.Modules.Contains("sale")) return;
        log.LogInformation("preparing 2/3: a company, its accounts, products and customers");
        await Python([Script], cancellation);
        log.LogInformation("preparing 3/3: keeping it for the next time");
    }

    /// <summary>Debian's own Python: another one may stand first on PATH.</summary>
    private Task<string> Python(IEnumerable<string> arguments, CancellationToken cancellation,
        params IEnumerable<(string Name, string Value)> environment) => Command.Run(
        "/usr/bin/python3", arguments,
        environment.Append(("TRYTOND_DATABASE_URI", settings.TrytonUri)).Append(("DB_NAME", settings.DatabaseName))
            .ToDictionary(v => v.Item1, v => v.Item2),
        cancellation);

    private static async Task<bool> Ask(NpgsqlConnection connection, string question, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task Do(NpgsqlConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
