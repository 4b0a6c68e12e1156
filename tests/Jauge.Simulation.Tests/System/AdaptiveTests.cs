using Jauge.Core;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>How many replications are run, and why no more.</summary>
public sealed class AdaptiveTests
{
    private static string Shop(string p99) => Given.Shop("cpu: 2, replicas: 1", "page: { shop: exponential(50 ms) }",
        "arrivals: 20/s, hold: 2 min", $"promises: {{ latency: {{ p99: {p99} }} }}");

    [Fact]
    public void Run_WithoutARange_RunsAsManyAsAsked() =>
        Given.Run(Shop("264 ms"), new() { Replications = 3 }).Replications.ShouldBe(new(3, StopReason.AsAsked));

    [Fact]
    public void Run_OfAClearPromise_RunsTheFewest() =>
        Given.Run(Shop("2 s"), new() { Replications = 3, MostReplications = 40 }).Replications.ShouldBe(new(3, StopReason.Clear));

    [Fact]
    public void Run_OfACloseCall_RunsMoreUntilItIsNarrowOrDecided()
    {
        var result = Given.Run(Shop(Close()), new() { Replications = 2, MostReplications = 200, Precision = 0.02 });
        var (promise, used) = (result.Promises.Single(), result.Replications);
        used.Why.ShouldBe(StopReason.Clear);
        used.Used.ShouldBeGreaterThan(2);
        (promise.State != VerdictState.Undecided
            || promise.Measured!.Value.High - promise.Measured.Value.Value <= 0.02 * promise.Measured.Value.Value)
            .ShouldBeTrue();
    }

    [Fact]
    public void Run_OfACloseCall_EndsWithTheMost() =>
        Given.Run(Shop(Close()), new() { Replications = 2, MostReplications = 3, Precision = 1e-6 })
            .Replications.ShouldBe(new(3, StopReason.Most));

    [Fact]
    public void Run_OfACloseCall_EndsWithTheBudget()
    {
        var one = Given.Run(Shop(Close()), new() { Replications = 2 }).Events / 2;
        var used = Given.Run(Shop(Close()), new() { Replications = 2, MostReplications = 40, Precision = 1e-6,
            EventBudget = (one * 4) + (one / 2) });
        used.Replications.ShouldBe(new(4, StopReason.Budget));
        Given.Run(Shop(Close()), new() { Replications = 2, MostReplications = 40, Precision = 1e-6, EventBudget = 1 }).Replications
            .ShouldBe(new(2, StopReason.Budget));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_WithThreads_UsesTheSameNumber(int threads)
    {
        var options = new SimulationOptions { Replications = 2, MostReplications = 30, Precision = 0.02 };
        var (one, other) =
            (Given.Run(Shop(Close()), options with { Threads = 3 }), Given.Run(Shop(Close()), options with { Threads = threads }));
        (other.Replications, other.All, other.Promises).ShouldBe((one.Replications, one.All, one.Promises));
    }

    [Fact]
    public void Run_WithMoreReplications_KeepsTheFirstOnes()
    {
        var two = Given.Run(Shop("2 s"), new() { Replications = 2 });
        Given.Run(Shop("2 s"), new() { Replications = 3 }).Scaling.ShouldBe(two.Scaling);
        Given.Run(Shop(Close()), new() { Replications = 2, MostReplications = 3, Precision = 1e-6 }).All
            .ShouldBe(Given.Run(Shop(Close()), new() { Replications = 3 }).All);
    }

    [Fact]
    public void Run_Cancelled_TellsWhatHasEnded()
    {
        using var source = new CancellationTokenSource();
        var ended = 0;
        var options = new SimulationOptions { Replications = 40, Threads = 1, Progress = p => Count(p) };
        var failure =
            Should.Throw<SimulationInterruptedException>(() => SystemSimulation.Run(Given.Deployment(Shop("2 s")), options, source.Token));
        failure.SoFar.Replications.Why.ShouldBe(StopReason.Interrupted);
        failure.SoFar.Replications.Used.ShouldBe(3);
        failure.SoFar.Promises.Single().State.ShouldBe(VerdictState.Kept);

        void Count(SimulationProgress progress)
        {
            if (progress.Share >= 1 && ++ended == 3) source.Cancel();
        }
    }

    [Fact]
    public void Compare_OfTheSame_IsNoDifference()
    {
        var same = SystemSimulation.Compare(Given.Deployment(Shop("2 s")), Given.Deployment(Shop("2 s")), new() { Replications = 2 },
            TestContext.Current.CancellationToken);
        same.Differences.ShouldAllBe(d => d.Change == Change.None && d.Difference.Value == 0);
        same.FirstPromises.ShouldBe(same.SecondPromises);
    }

    [Fact]
    public void Compare_OfASmallChange_RunsUntilItIsClear()
    {
        var slower = Given.Deployment(Shop("2 s").Replace("50 ms", "50.5 ms", StringComparison.Ordinal));
        var result = SystemSimulation.Compare(Given.Deployment(Shop("2 s")), slower,
            new() { Replications = 2, MostReplications = 60, Precision = 0.002 },
            TestContext.Current.CancellationToken);
        result.Replications.Used.ShouldBeGreaterThan(2);
        result.Differences.Single(d => d.Kind == ComparedFigure.Mean).Change.ShouldBe(Change.Worse);
    }

    [Fact]
    public void Obstacle_OfOtherRequests_NamesTheOneThatIsAlone()
    {
        var other = Given.Deployment(Shop("2 s").Replace("page:", "home:", StringComparison.Ordinal));
        SystemSimulation.Obstacle(Given.Deployment(Shop("2 s")),
            other)!.Value.English.ShouldStartWith("request 'page' is only in the first");
        SystemSimulation.Obstacle(other, other).ShouldBeNull();
    }

    // a promise at the very figure that two replications give
    private static string Close() =>
        FormattableString.Invariant($"{Given.Run(Shop("2 s"), new() { Replications = 2 }).All.P99.Value * 1000:0} ms");
}
