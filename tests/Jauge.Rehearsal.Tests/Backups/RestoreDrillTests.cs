using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Running;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Backups;

[Collection(RealParts.Name)]
public sealed class RestoreDrillTests
{
    [Fact]
    public async Task Run_WhileClientsWrite_BringsBackExactlyTheNamedInstantAndCountsWhatALossWouldCost()
    {
        await using PartsStage stage = new();
        var cluster = await PatroniCluster.StartAsync(
            stage.Bench, new() { Name = "db", Nodes = 2, Timings = PatroniSettings.Fast, Postgres = PartsStage.Postgres },
            PartsStage.Cancellation);
        var leader = cluster.Direct(await cluster.WaitForLeaderAsync(PartsStage.Cancellation));
        await FillAsync(leader);
        var result = await RunAsync(stage, RestoreSubject.Of(new RunningPostgres("db", leader, null, cluster)), Sabotage.None);
        TestContext.Current.SendDiagnosticMessage(string.Join('\n',
            result.Steps.Select(s => $"{s.At} {s.What.English}")
            .Concat(result.Verdicts.Select(v => $"{v.Promise.English}: {v.Measured.English}"))));
        result.Held.ShouldBeTrue();
        result.Views[0].Ledger!.Acknowledged.ShouldBeGreaterThan(20);
        result.Views[0].Ledger!.IsWhole.ShouldBeTrue();
        result.Views[0].Outage.Failed.ShouldBe(0);
        result.Verdicts.Count.ShouldBe(4);
        result.Verdicts.ShouldAllBe(v => v.Kept == true);
        result.Steps.Select(s => s.At).ShouldBeInOrder();
    }

    [Fact]
    public async Task Run_OnASpoiltBackup_FailsAloud()
    {
        await using PartsStage stage = new();
        (await Should.ThrowAsync<RehearsalException>(RunAsync(stage, RestoreSubject.Of(await ServerAsync(stage)), Sabotage.WrongKey)))
            .Diagnostic.Code.ShouldBe("JG5232");
    }

    [Fact]
    public async Task Check_ARestoredServerThatDiffers_FailsAloud()
    {
        await using PartsStage stage = new();
        var server = await ServerAsync(stage);
        var moment = await KnownMoment.TakeAsync(server.Address, new(TimeProvider.System), PartsStage.Cancellation);
        moment.Size.ShouldBe((1, 5000));
        var same = new RestoredServer(server, TimeSpan.Zero, TimeSpan.Zero);
        await moment.CheckAsync("db", same, PartsStage.Cancellation);
        await server.Address.ExecuteAsync("UPDATE kept SET held = 'x' WHERE id = 7", PartsStage.Cancellation);
        (await Should.ThrowAsync<RehearsalException>(moment.CheckAsync("db", same, PartsStage.Cancellation)))
            .Diagnostic.Code.ShouldBe("JG5233");
    }

    private static async Task<DrillResult> RunAsync(PartsStage stage, IRestoreSubject subject, Sabotage sabotage)
    {
        var settings = new RestoreDrillSettings
        {
            Backup = new() { EncryptionKey = Password.New(), ArchiveWithin = TimeSpan.FromSeconds(1), Limit = TimeSpan.FromMinutes(2) },
            Between = TimeSpan.FromSeconds(1.2), Sabotage = sabotage,
        };
        return await new RestoreDrill(stage.Bench, settings).RunAsync("restore-db", subject,
            new Expectations { Recovery = TimeSpan.FromHours(1), Loss = TimeSpan.FromMinutes(15) }, PartsStage.Cancellation);
    }

    private static async Task<PostgresServer> ServerAsync(PartsStage stage)
    {
        var server = await PostgresServer.CreateAsync(stage.Bench, "db", PartsStage.Postgres, PartsStage.Cancellation);
        await server.StartAsync(PartsStage.Cancellation);
        await FillAsync(server.Address);
        return server;
    }

    private static Task FillAsync(PostgresAddress address) =>
        address.ExecuteAsync("CREATE TABLE kept (id int, held text); INSERT INTO kept SELECT i, md5(i::text) FROM generate_series(1, 5000) i", PartsStage.Cancellation);
}
