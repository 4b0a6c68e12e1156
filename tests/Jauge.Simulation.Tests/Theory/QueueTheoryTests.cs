using Jauge.Control;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Statistics;
using Jauge.Simulation.Tests.Engine;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Theory;

/// <summary>The engine against theory: the exact figure lies in the 99.9 % Student interval of 20 independent replications.</summary>
[Trait("kind", "theory")]
public class QueueTheoryTests
{
    [Fact]
    public void MM1_WaitResponseAndQuantile_AreTheorys()
    {
        var (rate, service) = (0.8, 1.0);
        var theory = Queues.MM1(rate, service);
        var runs = Networks.Replicate(Networks.Open(1 / rate, Networks.Exponential(service)), 1000, 60_000);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(theory.MeanWait);
        Networks.Interval(runs, Networks.Response).ShouldHold(theory.MeanResponse);
        Networks.Interval(runs, r => r.Stations[0].Utilization).ShouldHold(theory.Utilization);
        Networks.Interval(runs, r => r.Stations[0].MeanWaiting).ShouldHold(theory.MeanWaiting);
        var p95 = Networks.Interval(runs, r => r.Classes[0].Responses.Quantile(0.95) / 1e9);
        p95.ShouldHold(Queues.MM1ResponseQuantile(rate, service, 0.95), LatencyHistogram.MaxRelativeError * p95.Mean);
        Networks.HoldLaws(runs, service);
    }

    [Theory]
    [InlineData(2, 1.4)]
    [InlineData(8, 7.0)]
    [InlineData(50, 40.0)]
    public void MMc_WaitAndResponse_AreTheorys(int servers, double load)
    {
        var theory = Queues.MMc(load, 1, servers);
        var runs = Networks.Replicate(Networks.Open(1 / load, Networks.Exponential(1), new() { Name = "desk", Slots = servers }), 200,
            60_000 / load);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(theory.MeanWait);
        Networks.Interval(runs, Networks.Response).ShouldHold(theory.MeanResponse);
        Networks.HoldLaws(runs, 1);
    }

    [Theory]
    [InlineData(1, 5, 0.9)]
    [InlineData(3, 3, 2.0)]
    [InlineData(4, 10, 5.0)]
    public void MMcK_LossAndWait_AreTheorys(int servers, int capacity, double load)
    {
        var theory = Queues.MMcK(load, 1, servers, capacity);
        var station = new Station { Name = "desk", Slots = servers, MaxWaiting = capacity - servers };
        var runs = Networks.Replicate(Networks.Open(1 / load, Networks.Exponential(1), station), 100, 20_000);
        Networks.Interval(runs, r => r.Classes[0].Rejected / (double)r.Classes[0].Sent).ShouldHold(theory.LossProbability);
        Networks.Interval(runs, r => r.Stations[0].Throughput).ShouldHold(theory.Throughput);
        Networks.Interval(runs, r => r.Stations[0].MeanWaiting).ShouldHold(theory.MeanWaiting);
        Networks.HoldLaws(runs, 1);
    }

    [Fact]
    public void MD1_Wait_IsTheorys()
    {
        var runs = Networks.Replicate(Networks.Open(1 / 0.7, Networks.Constant(1)), 500, 40_000);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(Queues.MD1(0.7, 1).MeanWait);
        Networks.HoldLaws(runs, 1);
    }

    public static TheoryData<string> Services =>
        new("lognormal(1 s, 1.5 s)", "erlang(4, 1 s)", "uniform(0 s..2 s)", "empirical(100 ms, 100 ms, 2.8 s)");

    [Theory]
    [MemberData(nameof(Services))]
    public void MG1_Wait_IsPollaczekAndKhinchines(string service)
    {
        var distribution = Networks.Read(service);
        var theory = Queues.MG1(0.7, distribution.MeanSeconds, distribution.Variance);
        var runs = Networks.Replicate(Networks.Open(1 / 0.7, distribution), 1000, 60_000);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(theory.MeanWait);
        Networks.HoldLaws(runs, distribution.MeanSeconds);
    }

    [Theory]
    [MemberData(nameof(Services))]
    [InlineData("exponential(1 s)")]
    public void MG1ProcessorSharing_Response_DependsOnTheMeanAlone(string service)
    {
        var distribution = Networks.Read(service);
        var station = new Station { Name = "desk", Slots = Station.Unlimited, Discipline = Discipline.ProcessorSharing };
        var runs = Networks.Replicate(Networks.Open(1 / 0.7, distribution, station), 500, 20_000);
        var theory = Queues.MG1ProcessorSharing(0.7, distribution.MeanSeconds);
        Networks.Interval(runs, Networks.Response).ShouldHold(theory.MeanResponse);
        Networks.Interval(runs, r => r.Stations[0].Utilization).ShouldHold(theory.Utilization);
        Networks.HoldLaws(runs, distribution.MeanSeconds);
    }

    [Fact]
    public void MGcProcessorSharing_Response_IsThatOfMMc()
    {
        var station = new Station { Name = "desk", Slots = Station.Unlimited, Discipline = Discipline.ProcessorSharing, Cores = 4 };
        var runs = Networks.Replicate(Networks.Open(1 / 3.4, Networks.Read("lognormal(1 s, 1.5 s)"), station), 200, 10_000);
        Networks.Interval(runs, Networks.Response).ShouldHold(Queues.MGcProcessorSharing(3.4, 1, 4).MeanResponse);
        Networks.Interval(runs, r => r.Stations[0].Utilization).ShouldHold(3.4 / 4);
        Networks.HoldLaws(runs, 1);
    }

    [Fact]
    public void Jackson_EachStation_IsAsIfAlone()
    {
        var network = new Network(
            [new() { Name = "a", Slots = 2 }, new() { Name = "b" }, new() { Name = "c", Slots = 3 }],
            [
                new()
                {
                    Name = "job", Interval = Networks.Exponential(1),
                    Steps =
                    [
                        new("a", Networks.Exponential(0.9)) { Next = [new(0.5, 1), new(0.3, 2)] },
                        new("b", Networks.Exponential(0.6)) { Next = [new(0.4, 0), new(0.6, 2)] },
                        new("c", Networks.Exponential(1.5)) { Next = [new(0.2, 1)] },
                    ],
                },
            ]);
        var rates = JacksonNetwork.ArrivalRates([1, 0, 0], [[0, 0.5, 0.3], [0.4, 0, 0.6], [0, 0.2, 0]]);
        var runs = Networks.Replicate(network, 500, 20_000);
        var theory = new[] { Queues.MMc(rates[0], 0.9, 2), Queues.MM1(rates[1], 0.6), Queues.MMc(rates[2], 1.5, 3) };
        for (var i = 0; i < 3; i++)
        {
            Networks.Interval(runs, r => r.Stations[i].Throughput).ShouldHold(rates[i]);
            Networks.Interval(runs, r => r.Stations[i].MeanWait).ShouldHold(theory[i].MeanWait);
        }

        Networks.Interval(runs, Networks.Response).ShouldHold(theory.Sum(t => t.MeanInSystem));
        Networks.HoldLaws(runs, 0.9, 0.6, 1.5);
    }

    [Theory]
    [InlineData(1000, 5)]
    [InlineData(1000, 1)]
    [InlineData(1250, 1)]
    public void Closed_ThroughputAndResponse_AreExact(int users, int replicas)
    {
        ClosedStation[] stations = [new(1, 0.040, 5, replicas), new(2, 0.003, 1)];
        var exact = Convolution.Solve(users, 10, stations);
        var runs = Networks.Replicate(Networks.Closed(users, replicas, 5, 1), 60, 600);
        Networks.Interval(runs, r => r.Classes[0].Completed / RunTime.ToSeconds(r.Duration)).ShouldHold(exact.Throughput);
        Networks.Interval(runs, Networks.Response).ShouldHold(exact.MeanResponse);
        Networks.Interval(runs, r => r.Stations[0].Utilization).ShouldHold(exact.Utilization[0]);
        Networks.HoldLaws(runs, 0.040, 0.003);
    }

    [Fact]
    public void ClosedOfTwoClasses_ThroughputAndResponse_AreExact()
    {
        var network = new Network(
            [new() { Name = "disk" }, new() { Name = "processor", Slots = Station.Unlimited, Discipline = Discipline.ProcessorSharing }],
            [
                new() { Name = "clerk", Users = 12, Interval = Networks.Exponential(5),
                    Steps = [new("processor", Networks.Exponential(0.2)), new("disk", Networks.Exponential(0.1))] },
                new() { Name = "robot", Users = 3, Interval = Networks.Exponential(1),
                    Steps = [new("disk", Networks.Exponential(0.1)), new("processor", Networks.Exponential(0.5))] },
            ]);
        var exact = MeanValueAnalysis.Exact([new(12, 5, [0.1, 0.2]), new(3, 1, [0.1, 0.5])]);
        var runs = Networks.Replicate(network, 100, 4000);
        for (var c = 0; c < 2; c++)
        {
            Networks.Interval(runs, r => r.Classes[c].Completed / RunTime.ToSeconds(r.Duration)).ShouldHold(exact.Throughput[c]);
            Networks.Interval(runs, r => r.Classes[c].Responses.Mean / 1e9).ShouldHold(exact.MeanResponse[c]);
        }

        Networks.HoldLaws(runs, 0.1, null);
    }
}
