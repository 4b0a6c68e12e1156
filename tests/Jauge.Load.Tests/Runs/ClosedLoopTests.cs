using System.Net;
using Jauge.Core;
using Jauge.Load.Engine;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Wires;
using Jauge.Testing.Servers;

namespace Jauge.Load.Tests.Runs;

public sealed class ClosedLoopTests
{
    public static TheoryData<bool> BothReactors => Plans.BothReactors;

    [Theory]
    [MemberData(nameof(BothReactors))]
    public void Run_UsersWithoutPause_KeepTheirConnections(bool byEpoll)
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var result = Plans.To(server.Port).By(8).Play(byEpoll);
        result.Failed.ShouldBe(0);
        result.Answered.ShouldBeGreaterThan(50);
        result.Connections.Opened.ShouldBe(8);
        server.Connections.ShouldBe(8);
        result.Requests[0].BodyBytes.ShouldBe(5 * result.Answered);
        result.Requests[0].Statuses.ShouldBe([new StatusCount(200, result.Answered)]);
        server.Asked.Count.ShouldBe((int)result.Answered);
        server.Asked.First().Field("Host").ShouldBe($"127.0.0.1:{server.Port}");
    }

    [Fact]
    public void Run_SeveralThreads_PlaysEveryUserOnce()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var result = (Plans.To(server.Port, Plans.Get("/{{user}}")).By(5, 20) with { Threads = 3 }).Play();
        result.Failed.ShouldBe(0);
        server.Asked.Select(a => a.Path).Distinct().Order().ShouldBe(["/0", "/1", "/2", "/3", "/4"]);
        server.Connections.ShouldBe(5);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 5\n\nabcde")]
    public void Run_AnswersByteByByte_AreRead(string answer)
    {
        using var server = new LoopbackServer((_, stream) => answer.All(c => LoopbackServer.Say(stream, c.ToString())));
        var result = Plans.To(server.Port, Plans.Get() with { Checks = [Plans.Check("body contains abcde")] }).By(2).Play();
        result.Failed.ShouldBe(0);
        result.Answered.ShouldBeGreaterThan(2);
        server.Connections.ShouldBe(2);
    }

    [Theory]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")]
    [InlineData("GET", "HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 500\r\n\r\n")]
    public void Run_AnswersThatHaveNoBody_EndWithTheirHead(string method, string answer)
    {
        using var server = LoopbackServer.Saying(answer);
        var result = Plans.To(server.Port, Plans.Get() with { Method = method }).By(1).Play();
        (result.Failed, server.Connections).ShouldBe((0, 1));
        result.Answered.ShouldBeGreaterThan(2);
    }

    [Theory]
    [MemberData(nameof(BothReactors))]
    public void Run_BodyUntilTheEnd_NeedsAConnectionEach(bool byEpoll)
    {
        using var server = new LoopbackServer((_, stream) => !LoopbackServer.Say(stream, "HTTP/1.1 200 OK\r\n\r\nall that comes"));
        var result = Plans.To(server.Port, Plans.Get() with { Checks = [Plans.Check("body contains that comes")] }).By(1, 5).Play(byEpoll);
        result.Failed.ShouldBe(0);
        result.Connections.Opened.ShouldBe(result.Answered);
    }

    [Fact]
    public void Run_WithoutKeepAlive_AsksToClose()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var result = (Plans.To(server.Port).By(2, 10) with { Connections = new() { KeepAlive = false } }).Play();
        result.Failed.ShouldBe(0);
        result.Connections.Opened.ShouldBe(result.Answered);
        server.Asked.ShouldAllBe(a => a.Field("Connection") == "close");
    }

    [Fact]
    public void Run_ABodyLargerThanTheSocketTakes_IsSentWhole()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var body = new string('x', 8 * 1024 * 1024);
        var result = Plans.To(server.Port, new RequestTemplate("post") { Method = "POST", Body = Plans.Text(body) }).By(1, 100).Play();
        result.Failed.ShouldBe(0);
        server.Asked.ShouldAllBe(a => a.Body.Length == body.Length);
    }

    [Fact]
    public void Run_UsersThatComeLater_BeginWhenTheCurveReachesThem()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var plan = Plans.To(server.Port, Plans.Get("/{{user}}")) with
        {
            Users = new(new([new(0, 1), new(200_000_000, 1), new(200_000_000, 2)], [])) { Think =
                new ConstantDistribution(TimeSpan.FromMilliseconds(10)) },
        };
        plan.Play().Failed.ShouldBe(0);
        var paths = server.Asked.Select(a => a.Path).ToList();
        paths.IndexOf("/1").ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/{{user}}?{{visit}}&{{random(1, 9)}}", true)]
    public void Run_InTheSteadyState_AllocatesNothingForARequest(string path, bool keepsCookies)
    {
        using var server = new QuickServer();
        var plan = Plans.To(server.Port, Plans.Get(path) with { Checks = [Plans.Check("body contains hello")] })
            .By(4) with { KeepsCookies = keepsCookies };
        var brief = Allocated(plan with { Duration = TimeSpan.FromMilliseconds(300) }, out var few);
        var longer = Allocated(plan with { Duration = TimeSpan.FromMilliseconds(1200) }, out var many);
        many.ShouldBeGreaterThan(200);
        // the machine may have been busier at one time than at the other
        (longer - brief).ShouldBeLessThan(Math.Max(4096, 8 * (many - few)));
    }

    // by the loop's own thread, which is this one
    private static long Allocated(LoadPlan plan, out long answered)
    {
        var target = new CompiledTarget(plan.Targets[0], [new Destination(new(IPAddress.Loopback, plan.Targets[0].Port))], null);
        using var loop = new LoadLoop(new CompiledPlan(plan, [target]), new(0, 1, 0), new(TimeProvider.System), Reactors.Create());
        var before = GC.GetAllocatedBytesForCurrentThread();
        loop.Run();
        answered = loop.Handover.Measured.Requests[0].Answered + loop.Handover.Given.Measured.Requests[0].Answered;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Run_Cancelled_GivesWhatWasFound()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var result = (Plans.To(server.Port).By(2, 5) with { Duration = TimeSpan.FromMinutes(10) }).PlayFor(TimeSpan.FromMilliseconds(200));
        result.WasCancelled.ShouldBeTrue();
        result.Answered.ShouldBeGreaterThan(0);
        result.Measured.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Run_WithWarmUp_MeasuresOnlyWhatComesAfter()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var result = (Plans.To(server.Port)
            .By(1, 10) with { Duration = TimeSpan.FromMilliseconds(600), WarmUp = TimeSpan.FromMilliseconds(300),
                Interval = TimeSpan.FromMilliseconds(100) }).Play();
        result.Sent.ShouldBeLessThan(server.Asked.Count);
        result.Timeline.Sum(i => i.All.Answered).ShouldBe(server.Asked.Count);
        result.Timeline[0].IsWarmUp.ShouldBeTrue();
        result.Timeline[^1].IsWarmUp.ShouldBeFalse();
        result.Measured.ShouldBe(TimeSpan.FromMilliseconds(300));
    }
}
