using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.Redis;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Backups;

[Collection(RealParts.Name)]
public sealed class RedisBackupTests
{
    [Fact]
    public async Task Restore_ACopyOfSnapshotOrLog_HoldsWhatTheServerHeld()
    {
        await using PartsStage stage = new();
        var node = await FilledAsync(stage);
        var held = await RedisBackup.DigestAsync(node, PartsStage.Cancellation);
        held.Keys.ShouldBe(500);
        var backup = RedisBackup.Create(stage.Bench, "cache", new() { EncryptionKey = Password.New() });
        (await backup.CopySnapshotAsync(node, PartsStage.Cancellation)).Stored.Count.ShouldBeGreaterThan(500);
        await backup.CopyLogAsync(node, PartsStage.Cancellation);
        await node.AskAsync(PartsStage.Cancellation, "SET", "later", "x");

        var snapshot = await backup.RestoreSnapshotAsync("cache-snapshot", new(), PartsStage.Cancellation);
        (await RedisBackup.DigestAsync(snapshot, PartsStage.Cancellation)).ShouldBe(held);
        var log = await backup.RestoreLogAsync("cache-log", new(), PartsStage.Cancellation);
        (await RedisBackup.DigestAsync(log, PartsStage.Cancellation)).ShouldBe(held);
        (await RedisBackup.DigestAsync(node, PartsStage.Cancellation)).ShouldNotBe(held);
    }

    [Fact]
    public async Task Spoil_KeyAndSnapshot_EachFailsAloud()
    {
        await using PartsStage stage = new();
        var backup = RedisBackup.Create(stage.Bench, "cache", new() { EncryptionKey = Password.New() });
        await backup.CopySnapshotAsync(await FilledAsync(stage), PartsStage.Cancellation);
        foreach (var (way, code) in new[] { (Sabotage.WrongKey, "JG5232"), (Sabotage.DamagedBackup, "JG5230") })
        {
            var refused = await Should.ThrowAsync<RehearsalException>(backup.Spoil(way)
                .RestoreSnapshotAsync($"spoilt-{code}", new(), PartsStage.Cancellation));
            refused.Diagnostic.Code.ShouldBe(code, $"{refused.Diagnostic} {refused.Diagnostic.Help}");
        }
    }

    private static async Task<RedisNode> FilledAsync(PartsStage stage)
    {
        var node = await RedisNode.StartAsync(stage.Bench, "cache", new() { KeepsLog = true }, PartsStage.Cancellation);
        for (var i = 0; i < 500; i++)
            (await node.AskAsync(PartsStage.Cancellation, "SET", $"key-{i}", $"value {i}")).IsError.ShouldBeFalse();
        return node;
    }
}
