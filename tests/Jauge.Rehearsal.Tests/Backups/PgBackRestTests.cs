using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Backups;

[Collection(RealParts.Name)]
public sealed class PgBackRestTests(BackedUpPostgres given) : IClassFixture<BackedUpPostgres>
{
    [Fact]
    public async Task Restore_ToANamedInstant_HasExactlyTheRowsOfThatInstant()
    {
        var restored = await RestoreAsync("past", given.Between);
        given.First.Difference(await DatabaseDigest.ReadAsync(restored.Server.Address, PartsStage.Cancellation)).ShouldBeNull();
        given.Second.Difference(await DatabaseDigest.ReadAsync(restored.Server.Address, PartsStage.Cancellation))!.Value.English.ShouldContain("rows instead of");
        restored.Copying.ShouldBeGreaterThan(TimeSpan.Zero);
        restored.Replaying.ShouldBeGreaterThan(TimeSpan.Zero);
        given.Full.Stored.ShouldBeLessThan(given.Full.Source);
        given.Incremental.Stored.ShouldBeLessThan(given.Full.Stored);
        await restored.Server.Process!.StopAsync();

        // the same once more: the first restore made a timeline of its own, which must not lead this one astray
        var again = await RestoreAsync("past-again", given.Between);
        given.First.Difference(await DatabaseDigest.ReadAsync(again.Server.Address, PartsStage.Cancellation)).ShouldBeNull();
        await again.Server.Process!.StopAsync();
    }

    [Fact]
    public async Task Restore_ToTheEnd_HasEverythingThatWasArchived()
    {
        var restored = await RestoreAsync("latest", null);
        given.Second.Difference(await DatabaseDigest.ReadAsync(restored.Server.Address, PartsStage.Cancellation)).ShouldBeNull();
        await restored.Server.Process!.StopAsync();
    }

    [Fact]
    public async Task Restore_ADamagedBackup_FailsAloud() => await BackedUpPostgres.WithDamageAsync(given.TableInLastBackup, async () =>
        (await Should.ThrowAsync<RehearsalException>(RestoreAsync("damaged", null))).Diagnostic.Code.ShouldBe("JG5230"));

    [Fact]
    public async Task Restore_WithoutAFileOfTheLog_FailsAloud() => await BackedUpPostgres.WithoutAsync(given.LastOfLog, async () =>
        (await Should.ThrowAsync<RehearsalException>(RestoreAsync("gap", given.Between))).Diagnostic.Code.ShouldBe("JG5231"));

    [Fact]
    public async Task Restore_ToAnInstantThatNoLogReaches_FailsAloud() =>
        (await Should.ThrowAsync<RehearsalException>(RestoreAsync("future", given.Between + TimeSpan.FromHours(1)))).Diagnostic.Code.ShouldBe("JG5231");

    [Fact]
    public async Task Restore_WithAnotherKey_FailsAloud()
    {
        var other = given.Backup.With(new() { EncryptionKey = Password.New() });
        var refused = (await Should.ThrowAsync<RehearsalException>(other.RestoreAsync("key", given.Settings, null, PartsStage.Cancellation))).Diagnostic;
        refused.Code.ShouldBe("JG5232", $"{refused} {refused.Help}");
    }

    private Task<RestoredServer> RestoreAsync(string name, DateTimeOffset? target) => given.Backup.RestoreAsync(name, given.Settings, target, PartsStage.Cancellation);
}
