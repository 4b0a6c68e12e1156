using Jauge.Rehearsal.Backups;
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
        given.Second.Difference(await DatabaseDigest.ReadAsync(restored.Server.Address,
            PartsStage.Cancellation))!.Value.English.ShouldContain("rows instead of");
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

    [Theory]
    [InlineData(Sabotage.DamagedBackup, "JG5230")]
    [InlineData(Sabotage.MissingLog, "JG5231")]
    [InlineData(Sabotage.WrongKey, "JG5232")]
    public async Task Restore_ASpoiltCopy_FailsAloud(Sabotage sabotage, string code)
    {
        var copy = await (await given.Backup.CopyAsync($"{sabotage}", PartsStage.Cancellation))
            .SpoilAsync(sabotage, PartsStage.Cancellation);
        var refused =
            await Should.ThrowAsync<RehearsalException>(copy.RestoreAsync($"spoilt-{code}", given.Settings, given.Between,
                PartsStage.Cancellation));
        refused.Diagnostic.Code.ShouldBe(code, $"{refused.Diagnostic} {refused.Diagnostic.Help}");
    }

    [Fact]
    public async Task Restore_ToAnInstantThatNoLogReaches_FailsAloud() =>
        (await Should.ThrowAsync<RehearsalException>(RestoreAsync("future", given.Between + TimeSpan.FromHours(1))))
            .Diagnostic.Code.ShouldBe("JG5231");

    private Task<RestoredServer> RestoreAsync(string name, DateTimeOffset? target) =>
        given.Backup.RestoreAsync(name, given.Settings, target, PartsStage.Cancellation);
}
