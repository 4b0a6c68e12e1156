using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Usage;
using Jauge.Simulation;
using Jauge.Sizing.Judging;
using Jauge.Sizing.Search;
using Jauge.Sizing.Tests.Search;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Tests.Systems;

public sealed class RealSpaceTests
{
    private const int Spaces = 200;
    private const int Systems = 8;
    private static readonly decimal[] Levels = [0.99m, 0.998m, 0.9985m, 0.999m, 0.9994m, 0.9999m];
    private static readonly EquatableList<string> Asked = ["promises.users", "promises.latency.p99", "promises.availability"];

    // what a month and theory say of a shape does not depend on what is promised: a system serves many promises
    [Fact]
    public void Search_HundredsOfRealSpaces_EqualsGoingThroughEverything()
    {
        var impossible = 0;
        for (var seed = 0; seed < Systems; seed++)
        {
            var (judges, built) = (Judges(), Given.Space(Given.Shop(seed), Given.Options(seed)));
            for (var variant = 0; variant < Spaces / Systems; variant++)
                if (IsEqual(Promising(built, new Random((seed * 1000) + variant)), judges, $"seed {seed}, {variant}") is null) impossible++;
        }

        impossible.ShouldBeInRange(Spaces / 10, Spaces * 9 / 10);
    }

    private static decimal? IsEqual(ShapeSpace space, Judges judges, string where)
    {
        var (laws, targets) = (new SpaceLaws(space, 1, default), Targets(Asked, space));
        var found = new CheapestSearch(new TheoryProblem(new ShapeProblem(laws.Without(targets).Space, laws, targets, judges)),
            new() { Alternatives = int.MaxValue }, null, default).Run();
        // everything: those, too, that a law takes out before anything is combined
        var whole = new TheoryProblem(new ShapeProblem(space, null, targets, judges));
        var best = Given.All(space).Where(c => whole.Law(c) is null && whole.Judge(c) is null && whole.Try(c) is null)
            .Select(c => (decimal?)whole.Cost(c)).Min();
        (found.Best?.Cost).ShouldBe(best, where);
        found.Outcome.ShouldBe(best is null ? SizingOutcome.Impossible : SizingOutcome.Proved, where);
        return best;
    }

    private static ShapeSpace Promising(ShapeSpace space, Random random)
    {
        var promises = space.Scenarios[0].Base.Spec.Promises with
        {
            Latency = new() { P99 = TimeSpan.FromMilliseconds(20 * Math.Pow(2, random.NextDouble() * 8)) },
            Availability = new Ratio(Levels[random.Next(Levels.Length)]),
        };
        return new([.. space.Scenarios.Select(s => s with { Base = s.Base with { Spec = s.Base.Spec with { Promises = promises } } })]);
    }

    [Fact]
    public void Bounds_OfEveryShape_AreNoMoreThanItsBill()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var (space, problem) = Problem(seed, [], Judges());
            foreach (var choice in Given.All(space).Where((_, i) => i % 5 == seed % 5))
                Lattice.Bound(problem, choice).ShouldBeLessThanOrEqualTo(problem.Cost(choice), $"seed {seed}, {choice}");
        }
    }

    [Fact]
    public void Shapes_PutTogetherFromParts_AreWhatTheFileWithTheSettingsIs()
    {
        for (var seed = 0; seed < 2 * Systems; seed++)
        {
            var space = Given.Space(Given.Shop(seed), Given.Options(seed));
            var choice = Given.All(space)[^1];
            var shape = space.Of(choice);
            var bag = new DiagnosticBag();
            var read = new Resolver(Given.Catalog, bag)
                .Resolve(shape.Deployment.Document.With(shape.Deployment.Environment, shape.Settings, bag)!, shape.Deployment.Environment);
            bag.HasErrors.ShouldBeFalse();
            read.Components.ShouldBe(shape.Deployment.Components);
            read.Spec.Components.ShouldBe(shape.Deployment.Spec.Components);
            var (one, other) = (Bill(read), Bill(shape.Deployment));
            one.Total.ShouldBe(other.Total);
        }
    }

    [Fact]
    public void CapacityLaw_WhatItRefutes_FailsInASimulation()
    {
        var refuted = 0;
        for (var seed = 0; seed < 400 && refuted < 12; seed++)
        {
            var deployment = Given.Shop(seed);
            if (new CapacityLaw(deployment, new(Asked, null)).Refute(SystemAnalysis.Capacity(deployment), null) is not { } law) continue;
            refuted++;
            var played =
                SystemSimulation.Preview(deployment, new() { EventBudget = 3_000_000, Threads = 1 }, TestContext.Current.CancellationToken);
            played.Promises.Any(p => Asked.Contains(p.Path) && p.State == Simulation.Verdicts.VerdictState.NotKept)
                .ShouldBeTrue($"seed {seed}: {law.Reason.English}");
        }

        refuted.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Impossible_WhatIsSaidToBe_IsKeptByNoShape()
    {
        var found = 0;
        for (var seed = 0; seed < Spaces && found < 20; seed++)
        {
            var space = Given.Space(Given.Shop(seed), Given.Options(seed));
            if (AvailabilityLaw.Best(space) is not { } best || space.Scenarios[0].Base.Spec.Promises.Availability is not { } asked
                || best.Value >= asked.Value) continue;
            found++;
            Given.All(space).ShouldAllBe(c => Review.SystemReview.Levels(space.Of(c).Deployment)!.Value < asked.Value);
        }

        found.ShouldBeGreaterThan(3);
    }

    private static (ShapeSpace Space, TheoryProblem Problem) Problem(int seed, EquatableList<string> asked, Judges judges)
    {
        var space = Given.Space(Given.Shop(seed), Given.Options(seed));
        var laws = new SpaceLaws(space, 1, default);
        var targets = Targets(asked, space);
        return (space, new(new ShapeProblem(laws.Without(targets).Space, laws, targets, judges)));
    }

    private static Targets Targets(EquatableList<string> asked, ShapeSpace space) =>
        new(asked, asked.Count > 0 ? space.Scenarios[0].Base.Spec.Promises.Availability!.Value.Value : null);

    // theory is asked where somebody could play
    private static Judges Judges() =>
        new(new(Given.Catalog), new(Given.Catalog, Given.Day), new(), new(new() { Today = Given.Day }, default));

    private static Pricing.Bill.MonthlyBill Bill(Deployment deployment) =>
        new Pricer(Given.Catalog).Price(deployment, SystemUsage.Of(deployment, LoadPoint.Minimum));
}
