using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Redis;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Running;
using Jauge.Rehearsal.Tests.Parts;

namespace Jauge.Rehearsal.Tests.Drills;

/// <summary>Real MariaDB servers and Redis nodes, lost while clients write.</summary>
[Collection(RealParts.Name)]
public sealed class MariaDbDrillTests
{
    private static readonly DrillTimings Short = new()
    {
        Baseline = TimeSpan.FromSeconds(1), Fault = TimeSpan.FromSeconds(1), Steady = TimeSpan.FromSeconds(1),
        Limit = TimeSpan.FromSeconds(60),
    };

    private static readonly MariaDbSettings Settings = new()
    {
        Password = Jauge.Rehearsal.Parts.Password.New(), BufferPool = new(16 << 20),
    };

    [Fact]
    public async Task KillFreezeAndCutOff_ThePrimaryOfThree_AnotherServesAndNothingIsLost()
    {
        await using PartsStage stage = new();
        await using FaultNetwork network = new(1);
        var (port, readers) = (stage.Port(), stage.Port());
        await using var cluster = await MariaDbCluster.StartAsync(
            stage.Bench, new() { Name = "db", Server = Settings with { Network = network }, Synchronous = SynchronousMode.Synchronous },
                new("db", port, readers), PartsStage.Cancellation);
        cluster.Watch(await HaProxyServer.StartAsync(stage.Bench, new() { Tcp = cluster.Backends() }, PartsStage.Cancellation));
        Task<IReadOnlyList<RunningPart>> Primary(CancellationToken c) =>
            Task.FromResult<IReadOnlyList<RunningPart>>([cluster.Primary.Process!]);

        MachineLost killed = new(
            new("the primary's machine dies", "la machine du primaire meurt"), Primary, (p, c) => cluster.StartNodeAsync(p.Name, c));
        MachineFrozen frozen = new(new("the primary's machine hangs", "la machine du primaire se fige"), Primary);
        LinksCut cut = new(
            new("the primary is cut off", "le primaire est coupé du réseau"),
            _ => Task.FromResult<IReadOnlyList<FaultLink>>([cluster.Primary.Link!]), LinkState.Of(LinkMode.BlackHole));
        foreach (var (name, fault) in new (string, IFault)[] { ("kill-primary", killed), ("freeze-primary", frozen), ("cut-primary", cut) })
        {
            var before = cluster.Primary;
            var result = await PlayAsync(
                stage, name, fault, () => new MariaDbBook(cluster.Primary.Address with { Port = port }), cluster.WaitUntilWholeAsync);
            Say(name, result);
            result.Views[0].Outage.RecoveredAfter.ShouldNotBeNull(name);
            result.Views[0].Ledger!.ShouldSatisfyAllConditions(
                l => l.Acknowledged.ShouldBeGreaterThan(20), l => l.IsWhole.ShouldBeTrue(name));
            cluster.Primary.ShouldNotBe(before, name);
            (await (cluster.Primary.Address with { Port = readers })
                .AskAsync("SELECT COUNT(*) n FROM jauge_ledger", PartsStage.Cancellation)).Count.ShouldBe(1);
        }

        cluster.Takeovers.ShouldBe(3);
    }

    [Fact]
    public async Task Kill_AMasterOfACluster_ItsReplicaTakesTheWritesAndWhatIsForgottenIsCounted()
    {
        await using PartsStage stage = new();
        var cluster = await RedisCluster.StartAsync(
            stage.Bench, "cache", 3, 1, new() { NodeTimeout = TimeSpan.FromSeconds(1), KeepsLog = false }, PartsStage.Cancellation);
        var cache = new RunningCache("cache", cluster.Url, null, cluster);
        CacheLost lost = new(new("a master dies", "un maître meurt"), cache);
        var result = await PlayAsync(stage, "kill-master", lost, () => cache.Book(null), c => cluster.WaitUntilWholeAsync(1, c));
        Say("kill-master", result);
        result.Views[0].Outage.RecoveredAfter.ShouldNotBeNull();
        result.Views[0].Ledger!.ShouldSatisfyAllConditions(
            l => l.Acknowledged.ShouldBeGreaterThan(20), l => l.Duplicates.ShouldBeEmpty(),
            l => l.Strangers.ShouldBeEmpty(), l => l.Lost.Count.ShouldBeLessThan(20));
    }

    [Fact]
    public async Task Kill_TheOnlyServerOfACache_ForgetsAllAndTheLedgerSaysSo()
    {
        await using PartsStage stage = new();
        var node = await RedisNode.StartAsync(stage.Bench, "cache", new() { KeepsLog = false }, PartsStage.Cancellation);
        var cache = new RunningCache("cache", node.Url, node, null);
        Drill drill = new()
        {
            Name = "kill-master", Title = new("it dies", "il meurt"), Fault = new CacheLost(new("it dies", "il meurt"), cache),
            Timings = Short, Clients = [new(() => cache.Book(null), new()) { IsAside = true }], Expectations = new() { MayForget = true },
        };
        var result = await new DrillRunner(stage.Bench.Folder).RunAsync(drill, PartsStage.Cancellation);
        result.Views[0].Ledger!.Lost.Count.ShouldBeGreaterThan(20);
        result.Verdicts.ShouldContain(v => v.Promise.English == "writes that were forgotten" && v.Kept == null);
        result.Held.ShouldBeTrue();
    }

    [Fact]
    public async Task Restore_WhileClientsWrite_BringsBackExactlyTheNamedSecondAndCountsWhatALossWouldCost()
    {
        await using PartsStage stage = new();
        var server = await MariaDbServer.CreateAsync(stage.Bench, "db", Settings, PartsStage.Cancellation);
        await server.Address.AskAsync("CREATE TABLE kept (id INT PRIMARY KEY, held VARCHAR(40))", PartsStage.Cancellation);
        await server.Address.AskAsync("INSERT INTO kept SELECT seq, MD5(seq) FROM seq_1_to_5000", PartsStage.Cancellation);
        var settings = new RestoreDrillSettings
        {
            Backup = new() { EncryptionKey = Jauge.Rehearsal.Parts.Password.New(), ArchiveWithin = TimeSpan.FromSeconds(1) },
            Between = TimeSpan.FromSeconds(1.2),
        };
        var result = await new RestoreDrill(stage.Bench, settings).RunAsync("restore-db", RestoreSubject.Of(server),
            new() { Recovery = TimeSpan.FromHours(1), Loss = TimeSpan.FromMinutes(15) }, PartsStage.Cancellation);
        TestContext.Current.SendDiagnosticMessage(
            string.Join('\n', result.Steps.Select(s => $"{s.At} {s.What.English}")
                .Concat(result.Verdicts.Select(v => $"{v.Promise.English}: {v.Measured.English}"))));
        result.Views[0].Ledger!.Acknowledged.ShouldBeGreaterThan(20);
        result.Views[0].Outage.Failed.ShouldBe(0);
        result.Verdicts.Count.ShouldBe(4);
        result.Verdicts.ShouldAllBe(v => v.Kept == true);
    }

    [Fact]
    public async Task Restore_OfACacheWhileClientsWrite_BringsBackExactlyItsSnapshot()
    {
        await using PartsStage stage = new();
        var node = await RedisNode.StartAsync(stage.Bench, "cache", new() { KeepsLog = false }, PartsStage.Cancellation);
        await node.AskAsync(PartsStage.Cancellation, "SET", "é", "ü");
        var drill = new RestoreDrill(stage.Bench, new() { Between = TimeSpan.FromSeconds(0.5) });
        var result = await drill.RunAsync(
            "restore-cache", RestoreSubject.Of(node), new() { Loss = TimeSpan.FromMinutes(15) }, PartsStage.Cancellation);
        result.Verdicts.ShouldAllBe(v => v.Kept != false);
        result.Views[0].Ledger!.ShouldSatisfyAllConditions(l => l.Acknowledged.ShouldBeGreaterThan(20), l => l.IsWhole.ShouldBeTrue());
        foreach (var (way, code) in new[] { (Sabotage.WrongKey, "JG5232"), (Sabotage.DamagedBackup, "JG5230") })
        {
            var spoilt = new RestoreDrill(stage.Bench, new() { Between = TimeSpan.Zero, Sabotage = way });
            (await Should.ThrowAsync<RehearsalException>(
                spoilt.RunAsync("restore-cache", RestoreSubject.Of(node), new(), PartsStage.Cancellation))).Diagnostic.Code.ShouldBe(code);
        }
    }

    [Fact]
    public async Task Restore_OfASpoiltBackup_FailsAloud()
    {
        await using PartsStage stage = new();
        var server = await MariaDbServer.CreateAsync(stage.Bench, "db", Settings, PartsStage.Cancellation);
        var drill = new RestoreDrill(stage.Bench, new() { Between = TimeSpan.Zero, Sabotage = Sabotage.MissingLog });
        (await Should.ThrowAsync<RehearsalException>(
            drill.RunAsync("restore-db", RestoreSubject.Of(server), new(), PartsStage.Cancellation))).Diagnostic.Code.ShouldBe("JG5231");
    }

    private static void Say(string name, DrillResult result)
    {
        var (seen, ledger) = (result.Views[0].Outage, result.Views[0].Ledger!);
        TestContext.Current.SendDiagnosticMessage(
            $"{name}: {result.Hit} recovered {seen.RecoveredAfter} gap {seen.LongestGap} healed {seen.HealedAfter}, "
            + $"{ledger.Acknowledged} kept, {ledger.Lost.Count} lost, {ledger.Ghosts.Count} ghosts, "
            + string.Join(", ", seen.Failures.Select(f => $"{f.Value} {f.Key}")) + "; "
            + string.Join(", ", result.Steps.Select(s => $"{s.At} {s.What.English}")));
    }

    private static Task<DrillResult> PlayAsync(
        PartsStage stage, string name, IFault fault, Func<Rehearsal.Drills.Clients.IClientOperation> clients,
        Func<CancellationToken, Task>? whole) =>
        new DrillRunner(stage.Bench.Folder).RunAsync(
            new Drill { Name = name, Title = fault.Title, Fault = fault, Clients = [new(clients, new())], Timings = Short, Whole = whole },
                PartsStage.Cancellation);
}
