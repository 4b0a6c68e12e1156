using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Tests.Engine;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Theory;

/// <summary>G/G/c where it has an exact answer: any interarrival times before exponential services, by the root of their
/// transform.</summary>
[Trait("kind", "theory")]
public class GeneralArrivalTests
{
    public static TheoryData<string> Interarrivals =>
        new("1 s", "erlang(2, 1 s)", "erlang(5, 1 s)", "uniform(0 s..2 s)", "empirical(200 ms, 200 ms, 2.6 s)");

    [Theory]
    [MemberData(nameof(Interarrivals))]
    public void GIM1_WaitAndResponse_FollowTheRoot(string interarrival)
    {
        var distribution = Networks.Read(interarrival);
        var theory = GeneralArrivals.GIM1(distribution, 0.8);
        var runs = Networks.Replicate(Networks.Open(distribution, Networks.Exponential(0.8)), 500, 40_000);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(theory.MeanWait);
        Networks.Interval(runs, Networks.Response).ShouldHold(theory.MeanResponse);
        Networks.Interval(runs, r => r.Stations[0].Utilization).ShouldHold(theory.Utilization);
        Networks.HoldLaws(runs, 0.8);
    }

    [Theory]
    [InlineData("1 s", 4)]
    [InlineData("erlang(3, 1 s)", 2)]
    [InlineData("empirical(200 ms, 200 ms, 2.6 s)", 3)]
    public void GIMc_Wait_IsTakacss(string interarrival, int servers)
    {
        var distribution = Networks.Read(interarrival);
        var theory = GeneralArrivals.GIMc(distribution, 0.8 * servers, servers);
        var station = new Station { Name = "desk", Slots = servers };
        var runs = Networks.Replicate(Networks.Open(distribution, Networks.Exponential(0.8 * servers), station), 500, 40_000);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(theory.MeanWait);
        Networks.HoldLaws(runs, 0.8 * servers);
    }

    // In turn over k replicas, a Poisson stream comes to each of them at Erlang intervals of k stages.
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void PoissonInTurn_Wait_IsThatOfErlangArrivals(int replicas)
    {
        var station = new Station { Name = "desk", Replicas = replicas, Balancer = Balancer.RoundRobin };
        var runs = Networks.Replicate(Networks.Open(1.0 / replicas, Networks.Exponential(0.8), station), 500, 20_000);
        var theory = GeneralArrivals.GIM1(Networks.Read($"erlang({replicas}, 1 s)"), 0.8);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(theory.MeanWait);
        Networks.HoldLaws(runs, 0.8);
    }

    // At random over k replicas, each of them is an M/M/1 of its own.
    [Fact]
    public void PoissonAtRandom_Wait_IsThatOfMM1()
    {
        var station = new Station { Name = "desk", Replicas = 4 };
        var runs = Networks.Replicate(Networks.Open(0.25, Networks.Exponential(0.7), station), 500, 20_000);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(Queues.MM1(1, 0.7).MeanWait);
        Networks.HoldLaws(runs, 0.7);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void MEk1_Wait_IsPollaczekAndKhinchines(int stages)
    {
        var service = Networks.Read($"erlang({stages}, 1 s)");
        var runs = Networks.Replicate(Networks.Open(1 / 0.8, service), 500, 40_000);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(Queues.MG1(0.8, 1, 1.0 / stages).MeanWait);
        Networks.HoldLaws(runs, 1);
    }

    [Fact]
    public void DD1_BelowItsCapacity_NeverWaits() =>
        Networks.Run(Networks.Open(Networks.Constant(1), Networks.Constant(0.999)), 0, 0, 1000).Stations[0].WaitingTime.ShouldBe(0);

    [Fact]
    public void Root_KnownCases_IsTheirs()
    {
        GeneralArrivals.Root(Networks.Exponential(1), 1.25).ShouldBe(0.8, 1e-14);
        // D/M/1 at ρ = 0.5: σ = e^(−2(1 − σ)), σ = −W(−2e⁻²)/2 by Lambert's function; computed with mpmath 1.3.
        GeneralArrivals.Root(Networks.Constant(1), 2).ShouldBe(0.20318786997997992, 1e-14);
        // E2/M/1 at ρ = 0.5: σ(1 + 2(1 − σ)/2)² = 1, a cubic whose root below 1 is (3 − √5)/2.
        GeneralArrivals.Root(Networks.Read("erlang(2, 1 s)"), 2).ShouldBe((3 - Math.Sqrt(5)) / 2, 1e-14);
        GeneralArrivals.Root(Networks.Constant(1), 1.0001).ShouldBeInRange(0.9997, 1);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(3, 2.4)]
    [InlineData(12, 11.5)]
    public void GIMc_PoissonArrivals_IsMMc(int servers, double load)
    {
        var (general, plain) = (GeneralArrivals.GIMc(Networks.Exponential(1), load, servers), Queues.MMc(1, load, servers));
        (general.MeanWait / plain.MeanWait).ShouldBe(1, 1e-10);
        (general.WaitProbability / plain.WaitProbability).ShouldBe(1, 1e-10);
    }

    [Fact]
    public void GIM1_Unstable_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => GeneralArrivals.GIM1(Networks.Constant(1), 1));
        Should.Throw<NotSupportedException>(() => GeneralArrivals.GIM1(Networks.Read("lognormal(1 s, 1 s)"), 0.5));
    }
}
