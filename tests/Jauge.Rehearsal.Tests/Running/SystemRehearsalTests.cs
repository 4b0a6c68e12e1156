using Jauge.Dynamics;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Tests.Running;

[Collection(RealParts.Name)]
public sealed class SystemRehearsalTests : IDisposable
{
    private const string Shop = """
        system: given
        currency: EUR
        region: azure/westeurope
        components:
          shop: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB, replicas: 1..3, scaling: { http-concurrency: 1, every: 2 s }, pool: { size: 4, to: db }, serves: { starts-in: 500 ms } }
          db: { uses: azure/postgresql-flexible-server, sku: B_Standard_B1ms, storage: 32 GB }
          cdn: { uses: azure/front-door, sku: Standard }
        requests:
          read: { share: 80 %, path: GET /read, shop: 20 ms, calls: [ { to: db, takes: 2 ms } ] }
          buy: { share: 20 %, path: POST /buy, shop: 30 ms, calls: [ { to: db, takes: 2 ms } ] }
        workload: { arrivals: 12/s }
        promises: { latency: { p95: 10 min }, throughput: 12/s }
        rehearsal: { ramp: 1 s, hold: 7 s, share: 100 %, components: { shop: { replicas: 1..3 } } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-e2e-").FullName;

    public SystemRehearsalTests() =>
        File.SetUnixFileMode(_folder,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task RunAsync_OfAShopUnderLoad_MeasuresDecidesAndLeavesNothing()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Shop), Given.TwoCores);
        var evidence = await SystemRehearsal.RunAsync(plan, Settings(), TestContext.Current.CancellationToken);
        (evidence.WasInterrupted, evidence.All.Served > 0).ShouldBe((false, true));
        evidence.All.Sent.ShouldBe(evidence.Requests.Sum(r => r.Sent));
        evidence.Timeline.ShouldNotBeEmpty();
        evidence.Components.Single().Cpu.ShouldBeGreaterThan(TimeSpan.Zero);
        RehearsalVerdict.Promises(evidence).Select(p => (p.Path, p.IsKept))
            .ShouldBe([("promises.latency.p95", true), ("promises.throughput", null)]);
        DecisionsAreMadeAgain(evidence);
        ShouldKnowTheMachine(evidence.Costs);
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_InterruptedUnderLoad_TellsWhatHadHappenedAndLeavesNothing()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var settings = Settings() with { WatchesAlerts = false,
            Progress = p => { if (p is { Phase: RehearsalPhase.Running, Share: > 0.2 }) stop.Cancel(); } };
        var evidence = await SystemRehearsal.RunAsync(RehearsalPlanner.Plan(Given.Described(Shop), Given.TwoCores), settings, stop.Token);
        evidence.WasInterrupted.ShouldBeTrue();
        evidence.Length.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_OfAProgramThatIsNotThere_SaysSoAndLeavesNothing()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Shop.Replace("replicas: 1..3 } }", "workload: no-such-thing } }",
            StringComparison.Ordinal)), Given.TwoCores);
        var failure = await Should.ThrowAsync<RehearsalException>(() =>
            SystemRehearsal.RunAsync(plan, Settings(), TestContext.Current.CancellationToken));
        failure.Diagnostic.Code.ShouldBe("JG5290");
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    // on a trace that was really recorded
    private static void DecisionsAreMadeAgain(RehearsalEvidence evidence)
    {
        evidence.Trace.Decisions.Count.ShouldBeGreaterThan(1);
        var (header, decisions) = TraceLines.Read(evidence.Trace.Text());
        DecisionReplay.Run(decisions, RehearsalPlanner.Plan(evidence.Plan.Described, header.Machine()).Model)
            .FirstDifference.ShouldBeNull();
    }

    private static void ShouldKnowTheMachine(MachineCosts costs)
    {
        costs.Hop.ShouldBeGreaterThan(TimeSpan.Zero);
        costs.Begins.Keys.ShouldBe(["shop"]);
        costs.Way.ShouldBeInRange(TimeSpan.Zero, costs.Hop * 100);         // what cannot be told from the work on the way is none
        costs.Host?.Period.ShouldBe(TimeSpan.FromMilliseconds(10));
    }

    private RehearsalSettings Settings() => RunningSystemTests.Settings() with { Parent = _folder };
}
