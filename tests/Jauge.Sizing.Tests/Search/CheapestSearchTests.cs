using Jauge.Sizing.Search;

namespace Jauge.Sizing.Tests.Search;

public sealed class CheapestSearchTests
{
    private static readonly SearchLimits Unlimited = new() { Alternatives = int.MaxValue, Looks = int.MaxValue, Events = long.MaxValue };

    [Fact]
    public void Run_ThousandsOfSmallSpaces_EqualsGoingThroughEverything()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var problem = new RandomProblem(seed);
            var (found, best) = (Search(problem, Unlimited), BruteForce.Best(new RandomProblem(seed), problem.All));
            (found.Best?.Cost).ShouldBe(best?.Cost, $"seed {seed}");
            (found.Best is null).ShouldBe(best is null, $"seed {seed}");
            if (found.Best is { } chosen) problem.IsTrue(chosen.Choice).ShouldBeTrue($"seed {seed}");
            found.Outcome.ShouldBe(best is null ? SizingOutcome.Impossible : SizingOutcome.Proved, $"seed {seed}");
            found.LowerBound.ShouldBe(best?.Cost ?? decimal.MaxValue, $"seed {seed}");
        }
    }

    [Fact]
    public void Run_WithoutAWayDown_EqualsGoingThroughEverything()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var problem = new RandomProblem(seed);
            (Search(problem, Unlimited with { TriesOfAPart = 0 }).Best?.Cost)
                .ShouldBe(BruteForce.Best(new RandomProblem(seed), problem.All)?.Cost, $"seed {seed}");
        }
    }

    [Fact]
    public void Run_ThousandsOfSmallSpaces_GivesTheSameFront()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var problem = new RandomProblem(seed);
            var found = Search(problem, Unlimited);
            // what was played on the way and failed is left out of the front, which going through everything does not know
            var expected = BruteForce.Front(new RandomProblem(seed), found.Best,
                problem.All.Where(c => problem.IsTrue(c) || !WasTried(seed, c)).ToList());
            found.Front.Select(s => s.Scores).ShouldBe(expected, $"seed {seed}");
        }
    }

    [Fact]
    public void Run_EveryCheaperChoice_IsAccountedFor()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var problem = new RandomProblem(seed);
            var found = Search(problem, Unlimited);
            if (found.Best is not { } best) continue;
            var cheaper = problem.All.Where(c => problem.Cost(c) < best.Cost).ToHashSet();
            var refused = found.Refused.Where(r => r.Refusal.Evidence != Evidence.Estimate).Select(r => r.Choice).ToHashSet();
            cheaper.IsSubsetOf(refused).ShouldBeTrue($"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public void Run_WithAnyBudget_TheBoundNeverPassesTheOptimum(int events)
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var problem = new RandomProblem(seed);
            var found = Search(problem, Unlimited with { Events = events, Alternatives = 1 + (seed % 40) });
            var best = BruteForce.Best(new RandomProblem(seed), problem.All);
            found.LowerBound.ShouldBeLessThanOrEqualTo(best?.Cost ?? decimal.MaxValue, $"seed {seed}");
            if (found.Best is { } chosen) problem.IsTrue(chosen.Choice).ShouldBeTrue();
            if (found.Outcome == SizingOutcome.Proved) found.Best!.Cost.ShouldBe(best!.Cost);
            if (found.Outcome == SizingOutcome.Impossible) best.ShouldBeNull();
        }
    }

    [Fact]
    public void Run_WithOneThreadOrFour_GivesTheSame()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (one, four) = (Search(new RandomProblem(seed), Unlimited), Search(new RandomProblem(seed), Unlimited with { Threads = 4 }));
            one.ShouldBe(four, $"seed {seed}");
        }
    }

    [Fact]
    public void Run_WithAnUnsoundLaw_DiffersFromGoingThroughEverything()
    {
        // the comparison can fail: a law that refutes what is true is noticed
        var differs = Enumerable.Range(0, 200).Any(seed =>
        {
            var problem = new RandomProblem(seed);
            return Search(new Unsound(problem), Unlimited).Best?.Cost != BruteForce.Best(new RandomProblem(seed), problem.All)?.Cost;
        });
        differs.ShouldBeTrue();
    }

    [Fact]
    public void Run_Interrupted_SaysSoAndKeepsASoundBound()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            using var source = new CancellationTokenSource();
            var problem = new RandomProblem(seed);
            var found = new CheapestSearch(problem, Unlimited, standing => { if (standing.Scored > seed % 20) source.Cancel(); },
                source.Token).Run();
            found.LowerBound.ShouldBeLessThanOrEqualTo(BruteForce.Best(new RandomProblem(seed), problem.All)?.Cost ?? decimal.MaxValue,
                $"seed {seed}");
            if (found.Best is { } best) problem.IsTrue(best.Choice).ShouldBeTrue();
        }
    }

    [Fact]
    public void Lattice_EveryChoice_ComesOnceAndInOrder()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = new RandomProblem(seed);
            var (lattice, seen) = (new Lattice(problem), new List<SearchNode>());
            lattice.Begin();
            while (lattice.Min is not null) seen.AddRange(lattice.Take(1));
            seen.Select(n => n.Cost).ShouldBeInOrder();
            seen.Select(n => n.Choice).Distinct().Count().ShouldBe(seen.Count);
            seen.Count.ShouldBe(problem.All.Count);
        }
    }

    private static SearchResult Search(ISizingProblem problem, SearchLimits limits) =>
        new CheapestSearch(problem, limits, null, default).Run();

    private static bool WasTried(int seed, Choice choice)
    {
        var recorder = new Recorder(new RandomProblem(seed));
        Search(recorder, Unlimited);
        return recorder.Tried.Contains(choice);
    }
}
