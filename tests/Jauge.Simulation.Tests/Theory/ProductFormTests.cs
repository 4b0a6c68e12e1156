using Jauge.Control;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Tests.Engine;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Theory;

/// <summary>What does not depend on the shape of the services: losses, processor sharing, delays; and what has an answer of its
/// own.</summary>
[Trait("kind", "theory")]
public class ProductFormTests
{
    [Theory]
    [InlineData("lognormal(1 s, 2 s)")]
    [InlineData("1 s")]
    [InlineData("erlang(3, 1 s)")]
    public void MGcc_Loss_IsErlangsB(string service)
    {
        var station = new Station { Name = "desk", Slots = 5, MaxWaiting = 0 };
        var runs = Networks.Replicate(Networks.Open(1 / 4.0, Networks.Read(service), station), 100, 20_000);
        Networks.Interval(runs, r => r.Classes[0].Rejected / (double)r.Classes[0].Sent).ShouldHold(Erlang.BlockingProbability(4, 5));
        Networks.HoldLaws(runs, 1);
    }

    [Fact]
    public void MGInfinity_Present_IsTheOfferedLoad()
    {
        var station = new Station { Name = "desk", Slots = Station.Unlimited };
        var runs = Networks.Replicate(Networks.Open(1 / 30.0, Networks.Read("lognormal(1 s, 2 s)"), station), 100, 4000);
        Networks.Interval(runs, r => r.Stations[0].MeanBusy).ShouldHold(30);
        Networks.Interval(runs, r => r.Stations[0].MeanWait).ShouldHold(0);
    }

    // Exponential services: who of those present is served, and how many at once, does not move their number.
    [Fact]
    public void LimitedSharing_ExponentialServices_AnswersAsMM1()
    {
        var station = new Station { Name = "desk", Slots = 3, Discipline = Discipline.ProcessorSharing };
        var runs = Networks.Replicate(Networks.Open(1 / 0.8, Networks.Exponential(1), station), 1000, 60_000);
        Networks.Interval(runs, Networks.Response).ShouldHold(Queues.MM1(0.8, 1).MeanResponse);
        Networks.Interval(runs, r => r.Stations[0].Utilization).ShouldHold(0.8);
        Networks.HoldLaws(runs, null);
    }

    [Fact]
    public void SharedByTwoClasses_EachResponse_IsItsServiceOverTheIdleShare()
    {
        var network = new Network(
            [new() { Name = "processor", Slots = Station.Unlimited, Discipline = Discipline.ProcessorSharing }],
            [
                new() { Name = "short", Interval = Networks.Exponential(0.5), Steps = [new("processor", Networks.Constant(0.1))] },
                new() { Name = "long", Interval = Networks.Exponential(2),
                    Steps = [new("processor", Networks.Read("lognormal(1 s, 1 s)"))] },
            ]);
        var runs = Networks.Replicate(network, 500, 20_000);
        Networks.Interval(runs, r => r.Classes[0].Responses.Mean / 1e9).ShouldHold(0.1 / 0.3);
        Networks.Interval(runs, r => r.Classes[1].Responses.Mean / 1e9).ShouldHold(1 / 0.3);
        Networks.Interval(runs, r => r.Stations[0].Utilization).ShouldHold(0.7);
    }

    [Fact]
    public void ClosedWithSharing_AnyServiceAndThinking_IsExactMeanValueAnalysis()
    {
        var network = new Network(
            [
                new() { Name = "processor", Slots = Station.Unlimited, Discipline = Discipline.ProcessorSharing },
                new() { Name = "disk", Slots = Station.Unlimited, Discipline = Discipline.ProcessorSharing },
            ],
            [
                new() { Name = "clerk", Users = 12, Interval = Networks.Constant(5),
                    Steps = [new("processor", Networks.Read("lognormal(200 ms, 400 ms)")), new("disk", Networks.Constant(0.1))] },
                new() { Name = "robot", Users = 3, Interval = Networks.Read("uniform(0 s..2 s)"),
                    Steps = [new("disk", Networks.Read("erlang(2, 300 ms)")), new("processor", Networks.Constant(0.5))] },
            ]);
        var exact = MeanValueAnalysis.Exact([new(12, 5, [0.2, 0.1]), new(3, 1, [0.5, 0.3])]);
        var runs = Networks.Replicate(network, 200, 6000);
        for (var c = 0; c < 2; c++)
        {
            Networks.Interval(runs, r => r.Classes[c].Completed / RunTime.ToSeconds(r.Duration)).ShouldHold(exact.Throughput[c]);
            Networks.Interval(runs, r => r.Classes[c].Responses.Mean / 1e9).ShouldHold(exact.MeanResponse[c]);
        }

        for (var k = 0; k < 2; k++)
            Networks.Interval(runs, r => r.Stations[k].Utilization).ShouldHold(exact.Utilization[k]);
    }

    // Three stations of 1, 3 and 4 servers, with a way back: weights that depend on the load at two of them.
    [Fact]
    public void ClosedOfSeveralServers_ThroughputAndUse_AreTheConvolutions()
    {
        var network = new Network(
            [new() { Name = "a" }, new() { Name = "b", Slots = 3 }, new() { Name = "c", Slots = 4 }],
            [
                new()
                {
                    Name = "user", Users = 15, Interval = Networks.Exponential(1),
                    Steps = [new("a", Networks.Exponential(0.1)), new("b", Networks.Exponential(0.4)),
                        new("c", Networks.Exponential(0.5)) { Next = [new(0.25, 1)] }],
                },
            ]);
        var exact = Convolution.Solve(15, 1, [new(1, 0.1), new(4.0 / 3, 0.4, 3), new(4.0 / 3, 0.5, 4)]);
        var runs = Networks.Replicate(network, 200, 8000);
        Networks.Interval(runs, r => r.Classes[0].Completed / RunTime.ToSeconds(r.Duration)).ShouldHold(exact.Throughput);
        Networks.Interval(runs, Networks.Response).ShouldHold(exact.MeanResponse);
        for (var k = 0; k < 3; k++)
            Networks.Interval(runs, r => r.Stations[k].Utilization).ShouldHold(exact.Utilization[k]);
        Networks.HoldLaws(runs, 0.1, 0.4, 0.5);
    }

    // No room between two stations, the first never idle: a job moves on when both have ended, after max(S₁, S₂).
    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(1.0, 0.5)]
    public void BlockingAfterService_NoRoomBetween_IsTheRateOfTheSlowerOfEachPair(double first, double second)
    {
        var network = new Network(
            [new() { Name = "first" }, new() { Name = "second", MaxWaiting = 0, WhenFull = WhenFull.Block }],
            [
                new()
                {
                    Name = "user", Users = 50, Interval = Networks.Exponential(0.01),
                    Steps = [new("first", Networks.Exponential(first)), new("second", Networks.Exponential(second))],
                },
            ]);
        var runs = Networks.Replicate(network, 100, 20_000);
        var (a, b) = (1 / first, 1 / second);
        Networks.Interval(runs, r => r.Stations[1].Throughput).ShouldHold(1 / (first + second - (1 / (a + b))));
    }
}
