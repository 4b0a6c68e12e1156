using Jauge.Roles;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Tests.Support;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Databases;

/// <summary>Calls to real databases: whatever the engine, they do the same.</summary>
[Collection(RealServersCollection.Name)]
public sealed class DatabaseCallTests(RealServers servers)
{
    public static TheoryData<DependencyKind> Kinds => [DependencyKind.PostgreSql, DependencyKind.MariaDb];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Call_OfAStatedTime_BurnsItInsideTheServer(DependencyKind kind)
    {
        var server = servers.Of(kind);
        await using var replica = await ReplicaAsync(server, SpendingKind.Work, Db with { Takes = Time("30 ms") });
        (await replica.StatusAsync("/a")).ShouldBe(200);

        var before = server.Cpu();
        for (var i = 0; i < 10; i++) (await replica.StatusAsync("/a")).ShouldBe(200);

        (server.Cpu() - before).TotalMilliseconds.ShouldBeInRange(300 * 0.4, 300 * 2.5);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Calls_BeyondThePool_WaitForAConnection(DependencyKind kind)
    {
        var server = servers.Of(kind);
        await Until.TrueAsync(async () => await server.CountAsync(server.Connections) == 0, "the connections of other tests are gone");
        await using var replica = await ReplicaAsync(server, SpendingKind.Delay, Db with { Takes = Time("50 ms") });

        var asked = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => replica.StatusAsync("/a")));
        var most = 0;
        while (!asked.IsCompleted) most = Math.Max(most, await server.CountAsync(server.Connections));

        (await asked).ShouldAllBe(status => status == 200);
        most.ShouldBe(2);
        (await replica.MetricAsync("pool_in_use{to=\"db\"}")).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Call_PastItsTimeLimit_FailsAndEndsInTheServer(DependencyKind kind)
    {
        var server = servers.Of(kind);
        await using var replica = await ReplicaAsync(
            server, SpendingKind.Delay, Db with { Takes = Time("300 s"), Timeout = TimeSpan.FromSeconds(1) });

        var asked = replica.StatusAsync("/a");
        await Until.TrueAsync(async () => await server.CountAsync(server.Resting) == 1, "the statement is under way");

        (await asked).ShouldBeGreaterThanOrEqualTo(500);
        await Until.TrueAsync(async () => await server.CountAsync(server.Resting) == 0, "the server has ended what nobody waits for");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Call_ThatLocksARow_WaitsForWhoeverHasIt(DependencyKind kind)
    {
        var server = servers.Of(kind);
        await using var replica = await ReplicaAsync(
            server, SpendingKind.None, Db with { Lock = new() { Table = "stock", Rows = 1, UntilEnd = true } }, Db with { Name = "again" });
        await using var other = await server.OpenAsync();
        await other.AskAsync(kind == DependencyKind.MariaDb ? "USE app" : "SELECT 1");
        await other.AskAsync("BEGIN");
        (await other.AskAsync("SELECT id FROM jauge_rows WHERE name = 'stock' AND id = 0 FOR UPDATE")).ShouldBe("0");

        var asked = replica.StatusAsync("/a");
        await Until.TrueAsync(async () => await server.CountAsync(server.Waiting) == 1, "the call waits for the row");
        asked.IsCompleted.ShouldBeFalse();
        await other.AskAsync("COMMIT");

        (await asked).ShouldBe(200);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Call_OnADatabaseThatNobodyPrepared_SaysSo(DependencyKind kind)
    {
        var server = servers.Of(kind);
        await using var session = await server.OpenAsync();
        await session.AskAsync($"DROP TABLE IF EXISTS {(kind == DependencyKind.MariaDb ? "app." : "")}jauge_pace");
        await using var replica = await Running.ReplicaAsync(RoleOf(server, SpendingKind.Work, Db with { Takes = Time("1 ms") }));

        (await replica.StatusAsync("/a")).ShouldBe(502);
    }

    private static CallRole Db => new() { Name = "db", To = "db" };

    private static ReplicaRole RoleOf(GivenServer server, SpendingKind spending, params CallRole[] calls) => Role(Get("/a", calls)) with
    {
        Dependencies = [new() { Name = "db", Kind = server.Kind, Url = server.Url, Pool = 2, Spending = spending }],
    };

    private static async Task<Running> ReplicaAsync(GivenServer server, SpendingKind spending, params CallRole[] calls)
    {
        var role = RoleOf(server, spending, calls);
        using var file = new TempFile(RoleFile.Write(role));
        var settings = new Settings(new Dictionary<string, string>(StringComparer.Ordinal) { ["JAUGE_ROLE"] = file.Path });
        await StandIns.PrepareAsync(settings, TimeProvider.System, TestContext.Current.CancellationToken);
        return await Running.ReplicaAsync(role);
    }
}
