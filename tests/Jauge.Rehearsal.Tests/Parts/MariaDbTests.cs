using Jauge.MariaDb;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Takeover;

namespace Jauge.Rehearsal.Tests.Parts;

[Collection(RealParts.Name)]
public sealed class MariaDbTests
{
    private static readonly MariaDbSettings Settings =
        new() { Password = Jauge.Rehearsal.Parts.Password.New(), BufferPool = new(16 << 20) };

    [Fact]
    public async Task Watch_APrimaryThatIsKilled_PromotesTheReplicaAndSendsClientsThere()
    {
        await using PartsStage stage = new();
        var primary = await MariaDbServer.CreateAsync(stage.Bench, "db", Settings, PartsStage.Cancellation);
        var replica = await primary.AddReplicaAsync("db-2", PartsStage.Cancellation);
        await primary.SynchronizeAsync(SynchronousMode.Synchronous, PartsStage.Cancellation);
        var port = stage.Port();
        var proxy = await HaProxyServer.StartAsync(stage.Bench,
            new() { Tcp = [new() { Name = "db", Port = port, Servers = [new("primary", primary.Port)] }] }, PartsStage.Cancellation);
        var clients = primary.Address with { Port = port };
        await clients.AskAsync("CREATE TABLE kept (id INT PRIMARY KEY, held VARCHAR(20))", PartsStage.Cancellation);
        await clients.AskAsync("INSERT INTO kept VALUES (1, 'é'), (2, NULL)", PartsStage.Cancellation);

        var watch = new PrimaryWatch(WatchTiming.Fast, TimeProvider.System).RunAsync(c => primary.AskAsync("SELECT 1", c), async c =>
        {
            await replica.PromoteAsync(c);
            await proxy.PointAsync("db", "primary", replica.Port, c);
            await proxy.CutAsync("db", "primary", c);
        }, PartsStage.Cancellation);
        await primary.Process!.KillAsync();
        (await watch).Detection.ShouldBeGreaterThan(TimeSpan.Zero);
        await stage.Bench.WaitAsync(replica.Process!, new("a write", "une écriture"),
            async c => { await clients.AskAsync("REPLACE INTO kept VALUES (3, 'after')", c); return true; }, TimeSpan.FromSeconds(30),
            PartsStage.Cancellation);
        (await clients.AskAsync("SELECT id, held FROM kept ORDER BY id", PartsStage.Cancellation)).Select(r => r["held"])
            .ShouldBe(["é", null, "after"]);

        await primary.StartAsync(PartsStage.Cancellation);
        await primary.RejoinAsync(replica, PartsStage.Cancellation);
        var health = await primary.HealthAsync(PartsStage.Cancellation);
        health.IsFollowing.ShouldBeTrue();
        health.IsReadOnly.ShouldBeTrue();
        health.Version.ShouldContain("MariaDB");
        (await Should.ThrowAsync<MariaDbException>(primary.Address.AskAsync("INSERT INTO kept VALUES (4, 'no')", PartsStage.Cancellation)))
            .Code.ShouldBe(1290);
    }

    [Fact]
    public async Task Ask_WithAnotherPasswordOrNonsense_SaysWhyNot()
    {
        await using PartsStage stage = new();
        var server = await MariaDbServer.CreateAsync(stage.Bench, "db", Settings, PartsStage.Cancellation);
        (await Should.ThrowAsync<MariaDbException>((server.Address with { Password = "wrong" })
            .AskAsync("SELECT 1", PartsStage.Cancellation))).Code.ShouldBe(1045);
        (await Should.ThrowAsync<MariaDbException>(server.Address.AskAsync("SELEKT", PartsStage.Cancellation))).Code.ShouldBe(1064);
        (await server.Address.AskAsync("SELECT REPEAT('x', 100000) a, 7 b", PartsStage.Cancellation))[0]["a"]!.Length.ShouldBe(100_000);
    }
}
