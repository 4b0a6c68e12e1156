using Jauge.Load.Engine;
using Jauge.Load.Plans;
using Jauge.Testing.Servers;

namespace Jauge.Load.Tests.Runs;

public sealed class OpenLoopTests
{
    public static TheoryData<bool> BothReactors => Plans.BothReactors;

    [Theory]
    [MemberData(nameof(BothReactors))]
    public void Run_Arrivals_AllComeWhateverTheThreads(bool byEpoll)
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var plan = Plans.To(server.Port) with { Arrivals = ArrivalLoad.Of(500), Threads = 2, Seed = 7 };
        var result = plan.Play(byEpoll);
        var asked = Instants(plan).Count;
        (result.Asked, result.Sent, result.Answered).ShouldBe((asked, asked, asked));
        result.Lateness.Count.ShouldBeLessThanOrEqualTo(asked);
    }

    [Fact]
    public void Run_AStall_CountsForEveryRequestThatWasMeantToBeSent()
    {
        using var gate = new ManualResetEventSlim(false);
        var waiting = 0;
        using var server = new LoopbackServer((_, stream) =>
        {
            if (Interlocked.Increment(ref waiting) == 20) gate.Set();
            gate.Wait(TimeSpan.FromSeconds(10));
            return LoopbackServer.Say(stream, LoopbackServer.Ok());
        });
        // nothing is answered before the 20th request has come: 19 intervals after the first
        var plan = Plans.To(server.Port) with { Arrivals = ArrivalLoad.Of(100, ArrivalSpacing.Even),
            Duration = TimeSpan.FromMilliseconds(300) };
        var result = plan.Play();
        result.Answered.ShouldBe(29);
        result.Connections.Opened.ShouldBeGreaterThanOrEqualTo(20);
        result.AllTimes().Max.ShouldBeGreaterThanOrEqualTo(190_000_000);
        result.AllTimes().Quantile(0.5).ShouldBeGreaterThan(30_000_000);
    }

    [Fact]
    public void Run_TooFewConnections_CountsTheWaiting()
    {
        using var server = new LoopbackServer((_, stream) =>
        {
            Thread.Sleep(20);
            return LoopbackServer.Say(stream, LoopbackServer.Ok());
        });
        var plan = Plans.To(server.Port) with { Arrivals = ArrivalLoad.Of(100, ArrivalSpacing.Even),
            Connections = new() { MaxConnections = 1 } };
        var result = plan.Play();
        result.Answered.ShouldBe(39);                               // 20 ms each, 10 ms apart: the last waits for all before it
        result.AllTimes().Max.ShouldBeGreaterThan(380_000_000);
        result.Warnings.ShouldContain(w => w.Code == "JG5121");
    }

    [Fact]
    public void Run_RecordedRequests_ComeWhenTheyCame()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var plan = Plans.To(server.Port, Plans.Get("/a", "a"), Plans.Get("/b", "b")) with
        {
            Recorded = new() { Requests = [new(0, 1), new(50_000_000, 0), new(50_000_000, 0), new(100_000_000, 1), new(900_000_000, 1)] },
        };
        var result = plan.Play();
        result.Requests.Select(r => r.Answered).ShouldBe([2, 2]);
        server.Asked.First().Path.ShouldBe("/b");
        server.Asked.Last().Path.ShouldBe("/b");
    }

    [Fact]
    public void Run_NoAnswerBeforeTheDrainEnds_IsUnfinished()
    {
        using var server = new LoopbackServer((_, _) => true);
        var plan = Plans.To(server.Port) with { Arrivals = ArrivalLoad.Of(100, ArrivalSpacing.Even),
            Duration = TimeSpan.FromMilliseconds(100), Drain = TimeSpan.FromMilliseconds(50) };
        var result = plan.Play();
        (result.Sent, result.Requests[0].Unfinished, result.Failed).ShouldBe((9, 9, 0));
        result.Warnings.ShouldContain(w => w.Code == "JG5123");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Shares_OfLoops_AreAllOfIt(int loops)
    {
        var shares = Enumerable.Range(0, loops).Select(i => new LoopShare(i, loops, 0)).ToList();
        for (var count = 0; count < 20; count++) shares.Sum(s => s.Of(count)).ShouldBe(count);
        for (var number = 0; number < 20; number++) shares.Count(s => s.Has(number)).ShouldBe(1);
        shares.SelectMany(s => Enumerable.Range(0, 10).Select(i => s.Global(i))).ShouldBeUnique();
    }

    private static List<long> Instants(LoadPlan plan)
    {
        var (instants, until) = (new List<long>(), plan.Duration.Ticks * 100);
        foreach (var source in ArrivalSource.Of(plan, until))
            for (; source.At < until; source.Advance()) instants.Add(source.At);
        return instants;
    }
}
