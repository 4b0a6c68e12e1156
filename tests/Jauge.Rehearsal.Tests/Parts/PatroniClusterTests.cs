using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Tests.Parts;

[Collection(RealParts.Name)]
public sealed class PatroniClusterTests
{
    [Fact]
    public async Task Kill_TheLeadersMachine_AnotherTakesOverAndClientsFollowThroughTheProxy()
    {
        await using PartsStage stage = new();
        var cluster = await StartAsync(stage);
        var port = stage.Port();
        await HaProxyServer.StartAsync(stage.Bench, new() { Tcp = [cluster.Backend("db", port, CheckTiming.Fast)] },
            PartsStage.Cancellation);
        var clients = cluster.Direct(cluster.Nodes[0]) with { Port = port };
        await UntilAsync(stage, cluster, c =>
            clients.ExecuteAsync("CREATE TABLE kept (id int PRIMARY KEY); INSERT INTO kept VALUES (1)", c));

        var leader = await cluster.WaitForLeaderAsync(PartsStage.Cancellation);
        await cluster.Part(leader.Name)!.KillAsync();
        await UntilAsync(stage, cluster, c => clients.ExecuteAsync("INSERT INTO kept VALUES (2) ON CONFLICT DO NOTHING", c));
        var next = await cluster.WaitForLeaderAsync(PartsStage.Cancellation);
        next.Name.ShouldNotBe(leader.Name);
        (await clients.AskAsync("SELECT count(*) FROM kept", PartsStage.Cancellation)).ShouldBe(2L);
        (await cluster.Health(next, PartsStage.Cancellation)).Timeline.ShouldBe(2);

        await cluster.StartNodeAsync(leader.Name, PartsStage.Cancellation);
        await cluster.WaitForStandbysAsync(2, PartsStage.Cancellation);
        await cluster.SwitchOverAsync(leader.Name, PartsStage.Cancellation);
        (await cluster.WaitForLeaderAsync(PartsStage.Cancellation)).Name.ShouldBe(leader.Name);
    }

    private static Task<PatroniCluster> StartAsync(PartsStage stage) => PatroniCluster.StartAsync(stage.Bench,
        new() { Name = "db", Timings = PatroniSettings.Fast, Postgres = PartsStage.Postgres }, PartsStage.Cancellation);

    private static Task<TimeSpan> UntilAsync(PartsStage stage, PatroniCluster cluster, Func<CancellationToken, Task> does) =>
        stage.Bench.WaitAsync(
        cluster.Nodes.Select(n => cluster.Part(n.Name)!).First(p => !p.Exited.IsCompleted), new("a write", "une écriture"),
        async c => { await does(c); return true; }, TimeSpan.FromSeconds(60), PartsStage.Cancellation);
}
