using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Backups;

[Collection(RealParts.Name)]
public sealed class MariaBackupTests(BackedUpMariaDb given) : IClassFixture<BackedUpMariaDb>
{
    [Fact]
    public async Task Restore_ToANamedSecondAndToTheEnd_HasExactlyTheRowsOfThen()
    {
        (await RowsAsync("past", given.Between)).ShouldBe(("5002", "1", "log"));
        (await RowsAsync("latest", null)).ShouldBe(("4903", "100", "log"));
    }

    [Fact]
    public async Task Restore_ToASecondThatNoLogReaches_FailsAloud() =>
        (await Should.ThrowAsync<RehearsalException>(RowsAsync("future", given.Between + TimeSpan.FromHours(1))))
            .Diagnostic.Code.ShouldBe("JG5231");

    // in this order: what is spoilt stays so
    [Fact]
    public async Task Spoil_KeyLogAndBackup_EachFailsAloud()
    {
        await using PartsStage stage = new();
        var backup = await BackedUpAsync(stage);
        foreach (var (way, code) in new[] { (Sabotage.WrongKey, "JG5232"), (Sabotage.MissingLog, "JG5231"),
            (Sabotage.DamagedBackup, "JG5230") })
        {
            var refused = await Should.ThrowAsync<RehearsalException>(backup.Spoil(way)
                .RestoreAsync($"spoilt-{code}", given.Settings, null, PartsStage.Cancellation));
            refused.Diagnostic.Code.ShouldBe(code, $"{refused.Diagnostic} {refused.Diagnostic.Help}");
        }
    }

    private async Task<MariaBackup> BackedUpAsync(PartsStage stage)
    {
        var backup = MariaBackup.Create(stage.Bench, "db", new() { EncryptionKey = Jauge.Rehearsal.Parts.Password.New() });
        var server = await MariaDbServer.CreateAsync(stage.Bench, "db", given.Settings, PartsStage.Cancellation);
        await backup.BackUpAsync(server, BackupKind.Full, PartsStage.Cancellation);
        await backup.ArchiveLogAsync(server, PartsStage.Cancellation);
        await server.Process!.StopAsync();
        return backup;
    }

    private async Task<(string? Rows, string? First, string? Last)> RowsAsync(string name, DateTimeOffset? target)
    {
        var (server, copying, replaying) = await given.Backup.RestoreAsync(name, given.Settings, target, PartsStage.Cancellation);
        copying.ShouldBeGreaterThan(TimeSpan.Zero);
        replaying.ShouldBeGreaterThan(TimeSpan.Zero);
        var row = (await server.Address.AskAsync("SELECT COUNT(*) n, MIN(id) f, (SELECT held FROM kept WHERE id = 5002) l FROM kept",
            PartsStage.Cancellation))[0];
        await server.Process!.StopAsync();
        return (row["n"], row["f"], row["l"]);
    }
}
