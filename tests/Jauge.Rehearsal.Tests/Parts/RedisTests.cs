using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Tests.Parts;

[Collection(RealParts.Name)]
public sealed class RedisTests
{
    [Fact]
    public async Task Kill_AClustersMaster_ItsReplicaServesItsSlots()
    {
        await using PartsStage stage = new();
        var cluster = await RedisCluster.StartAsync(stage.Bench, "cache", 3, 1, new() { NodeTimeout = TimeSpan.FromMilliseconds(500) },
            PartsStage.Cancellation);
        var master = (await cluster.MasterOfAsync("seat", PartsStage.Cancellation))!;
        (await master.AskAsync(PartsStage.Cancellation, "SET", "seat", "taken")).Text.ShouldBe("OK");
        (await master.AskAsync(PartsStage.Cancellation, "WAIT", "1", "1000")).Number.ShouldBe(1);
        foreach (var key in new[] { "seat", "{seat}.held", "{}seat", "a{b}{c}", "place é" })
            (await master.AskAsync(PartsStage.Cancellation, "CLUSTER", "KEYSLOT", key)).Number.ShouldBe(KeySlot.Of(key));

        await master.Process!.KillAsync();
        RedisNode? next = null;
        await stage.Bench.WaitAsync(cluster.Nodes.First(n => n != master).Process!, new("another master", "un autre maître"),
            async c => (next = await cluster.MasterOfAsync("seat", c)) is not null && next != master
                && (await next.AskAsync(c, "GET", "seat")).Text == "taken",
            TimeSpan.FromSeconds(30), PartsStage.Cancellation);

        await master.StartAsync(PartsStage.Cancellation);
        await cluster.WaitUntilWholeAsync(1, PartsStage.Cancellation);
        (await master.HealthAsync(PartsStage.Cancellation)).IsMaster.ShouldBeFalse();
    }

    [Fact]
    public async Task Follow_AMaster_HasWhatItHasAndCanBecomeOne()
    {
        await using PartsStage stage = new();
        var master = await RedisNode.StartAsync(stage.Bench, "cache", new() { MaxMemory = new(32 << 20) }, PartsStage.Cancellation);
        (await master.AskAsync(PartsStage.Cancellation, "SET", "é", "ü")).Text.ShouldBe("OK");
        var replica = await RedisNode.StartAsync(stage.Bench, "cache-2", new(), PartsStage.Cancellation);
        await replica.FollowAsync(master, PartsStage.Cancellation);
        (await replica.AskAsync(PartsStage.Cancellation, "GET", "é")).Text.ShouldBe("ü");
        (await replica.AskAsync(PartsStage.Cancellation, "SET", "a", "b")).IsError.ShouldBeTrue();
        await replica.PromoteAsync(PartsStage.Cancellation);
        var health = await replica.HealthAsync(PartsStage.Cancellation);
        health.IsMaster.ShouldBeTrue();
        health.Version.ShouldStartWith("7.");
    }

    // redis.io, "Redis cluster specification", appendix A: 0x31C3 for "123456789"
    [Theory]
    [InlineData("123456789", 0x31C3 % 16384)]
    [InlineData("{123456789}.orders", 0x31C3 % 16384)]
    public void KeySlot_OfAKey_IsAsTheSpecificationSays(string key, int slot) => KeySlot.Of(key).ShouldBe(slot);
}
