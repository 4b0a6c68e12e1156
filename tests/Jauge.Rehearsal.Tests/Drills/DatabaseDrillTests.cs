using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Drills;

/// <summary>Real servers, killed and frozen while clients write.</summary>
[Collection(RealParts.Name)]
public sealed class DatabaseDrillTests
{
    private static readonly DrillTimings Short = new()
    {
        Baseline = TimeSpan.FromSeconds(1), Fault = TimeSpan.FromSeconds(1), Steady = TimeSpan.FromSeconds(1),
        Limit = TimeSpan.FromSeconds(60),
    };

    [Fact]
    public async Task Kill_TheOnlyServer_IsBackWhenItIsStartedAgainAndLosesNothing()
    {
        await using PartsStage stage = new();
        var server = await ServerAsync(stage);
        MachineLost fault = new(
            new("the only server's machine dies", "la machine du seul serveur meurt"),
            _ => Task.FromResult<IReadOnlyList<RunningPart>>([server.Process!]),
            (_, c) => server.StartAsync(c), systemRecovers: false);
        var result = await PlayAsync(stage, "kill-db", fault, () => new PostgresBook(server.Address));
        result.Hit.ShouldBe("db");
        result.Views[0].Outage.RecoveredAfter.ShouldBeNull();
        result.Views[0].Outage.HealedAfter.ShouldNotBeNull().ShouldBeLessThan(TimeSpan.FromSeconds(60));
        result.Views[0].Outage.Failures.Keys.ShouldContain("connection refused");
        result.Views[0].Ledger!.ShouldSatisfyAllConditions(l => l.Acknowledged.ShouldBeGreaterThan(20), l => l.IsWhole.ShouldBeTrue());
        result.Held.ShouldBeTrue();
    }

    [Fact]
    public async Task Kill_ARowThatWasAcknowledged_IsFoundMissing()
    {
        await using PartsStage stage = new();
        var server = await ServerAsync(stage);
        Fault theft = new(new("rows disappear", "des lignes disparaissent"), true, async c =>
        {
            await server.Address.ExecuteAsync("DELETE FROM jauge_ledger WHERE id <= 3; INSERT INTO jauge_ledger (id) VALUES (5), (-1)", c);
            return "db";
        }, _ => Task.CompletedTask);
        var result = await PlayAsync(stage, "theft", theft, () => new PostgresBook(server.Address));
        result.Views[0].Ledger!.Lost.ShouldBe([1, 2, 3]);
        result.Views[0].Ledger!.Duplicates.ShouldBe([5]);
        result.Views[0].Ledger!.Strangers.ShouldBe([-1]);
        result.Held.ShouldBeFalse();
    }

    [Fact]
    public async Task Slow_TheDiskOfADurableServer_SlowsItsCommits()
    {
        await using PartsStage stage = new();
        Assert.SkipUnless(stage.Bench.Supervisor.Host.SlowsDisks, "no disk can be slowed here");
        var server = await ServerAsync(stage);
        DiskSlow fault = new(new("the disk becomes slow", "le disque devient lent"),
            _ => Task.FromResult<IReadOnlyList<RunningPart>>([server.Process!]), new DiskThrottle(new(256 * 1024), 20),
            systemRecovers: true);
        var result = await PlayAsync(stage, "slow-disk", fault, () => new PostgresBook(server.Address));
        var seen = result.Views[0].Outage;
        TestContext.Current.SendDiagnosticMessage($"{seen.UsualPerSecond:0}/s {seen.UsualMedian.TotalMilliseconds:0.0} ms, then {seen.MeanwhilePerSecond:0}/s {seen.MeanwhileMedian.TotalMilliseconds:0.0} ms");
        seen.MeanwhileMedian.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(30));
    }

    [Fact]
    public async Task FreezeAndCutOff_ThePrimaryOfThree_AnotherServes()
    {
        await using PartsStage stage = new();
        await using FaultNetwork network = new(1);
        var cluster = await PatroniCluster.StartAsync(
            stage.Bench, new() { Name = "db", Timings = PatroniSettings.Fast, Postgres = PartsStage.Postgres, Network = network },
            PartsStage.Cancellation);
        var port = stage.Port();
        await HaProxyServer.StartAsync(stage.Bench, new() { Tcp = [cluster.Backend("db", port, CheckTiming.Fast)] },
            PartsStage.Cancellation);
        PostgresBook Book() => new(cluster.Direct(cluster.Nodes[0]) with { Port = port });
        async Task<IReadOnlyList<RunningPart>> Leader(CancellationToken c) => [cluster.Part((await cluster.WaitForLeaderAsync(c)).Name)!];

        MachineFrozen frozen = new(new("the primary's machine hangs", "la machine du primaire se fige"), Leader);
        LinksCut cut = new(
            new("the primary is cut off", "le primaire est coupé du réseau"), async c => (await cluster.WaitForLeaderAsync(c)).Links!.All,
            LinkState.Of(LinkMode.BlackHole));
        foreach (var (name, fault) in new (string, IFault)[] { ("freeze-primary", frozen), ("cut-primary", cut) })
        {
            var result = await PlayAsync(stage, name, fault, Book, c => cluster.WaitForStandbysAsync(2, c));
            TestContext.Current.SendDiagnosticMessage(
                $"{name}: {result.Hit} {result.Views[0].Outage.RecoveredAfter} gap {result.Views[0].Outage.LongestGap} {result.Views[0].Ledger!.Acknowledged} kept, {result.Views[0].Ledger!.Lost.Count} lost");
            result.Views[0].Outage.RecoveredAfter.ShouldNotBeNull(name).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
            result.Views[0].Ledger!.Duplicates.ShouldBeEmpty();
            result.Views[0].Ledger!.Strangers.ShouldBeEmpty();
            result.Views[0].Ledger!.Lost.Count.ShouldBeLessThan(20);
            result.Steps.Count.ShouldBe(3);
        }
    }

    [Fact]
    public async Task Run_OnASystemThatIsDown_IsRefused()
    {
        await using PartsStage stage = new();
        Fault none = new(new("nothing", "rien"), true, _ => Task.FromResult(""), _ => Task.CompletedTask);
        Drill drill = new()
        {
            Name = "none", Title = none.Title, Fault = none, Clients = [new(() => new HttpOperation(new("http://127.0.0.1:9/")), new())],
            Timings = Short,
        };
        var refused =
            await Should.ThrowAsync<RehearsalException>(new DrillRunner(stage.Bench.Folder).RunAsync(drill, PartsStage.Cancellation));
        refused.Diagnostic.Code.ShouldBe("JG5241");
        refused.Message.ShouldContain("connection refused");
    }

    private static async Task<PostgresServer> ServerAsync(PartsStage stage)
    {
        var server = await PostgresServer.CreateAsync(stage.Bench, "db", PartsStage.Postgres, PartsStage.Cancellation);
        await server.StartAsync(PartsStage.Cancellation);
        return server;
    }

    private static Task<DrillResult> PlayAsync(
        PartsStage stage, string name, IFault fault, Func<IClientOperation> clients, Func<CancellationToken, Task>? whole = null) =>
        new DrillRunner(stage.Bench.Folder).RunAsync(
            new Drill { Name = name, Title = fault.Title, Fault = fault, Clients = [new(clients, new())], Timings = Short, Whole = whole },
            PartsStage.Cancellation);
}
