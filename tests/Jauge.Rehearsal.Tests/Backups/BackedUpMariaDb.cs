using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Backups;

/// <summary>A server with a full and an incremental backup, its log, and a second between two known states: made once and lost.</summary>
public sealed class BackedUpMariaDb : IAsyncLifetime
{
    private readonly PartsStage _stage = new();

    internal MariaBackup Backup { get; private set; } = null!;

    internal MariaDbSettings Settings { get; } = new() { Password = Password.New(), BufferPool = new(16 << 20) };

    /// <summary>The first second that the second state belongs to.</summary>
    internal DateTimeOffset Between { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Backup = MariaBackup.Create(_stage.Bench, "db", new() { EncryptionKey = Password.New() });
        var server = await MariaDbServer.CreateAsync(_stage.Bench, "db", Settings, CancellationToken.None);
        await server.Address.AskAsync("CREATE TABLE kept (id INT PRIMARY KEY, held VARCHAR(40))", CancellationToken.None);
        await server.Address.AskAsync("INSERT INTO kept SELECT seq, MD5(seq) FROM seq_1_to_5000", CancellationToken.None);
        (await Backup.BackUpAsync(server, BackupKind.Full, CancellationToken.None)).Stored.Count.ShouldBeGreaterThan(1000);
        await server.Address.AskAsync("INSERT INTO kept VALUES (5001, 'increment')", CancellationToken.None);
        await Backup.BackUpAsync(server, BackupKind.Incremental, CancellationToken.None);
        await server.Address.AskAsync("INSERT INTO kept VALUES (5002, 'log')", CancellationToken.None);
        var second = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        await _stage.Bench.WaitAsync(server.Process!, new("the next second", "la seconde suivante"),
            _ => Task.FromResult(DateTimeOffset.UtcNow.ToUnixTimeSeconds() > second), TimeSpan.FromSeconds(5), CancellationToken.None);
        Between = DateTimeOffset.FromUnixTimeSeconds(second + 1);
        await server.Address.AskAsync("DELETE FROM kept WHERE id < 100", CancellationToken.None);
        await Backup.ArchiveLogAsync(server, CancellationToken.None);
        await server.Process!.KillAsync();
    }

    public async ValueTask DisposeAsync() => await _stage.DisposeAsync();
}
