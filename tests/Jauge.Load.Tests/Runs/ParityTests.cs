using Jauge.Catalog;
using Jauge.Control.Arrivals;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Load.Engine;
using Jauge.Load.Plans;
using Jauge.Simulation;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;
using Jauge.Testing.Servers;

namespace Jauge.Load.Tests.Runs;

/// <summary>The simulator and the load generator send the same requests at the same instants.</summary>
public sealed class ParityTests
{
    private const long Seed = 20261120;
    private const int Replications = 2;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly double[] Shares = [0.6, 0.3, 0.1];

    [Theory]
    [InlineData("arrivals: 50/s, hold: 20 s")]
    [InlineData("arrivals: 80/s, hold: 20 s, ramp: 10 s")]
    public void Arrivals_OfOneSeed_AreTheSimulators(string workload)
    {
        var deployment = Deployment(workload);
        var result = SystemSimulation.Run(deployment, new() { Seed = Seed, Replications = Replications, Interval = Interval },
            TestContext.Current.CancellationToken);
        var load = Dynamics.ModelBuilder.Compile(deployment).Load;
        var plan = Plans.To(80, [.. Shares.Select((s, i) => Plans.Get("/", $"r{i}") with { Share = s })]) with
        {
            Seed = Seed, Duration = load.Horizon, Arrivals = new(load.Arrivals!),
        };
        var mine = Enumerable.Range(0, Replications).Select(r => Counts(plan with { Replication = r }, result.Timeline.Count))
            .Aggregate((a, b) => [.. a.Zip(b, (x, y) => x.Zip(y, (i, j) => i + j).ToArray())]);
        mine.Sum(c => c.Sum()).ShouldBeGreaterThan(500);
        for (var i = 0; i < result.Timeline.Count; i++)
            result.Timeline[i].Requests.Select(r => (int)Math.Round(r.Sent * Interval.TotalSeconds * Replications))
                .ShouldBe(mine[i], $"interval {i}");
    }

    [Fact]
    public void Users_OfOneSeed_ThinkAndChooseAsTheSimulators()
    {
        const int users = 40;
        var deployment = Deployment($"users: {users}, think: exponential(2 s), hold: 20 s");
        var result = SystemSimulation.Run(deployment, new() { Seed = Seed, Replications = Replications, Interval = Interval },
            TestContext.Current.CancellationToken);
        var load = Dynamics.ModelBuilder.Compile(deployment).Load;
        var (think, mine) = (Sampler.Of(load.Think), new int[result.Timeline.Count]);
        var took = (long)Math.Round(result.All.Mean.Value * 1e9);    // of every answer alike: what differs is nothing but thinking
        for (var user = 0; user < users * Replications; user++)
        {
            var mover = StreamKey.Member(VisitDraws.UsersKey(Seed, user / users), user % users);
            for (var at = VisitDraws.Rest(in think, mover, false); at < load.Horizon.Ticks * 100;
                at += took + VisitDraws.Rest(in think, mover, false))
            {
                mine[(int)(at / (Interval.Ticks * 100))]++;
                mover = VisitDraws.Next(mover);
            }
        }

        var simulated = result.Timeline.Select(p => (int)Math.Round(p.Sent * Interval.TotalSeconds * Replications)).ToArray();
        simulated.Sum().ShouldBeInRange(mine.Sum() - 2, mine.Sum() + 2);
        // at the edges of intervals an answer's time shows
        simulated.Zip(mine, (a, b) => Math.Abs(a - b)).Sum().ShouldBeLessThanOrEqualTo(6, $"{took} ns");
    }

    [Fact]
    public void Run_UsersOfOneSeed_AskForWhatTheirKeysSay()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var plan = Plans.To(server.Port, [.. Shares.Select((s, i) => Plans.Get($"/{i}?{{{{user}}}}", $"r{i}") with { Share = s })])
            with { Seed = Seed };
        plan.By(3, 5).Play().Failed.ShouldBe(0);
        for (var user = 0; user < 3; user++)
        {
            var asked = server.Asked.Select(a => a.Path).Where(p => p.EndsWith($"?{user}", StringComparison.Ordinal))
                .Select(p => p[1] - '0').ToList();
            asked.Count.ShouldBeGreaterThan(5);
            asked.ShouldBe(Choices(StreamKey.Member(VisitDraws.UsersKey(Seed, 0), user)).Take(asked.Count));
        }
    }

    private static IEnumerable<int> Choices(ulong key)
    {
        for (var bounds = Chance.Bounds(Shares); ; key = VisitDraws.Next(key)) yield return Chance.Pick(bounds, VisitDraws.Request(key));
    }

    private static int[][] Counts(LoadPlan plan, int intervals)
    {
        var (counts, bounds) = (Enumerable.Range(0, intervals).Select(_ => new int[Shares.Length]).ToArray(), Chance.Bounds(Shares));
        foreach (var source in ArrivalSource.Of(plan, plan.Duration.Ticks * 100))
            for (; source.At < plan.Duration.Ticks * 100; source.Advance())
                counts[(int)(source.At / (Interval.Ticks * 100))][Chance.Pick(bounds, VisitDraws.Request(source.Key))]++;
        return counts;
    }

    private static Deployment Deployment(string workload)
    {
        var bag = new DiagnosticBag();
        var catalog = OfferingCatalog.Load([Path.Combine(Clone.Root, "catalog")], bag);
        var document = SystemDocument.ReadText($$"""
            system: given
            currency: EUR
            region: azure/westeurope
            components:
              shop: { uses: azure/container-app, cpu: 1, memory: 4 GiB, replicas: 9 }
            requests:
              home: { share: 60 %, shop: constant(100 ns) }
              buy: { share: 30 %, shop: constant(100 ns) }
              other: { share: 10 %, shop: constant(100 ns) }
            workload: { {{workload}} }
            """, "given.yaml", bag)!;
        var deployment = new Resolver(catalog, bag).Resolve(document, document.MainEnvironment);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return deployment;
    }
}
