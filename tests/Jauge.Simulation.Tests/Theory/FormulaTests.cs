using System.Globalization;
using System.Numerics;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Theory;

public class FormulaTests
{
    // by exact fractions (the defining sums), 30 digits: see Erlang's definitions; computed with mpmath 1.3
    public static TheoryData<double, int, double, double> ErlangValues => new()
    {
        { 0.5, 1, 0.33333333333333333, 0.5 },
        { 3.0, 5, 0.11005434782608696, 0.23615160349854227 },
        { 7.25, 8, 0.1931798951044802, 0.71862366102878534 },
        { 40.0, 50, 0.018690671109632249, 0.08695254952676607 },
        { 99.5, 100, 0.072849356757950276, 0.94017233481689367 },
        { 950.0, 1000, 0.0036492936889424099, 0.068253415377141424 },
        { 12.0, 10, 0.30192504028637936, 0 },
        { 0.001, 3, 1.6650008330556943e-10, 1.6655560183950669e-10 },
        { 20000.0, 20100, 0.0028789313861073064, 0.36722315517806916 },
    };

    [Theory]
    [MemberData(nameof(ErlangValues))]
    public void Erlang_KnownLoads_AreExactTo1e12(double load, int servers, double blocking, double waiting)
    {
        (Erlang.BlockingProbability(load, servers) / blocking).ShouldBe(1, 1e-12);
        if (load < servers)
            (Erlang.WaitProbability(load, servers) / waiting).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void ServersFor_BlockingTarget_IsTheFewest()
    {
        var servers = Erlang.ServersFor(100, 0.01);
        Erlang.BlockingProbability(100, servers).ShouldBeLessThanOrEqualTo(0.01);
        Erlang.BlockingProbability(100, servers - 1).ShouldBeGreaterThan(0.01);
    }

    [Fact]
    public void Queues_SpecialCases_Agree()
    {
        Queues.MM1(0.8, 1).MeanWait.ShouldBe(4, 1e-12);
        Queues.MM1ResponseQuantile(0.8, 1, 0.95).ShouldBe(5 * Math.Log(20), 1e-12);
        Queues.MG1(0.8, 1, 1).MeanWait.ShouldBe(Queues.MM1(0.8, 1).MeanWait, 1e-12);
        Queues.MD1(0.8, 1).MeanWait.ShouldBe(2, 1e-12);
        Queues.MG1ProcessorSharing(0.8, 1).MeanResponse.ShouldBe(5, 1e-12);
        Queues.MMcK(3, 1, 5, 5).LossProbability.ShouldBe(Erlang.BlockingProbability(3, 5), 1e-15);
        Queues.MMcK(3, 1, 5, 4000).MeanWait.ShouldBe(Queues.MMc(3, 1, 5).MeanWait, 1e-12);
        Queues.MMcK(3, 1, 5, 4000).WaitProbability.ShouldBe(Queues.MMc(3, 1, 5).WaitProbability, 1e-12);
        Queues.MMcK(0.5, 1, 1, 3).LossProbability.ShouldBe(1.0 / 15, 1e-15);
        Queues.MMcWaitQuantile(0.8, 1, 1, 0.1).ShouldBe(0);
        Queues.MMcWaitQuantile(0.8, 1, 1, 0.9).ShouldBe(Math.Log(8) * 5, 1e-12);
        Queues.MMc(40, 1, 50).MeanWait.ShouldBe(0.0086953, 1e-7);
    }

    [Fact]
    public void Queues_Unstable_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Queues.MM1(1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Queues.MMc(5, 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => Queues.MG1(2, 1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Erlang.BlockingProbability(-1, 5));
    }

    // exact by an independent program (bench/Jauge.Simulation.Bench/simpy_models.py --expected);
    // with 6 and 5 replicas the usual recursion for several servers fails
    [Theory]
    [InlineData(50, 995.421, 0.0460000)]
    [InlineData(6, 993.928, 0.0610871)]
    [InlineData(5, 977.378, 0.231452)]
    public void Convolution_TenThousandUsers_IsExact(int replicas, double throughput, double response)
    {
        var answer = Convolution.Solve(10_000, 10, [new(1, 0.040, 8, replicas), new(2, 0.003, 64)]);
        answer.Throughput.ShouldBe(throughput, 0.0005);
        (answer.MeanResponse / response).ShouldBe(1, 1e-5);
    }

    [Fact]
    public void Convolution_SingleServers_AgreesWithMeanValueAnalysis()
    {
        var convolution = Convolution.Solve(200, 3, [new(1, 0.020), new(2, 0.005), new(1, 0.001, 1, 4)]);
        var meanValue = MeanValueAnalysis.Exact([new(200, 3, [0.020, 0.010, 0.00025, 0.00025, 0.00025, 0.00025])]);
        (convolution.Throughput / meanValue.Throughput[0]).ShouldBe(1, 1e-10);
        convolution.MeanResponse.ShouldBe(meanValue.MeanResponse[0], 1e-9);
        convolution.Utilization[0].ShouldBe(meanValue.Utilization[0], 1e-10);
    }

    // one station, no thinking: X(N) = 1/s; and with thinking, the machine repair model by Erlang's sum
    [Fact]
    public void Convolution_MachineRepair_AgreesWithTheSum()
    {
        var (users, think, service, servers) = (30, 4.0, 1.0, 3);
        var (weight, total, throughput) = (1.0, 0.0, 0.0);
        for (var n = 0; n <= users; n++)
        {
            total += weight;
            throughput += weight * Math.Min(n, servers) / service;
            weight *= (users - n) / think * service / Math.Min(n + 1, servers);
        }

        (Convolution.Solve(users, think, [new(1, service, servers)]).Throughput / (throughput / total)).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Approximate_TwoClasses_IsNearTheExactOne()
    {
        ClosedClass[] classes = [new(40, 5, [0.1, 0.2, 0]), new(10, 1, [0.1, 0.05, 0.3])];
        var (exact, approximate) = (MeanValueAnalysis.Exact(classes), MeanValueAnalysis.Approximate(classes));
        for (var c = 0; c < 2; c++)
            (approximate.Throughput[c] / exact.Throughput[c]).ShouldBe(1, 0.06);
    }

    [Fact]
    public void MeanValueAnalysis_TooManyStates_AreRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => MeanValueAnalysis.Exact([new(100_000, 1, [1]), new(100_000, 1, [1])]));

    [Fact]
    public void ArrivalRates_FeedbackOfAHalf_DoublesTheLoad()
    {
        JacksonNetwork.ArrivalRates([3], [[0.5]])[0].ShouldBe(6, 1e-12);
        Should.Throw<ArgumentException>(() => JacksonNetwork.ArrivalRates([1], [[1]]));
    }

    // The defining sums in whole numbers, with a load of p/q erlangs: nothing is rounded before the last division.
    [Theory]
    [InlineData(7, 2, 5)]
    [InlineData(999, 10, 100)]
    [InlineData(1, 1000, 4)]
    [InlineData(5000, 1, 4900)]
    [InlineData(33, 100, 1)]
    [InlineData(123457, 1000, 150)]
    [InlineData(1999, 1, 2000)]
    public void Erlang_AnyLoad_IsTheExactFractionTo1e12(int p, int q, int servers)
    {
        var (below, last) = ExactTerms(p, q, servers);
        (Erlang.BlockingProbability((double)p / q, servers) / Quotient(last, below + last)).ShouldBe(1, 1e-12);
        if ((long)p >= (long)q * servers)
            return;
        // C = last·c/(c − a) / (below + last·c/(c − a)), with c/(c − a) = cq/(cq − p)
        var (waiting, scale) = (last * servers * q, new BigInteger(((long)servers * q) - p));
        (Erlang.WaitProbability((double)p / q, servers) / Quotient(waiting, (below * scale) + waiting)).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Convolution_FewUsers_IsTheSumOverAllStates()
    {
        ClosedStation[] stations = [new(1, 0.3, 2), new(2, 0.25, 3), new(0.5, 0.4)];
        foreach (var users in (int[])[1, 2, 7, 20])
        {
            var answer = Convolution.Solve(users, 1.5, stations);
            (answer.Throughput / (Normalizer(users - 1, 1.5, stations) / Normalizer(users, 1.5, stations))).ShouldBe(1, 1e-12);
        }
    }

    [Fact]
    public void Convolution_OneUser_MeetsNobody()
    {
        var answer = Convolution.Solve(1, 10, [new(1, 0.040, 8, 6), new(2, 0.003, 64)]);
        answer.MeanResponse.ShouldBe(0.046, 1e-9);
        answer.Throughput.ShouldBe(1 / 10.046, 1e-12);
    }

    // The usual recursion for several servers answers 0.497 s here; see docs/background/simulation.md.
    [Fact]
    public void Convolution_WhereTheUsualRecursionFails_HasSevenDigits() =>
        Convolution.Solve(10_000, 10, [new(1, 0.040, 8, 6), new(2, 0.003, 64)]).MeanResponse.ShouldBe(0.0610871, 5e-8);

    // From idle to far beyond saturation the throughput rises with the users and keeps below both bounds.
    [Fact]
    public void Convolution_AnyNumberOfUsers_KeepsToItsBounds()
    {
        ClosedStation[] stations = [new(1, 0.040, 8, 5), new(2, 0.003, 64)];
        var before = 0.0;
        foreach (var users in (int[])[1, 10, 100, 1000, 5000, 9000, 9900, 10_000, 10_100, 11_000, 15_000, 30_000])
        {
            var answer = Convolution.Solve(users, 10, stations);
            answer.Throughput.ShouldBeGreaterThanOrEqualTo(before * (1 - 1e-12));
            answer.Throughput.ShouldBeLessThanOrEqualTo(Math.Min(users / 10.046, 1000) * (1 + 1e-9));
            answer.MeanResponse.ShouldBeGreaterThanOrEqualTo(0.046 * (1 - 1e-6));
            before = answer.Throughput;
        }

        // 20,000 wait at five equal replicas that each is chosen at random: one of them is idle now and then, N/(N + 4) of the bound.
        before.ShouldBe(1000 * 20_000 / 20_004.0, 0.001);
    }

    [Fact]
    public void Convolution_MillionUsersAtASaturatedStation_IsItsBound()
    {
        Convolution.Solve(1_000_000, 10, [new(1, 0.040, 8, 5), new(2, 0.003, 64)]).Throughput.ShouldBe(1000 * 990_000 / 990_004.0, 1e-3);
        Convolution.Solve(1_000_000, 10, [new(1, 0.040, 8, 600), new(2, 0.003, 64)]).Throughput.ShouldBe(64 / 0.006, 1e-3);
    }

    // More servers at once than a double has orders of magnitude for their factorial.
    [Fact]
    public void Convolution_ThousandsOfServers_StaysInRange() =>
        Convolution.Solve(100_000, 10, [new(1, 0.5, 6000)]).MeanResponse.ShouldBe(0.5, 1e-6);

    private static (BigInteger Below, BigInteger Last) ExactTerms(int p, int q, int servers)
    {
        // term k = p^k · q^(c−k) · c!/k!
        var (below, term) = (BigInteger.Zero, BigInteger.Pow(q, servers));
        for (var k = 2; k <= servers; k++)
            term *= k;
        for (var k = 1; k <= servers; k++)
        {
            below += term;
            term = term * p / q / k;
        }

        return (below, term);
    }

    private static double Quotient(BigInteger above, BigInteger below)
    {
        var digits = below.ToString(CultureInfo.InvariantCulture).Length - above.ToString(CultureInfo.InvariantCulture).Length + 25;
        return (double)(above * BigInteger.Pow(10, digits) / below) / Math.Pow(10, digits);
    }

    private static double Normalizer(int users, double think, ClosedStation[] stations, int from = 0)
    {
        if (from == stations.Length)
            return Math.Pow(think, users) / Enumerable.Range(1, users).Aggregate(1.0, (product, k) => product * k);
        var (sum, weight) = (0.0, 1.0);
        for (var here = 0; here <= users; here++)
        {
            sum += weight * Normalizer(users - here, think, stations, from + 1);
            weight *= stations[from].Demand / Math.Min(here + 1, stations[from].Servers);
        }

        return sum;
    }
}
