using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Drills;

/// <summary>Debian's Patroni loses acknowledged writes with etcd's version 3: a drill that cannot see it proves nothing about version
/// 2.</summary>
[Collection(RealParts.Name)]
public sealed class StolenLeadTests
{
    // Stolen in about every second round (measured on Debian 12, 2026-11): it depends on where in its loop Patroni waits for the server. So
    // the test is run by hand: Jauge.Rehearsal.Tests -explicit only -class '*StolenLeadTests'
    private const int Rounds = 8;
    private const int FewThatAnyFailoverMayLose = 50;

    [Fact(Explicit = true)]
    public async Task Freeze_TheServerAloneOverEtcdsVersion3_IsCaughtLosingAcknowledgedWrites()
    {
        await using PartsStage stage = new();
        var cluster = await PatroniCluster.StartAsync(
            stage.Bench, new() { Name = "db", Nodes = 2, Timings = PatroniSettings.Fast, Store = EtcdInterface.Version3,
                Postgres = PartsStage.Postgres }, PartsStage.Cancellation);
        var port = stage.Port();
        await HaProxyServer.StartAsync(stage.Bench, new() { Tcp = [cluster.Backend("db", port, CheckTiming.Fast)] },
            PartsStage.Cancellation);
        for (var round = 1; round <= Rounds; round++)
        {
            var result = await FreezeAsync(stage, cluster, port);
            var ledger = result.Views[0].Ledger!;
            TestContext.Current.SendDiagnosticMessage($"round {round}: {result.Views[0].Outage.RecoveredAfter}, {ledger.Lost.Count} of {ledger.Acknowledged} lost");
            result.Held.ShouldBe(ledger.Lost.Count == 0);
            if (ledger.Lost.Count > FewThatAnyFailoverMayLose) return;
        }

        Assert.Fail($"not caught in {Rounds} rounds: has Debian mended its Patroni?");
    }

    private static Task<DrillResult> FreezeAsync(PartsStage stage, PatroniCluster cluster, int port)
    {
        ServerFrozen fault = new(new("the server hangs, Patroni lives", "le serveur se fige, Patroni vit"),
            async c => cluster.Part((await cluster.WaitForLeaderAsync(c)).Name)!);
        return new DrillRunner(stage.Bench.Folder).RunAsync(
            new()
            {
                Name = "freeze-server", Title = fault.Title, Fault = fault,
                Clients = [new(() => new PostgresBook(cluster.Direct(cluster.Nodes[0]) with { Port = port }), new())],
                Timings = new() { Baseline = TimeSpan.FromSeconds(1), Fault = TimeSpan.FromSeconds(12), Steady = TimeSpan.FromSeconds(1),
                    Limit = TimeSpan.FromSeconds(60) },
                Whole = c => cluster.WaitForStandbysAsync(1, c),
            }, PartsStage.Cancellation);
    }
}
