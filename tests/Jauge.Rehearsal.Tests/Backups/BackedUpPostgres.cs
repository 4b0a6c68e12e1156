using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Backups;

/// <summary>A server with a full and an incremental backup and an instant between two known states: made once, lost, and restored by each
/// test in its own way.</summary>
public sealed class BackedUpPostgres : IAsyncLifetime
{
    private readonly PartsStage _stage = new();

    internal Workbench Bench => _stage.Bench;

    internal PgBackRest Backup { get; private set; } = null!;

    internal PostgresSettings Settings { get; private set; } = null!;

    /// <summary>Before it the first state, after it the second.</summary>
    internal DateTimeOffset Between { get; private set; }

    internal DatabaseDigest First { get; private set; } = null!;

    internal DatabaseDigest Second { get; private set; } = null!;

    internal BackupTaken Full { get; private set; } = null!;

    internal BackupTaken Incremental { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Backup = PgBackRest.Create(Bench, "db", new() { EncryptionKey = Password.New(), Limit = TimeSpan.FromMinutes(1) });
        Settings = PartsStage.Postgres;
        var server = await PostgresServer.CreateAsync(Bench, "db", Settings, CancellationToken.None);
        await server.StartAsync(CancellationToken.None);
        var source = PostgresSource.Of(server);
        await Backup.PrepareAsync(source, CancellationToken.None);
        await server.Address.ExecuteAsync("CREATE TABLE kept (id int, held text); INSERT INTO kept SELECT i, md5(i::text) FROM generate_series(1, 20000) i", CancellationToken.None);
        Full = await Backup.BackUpAsync(source, BackupKind.Full, CancellationToken.None);
        await server.Address.ExecuteAsync("INSERT INTO kept VALUES (20001, 'increment')", CancellationToken.None);
        Incremental = await Backup.BackUpAsync(source, BackupKind.Incremental, CancellationToken.None);

        // a restore to an instant takes the last backup of an earlier whole second
        var second = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        await Bench.WaitAsync(server.Process!, new("the next second", "la seconde suivante"),
            _ => Task.FromResult(DateTimeOffset.UtcNow.ToUnixTimeSeconds() > second), TimeSpan.FromSeconds(5), CancellationToken.None);
        await server.Address.ExecuteAsync("INSERT INTO kept VALUES (20002, 'log')", CancellationToken.None);
        First = await DatabaseDigest.ReadAsync(server.Address, CancellationToken.None);
        Between = new((DateTime)(await server.Address.AskAsync("SELECT clock_timestamp()", CancellationToken.None))!);
        await server.Address.ExecuteAsync("DELETE FROM kept WHERE id < 100; UPDATE kept SET held = '' WHERE id > 20000",
            CancellationToken.None);
        Second = await DatabaseDigest.ReadAsync(server.Address, CancellationToken.None);
        await Backup.ReachAsync(source, Between, CancellationToken.None);
        await server.Process!.KillAsync();
    }

    public async ValueTask DisposeAsync() => await _stage.DisposeAsync();
}
