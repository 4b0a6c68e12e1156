using Jauge.Core;
using Jauge.Simulation.Verdicts;
using Jauge.Sizing.Space;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Tests.Systems;

public sealed class SizingTests
{
    private static readonly Deployment Shop = Given.Read("""
        system: small
        currency: USD
        region: azure/westeurope
        period: 12 months
        components:
          shop:
            uses: azure/container-app
            cpu: 2
            memory: 4 GiB
            replicas: 4..8
            scaling: { http-concurrency: 20 }
            serves: { concurrency: 20, starts-in: 5 s, timeout: 10 s }
            pool: { size: 10, to: db }
          db:
            uses: azure/postgresql-flexible-server
            sku: GP_Standard_D8s_v3
            storage: 64 GB
            high-availability: zone-redundant
        requests:
          page: { shop: 10 ms, calls: [ { to: db, times: 2, takes: 2 ms } ] }
        workload: { users: 200, think: exponential(5 s), ramp: 1 min, hold: 5 min, volumes: { requests: 2M/month } }
        promises: { users: 200, latency: { p99: 300 ms }, availability: 99.9 % }
        """);

    private static readonly SizingOptions Options = new()
    {
        Today = Given.Day, Vary = [new("components.db", null), new("components.shop.replicas", "2..8")], Threads = 2, Alternatives = 60,
        EventBudget = 20_000_000,
        ConfirmBudget = 3_000_000, ScreenBudget = 500_000,
    };

    private static readonly Lazy<SizingAnswer> Answer = new(() => SystemSizing.Run(Shop, Given.Catalog, Options));

    [Fact]
    public void Run_AShopThatIsTooLarge_FindsASmallerOneThatHolds()
    {
        var answer = Answer.Value;
        answer.Outcome.ShouldBe(SizingOutcome.Proved);
        answer.Chosen!.Cost.Middle.ShouldBeLessThan(answer.Today.Cost.Middle * 0.6m);
        answer.Chosen.Verdicts.Where(v => v.State is VerdictState.NotKept or VerdictState.Undecided).ShouldBeEmpty();
        answer.Chosen.IsSimulated.ShouldBeTrue();
        answer.Gap.ShouldBe(0);
        answer.LowerBound.ShouldBe(answer.Chosen.Cost.Middle);
    }

    [Fact]
    public void Run_EveryCheaperShape_SaysWhyItFails()
    {
        Answer.Value.Cheaper.ShouldNotBeEmpty();
        Answer.Value.Cheaper.ShouldAllBe(c => c.Reason.English.Length > 0 && c.Reason.French.Length > 0
            && c.Promise.StartsWith("promises.", StringComparison.Ordinal));
        Answer.Value.Cheaper.ShouldAllBe(c => c.Shape.Cost.Middle <= Answer.Value.Chosen!.Cost.Middle);
    }

    [Fact]
    public void Run_TheFront_IsOfShapesNoneOfWhichIsBetterInEverything()
    {
        var front = Answer.Value.Front;
        front.Select(f => f.Cost.Middle).ShouldBeInOrder();
        foreach (var a in front)
            front.ShouldNotContain(b => b != a && b.Cost.Middle <= a.Cost.Middle && b.EstimatedP99 <= a.EstimatedP99
                && b.Availability >= a.Availability);
        Answer.Value.Dominated.ShouldAllBe(d => d.By >= 0 && d.By < front.Count && front[d.By].Cost.Middle <= d.Shape.Cost.Middle);
    }

    [Fact]
    public void Run_OneThreadOrTwo_GivesTheSame() =>
        Run(Shop, Options with { Threads = 1 }).ShouldBe(Answer.Value with { });

    [Fact]
    public void Run_AnAvailabilityThatNobodySells_IsProvedImpossibleAndNotMadeWorse()
    {
        var answer = Run(With("99.999 %"), Options);
        answer.Impossible.Single().Path.ShouldBe("promises.availability");
        answer.Impossible[0].Reason.English.ShouldContain("99.999 % is asked for");
        answer.Chosen!.Availability!.Value.ShouldBeGreaterThanOrEqualTo(answer.Today.Availability!.Value);
    }

    [Fact]
    public void Run_Explained_IsFiveSentencesInBothLanguages()
    {
        Answer.Value.Explanation.Count.ShouldBe(5);
        Answer.Value.Explanation.ShouldAllBe(s => s.English.EndsWith('.') && s.French.EndsWith('.') && s.English != s.French);
        Answer.Value.Explanation[1].English.ShouldContain("less a month");
    }

    [Fact]
    public void Run_Cancelled_GivesWhatItHasOrNothing()
    {
        using var source = new CancellationTokenSource();
        var answer =
            SystemSizing.Run(Shop, Given.Catalog, Options with { Progress = p => { if (p.Scored > 0) source.Cancel(); } }, source.Token);
        answer.Outcome.ShouldBeOneOf(SizingOutcome.Interrupted, SizingOutcome.Proved);
        answer.LowerBound.ShouldBeLessThanOrEqualTo(Answer.Value.LowerBound);
    }

    [Theory]
    [InlineData("components.db.sku=XL_*", "no name fits")]
    [InlineData("components.dbb.sku=GP_Standard_D2s_v3", "dbb")]
    [InlineData("components.shop.replicas=many", "many")]
    [InlineData("components.db.storage", "nothing varies by itself")]
    public void Run_WhatCannotVary_IsSaid(string vary, string told) =>
        Should.Throw<SizingException>(() => Run(Shop, Options with { Vary = [Variation.Parse(vary)!] })).Told.English.ShouldContain(told);

    [Fact]
    public void Run_NothingLeftToVary_IsSaid() =>
        Should.Throw<SizingException>(() => Run(Shop, Options with { Keep = ["components.db", "components.shop"] }))
            .Told.English.ShouldContain("nothing may vary");

    [Fact]
    public void Run_AKeptComponent_StaysAsItIs() =>
        Run(Shop, Options with { Keep = ["components.db"] })
            .Chosen!.Changes.ShouldAllBe(c => c.Path.StartsWith("components.shop", StringComparison.Ordinal));

    private static SizingAnswer Run(Deployment deployment, SizingOptions options) =>
        SystemSizing.Run(deployment, Given.Catalog, options, TestContext.Current.CancellationToken);

    private static Deployment With(string availability)
    {
        var bag = new DiagnosticBag();
        return new Resolver(Given.Catalog, bag)
            .Resolve(Shop.Document.With(Shop.Environment, [new("promises.availability", availability)], bag)!, Shop.Environment);
    }
}
