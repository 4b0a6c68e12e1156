using System.Net;
using System.Net.Sockets;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Testing.Servers;

namespace Jauge.Load.Tests.Runs;

public sealed class FailureTests
{
    public static TheoryData<bool> BothReactors => Plans.BothReactors;

    [Theory]
    [MemberData(nameof(BothReactors))]
    public void Run_NobodyListens_CountsRefusals(bool byEpoll)
    {
        using var taken = new Socket(SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var result = Plans.To(((IPEndPoint)taken.LocalEndPoint!).Port).By(3).Play(byEpoll);
        result.Answered.ShouldBe(0);
        result.Count(LoadFailure.Refused).ShouldBe(result.Sent);
        result.Sent.ShouldBeInRange(3, 3 * 401);                    // nobody tries again within a millisecond
        result.Connections.Failed.ShouldBe(result.Sent);
    }

    [Theory]
    [MemberData(nameof(BothReactors))]
    public void Run_ResetWithinAnAnswer_IsAFailure(bool byEpoll)
    {
        using var server =
            new LoopbackServer((_, stream) => !LoopbackServer.Say(stream, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nonly this"));
        var result = Plans.To(server.Port).By(2, 5).Play(byEpoll);
        result.Answered.ShouldBe(0);
        result.Count(LoadFailure.Closed).ShouldBe(result.Sent - result.Requests[0].Unfinished);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2p1\r\n")]
    [InlineData("HTTP/1.1 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\n\r\n")]
    public void Run_Garbage_IsMalformed(string answer)
    {
        using var server = LoopbackServer.Saying(answer);
        var result = Plans.To(server.Port).By(1, 5).Play();
        result.Answered.ShouldBe(0);
        result.Count(LoadFailure.Malformed).ShouldBe(result.Sent - result.Requests[0].Unfinished);
    }

    [Theory]
    [MemberData(nameof(BothReactors))]
    public void Run_NoAnswerInTime_IsATimeout(bool byEpoll)
    {
        using var server = new LoopbackServer((_, _) => true);
        var limit = TimeSpan.FromMilliseconds(100);
        var result = (Plans.To(server.Port).By(2) with { Connections = new() { AnswerLimit = limit } }).Play(byEpoll);
        result.Count(LoadFailure.Timeout).ShouldBe(result.Sent);
        result.Sent.ShouldBeInRange(4, 8);
        result.Requests[0].FailedTimes.Quantile(0).ShouldBeGreaterThan(0.99e8);
        server.Connections.ShouldBe((int)result.Sent);              // a late answer would be taken for the next one
    }

    [Fact]
    public void Run_AKeptConnectionThatTheServerHasClosed_IsAskedOnceMore()
    {
        var answered = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
        using var server = new LoopbackServer((asked, stream) => answered.TryAdd(asked.Connection, true)
            && LoopbackServer.Say(stream, LoopbackServer.Ok()));
        var result = Plans.To(server.Port).By(1, 5).Play();
        result.Failed.ShouldBe(0);
        result.Requests[0].Resent.ShouldBeInRange(1, result.Sent);
    }

    [Fact]
    public void Run_APostOverAClosedConnection_IsNotAskedTwice()
    {
        var answered = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
        using var server = new LoopbackServer((asked, stream) => answered.TryAdd(asked.Connection, true)
            && LoopbackServer.Say(stream, LoopbackServer.Ok()));
        var result = Plans.To(server.Port, Plans.Get() with { Method = "POST" }).By(1, 5).Play();
        result.Count(LoadFailure.Closed).ShouldBeGreaterThan(0);
        result.Requests[0].Resent.ShouldBe(0);
    }

    [Fact]
    public void Run_StatusesAndChecks_AreCountedApart()
    {
        using var server = new LoopbackServer((asked, stream) => LoopbackServer.Say(stream, asked.Path switch
        {
            "/moved" => "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
            "/gone" => "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
            _ => LoopbackServer.Ok("other"),
        }));
        var result = Plans.To(server.Port, Plans.Get("/moved", "moved"), Plans.Get("/gone", "gone"),
            Plans.Get("/gone", "expected") with { Checks = [Plans.Check("status 503")] },
            Plans.Get("/", "wrong") with { Checks = [Plans.Check("body contains hello")] },
            Plans.Get("/", "missing") with { Extractions = [Plans.Take("token", "header X-Token")] }).By(4, 2).Play();
        result.Requests[0].Failed.ShouldBe(0);
        result.Requests[0].Statuses[0].Status.ShouldBe(302);
        result.Requests[1].Failures[0].Cause.ShouldBe(LoadFailure.Status);
        result.Requests[2].Failed.ShouldBe(0);
        result.Requests[3].Failures[0].Cause.ShouldBe(LoadFailure.Check);
        result.Requests[4].Failures[0].Cause.ShouldBe(LoadFailure.Value);
        result.Requests.ShouldAllBe(r => r.Sent > 0);
    }

    [Fact]
    public void Run_FewerConnectionsThanUsers_LetsThemWait()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var result = (Plans.To(server.Port).By(6) with { Connections = new() { MaxConnections = 2 } }).Play();
        result.Failed.ShouldBe(0);
        server.Connections.ShouldBe(2);
        result.Connections.Most.ShouldBe(2);
        result.Connections.Waited.ShouldBeGreaterThan(4);
        result.Warnings.ShouldContain(w => w.Code == "JG5121");
    }

    [Fact]
    public void Check_PlansThatContradictThemselves_SaysAllMistakes()
    {
        var plan = Plans.To(80, Plans.Get("/{{unknown}}"), new RequestTemplate("elsewhere") { Target = 3 })
            with { WarmUp = TimeSpan.FromHours(1) };
        LoadRun.Check(plan).Select(d => d.Code).ShouldBe(["JG5101", "JG5101", "JG5101", "JG5101"]);
        Should.Throw<LoadRefusedException>(() => plan.Play()).Diagnostics.Count.ShouldBe(4);
    }

    [Fact]
    public void Check_AHostThatNobodyKnows_SaysSo() =>
        LoadRun.Check(Plans.To(80).By(1) with { Targets = [new("t", "no.such.host.invalid", 80)] }).ShouldHaveSingleItem()
            .Code.ShouldBe("JG5102");

    [Fact]
    public void Check_MoreUsersThanFilesOrPorts_SaysSo() =>
        LoadRun.Check(Plans.To(80).By(10_000_000)).Select(d => d.Code).ShouldBe(["JG5103", "JG5104"]);
}
