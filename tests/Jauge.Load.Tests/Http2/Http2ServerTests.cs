using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Tests.Servers;

namespace Jauge.Load.Tests.Http2;

/// <summary>HTTP/2 against servers that others wrote.</summary>
[Collection("RealParts")]
public sealed class Http2ServerTests
{
    private const int Users = 20;

    [Fact]
    public async Task Run_AgainstKestrelWithoutTls_GetsEveryAnswer()
    {
        await using var server = await KestrelServer.StartAsync();
        var result = Played(Plan(server.ClearPort,
            new RequestTemplate("hello") { Path = Written.Template("/hello?{{iteration}}"),
                Checks = [Written.Check("body contains hello over HTTP/2")] },
            new RequestTemplate("large") { Path = Written.Template("/bytes/1000000") },
            new RequestTemplate("missing") { Path = Written.Template("/status/404") }));

        result.Answered.ShouldBeGreaterThan(0);
        result.Requests[0].Failed.ShouldBe(0);
        result.Requests[1].Failed.ShouldBe(0);
        result.Requests[1].BodyBytes.ShouldBe(result.Requests[1].Answered * 1_000_000);
        result.Requests[2].Failures.ShouldAllBe(failure => failure.Cause == LoadFailure.Status);
        result.Connections.Opened.ShouldBe(2);
    }

    [Fact]
    public async Task Run_OverTls_AgreesOnHttp2ByAlpn()
    {
        await using var server = await KestrelServer.StartAsync();
        var plan = Plan(server.TlsPort, new RequestTemplate("hello") { Path = Written.Template("/hello"),
            Checks = [Written.Check("body contains hello over HTTP/2")] });

        var result = Played(plan with { Targets = [plan.Targets[0] with { Tls = new TlsPlan { Trust = TlsTrust.Any } }] });

        result.Answered.ShouldBeGreaterThanOrEqualTo(Users);
        result.Failed.ShouldBe(0);
    }

    [Fact]
    public async Task Run_BodiesLargerThanTheServersWindow_SendsThemWhole()
    {
        await using var server = await KestrelServer.StartAsync(limits =>
        {
            limits.Http2.InitialStreamWindowSize = 65_535;
            limits.Http2.InitialConnectionWindowSize = 65_535;
        });
        var body = new string('x', 300_000);

        var result = Played(Plan(server.ClearPort,
            new RequestTemplate("post") { Method = "POST", Path = Written.Template("/length"), Body = Written.Template(body),
                Checks = [Written.Check("body contains 300000")] }));

        result.Answered.ShouldBeGreaterThan(0);
        result.Failed.ShouldBe(0);
    }

    [Fact]
    public async Task Run_CookiesOfUsersOnOneConnection_KeepsThemApart()
    {
        await using var server = await KestrelServer.StartAsync();
        var plan = Plan(server.ClearPort, new RequestTemplate("login") { Path = Written.Template("/login") },
            new RequestTemplate("mine") { Path = Written.Template("/mine") });

        var result =
            Played(plan with { KeepsCookies = true,
                Journeys = [new LoadJourney("visit", [new LoadStep(0), new LoadStep(1), new LoadStep(1)])] });

        result.Requests[1].Answered.ShouldBeGreaterThan(0);
        result.Failed.ShouldBe(0);
    }

    [Fact]
    public async Task Run_AServerThatTakesFewStreams_OpensNoMoreThanItTakes()
    {
        await using var server = await KestrelServer.StartAsync(limits => limits.Http2.MaxStreamsPerConnection = 2);

        var result = Played(Plan(server.ClearPort, new RequestTemplate("hello") { Path = Written.Template("/hello") }));

        result.Answered.ShouldBeGreaterThanOrEqualTo(Users);
        result.Failed.ShouldBe(0);
    }

    [Fact]
    public async Task Run_AServerThatAborts_CountsThatRequestOnly()
    {
        await using var server = await KestrelServer.StartAsync();

        var result =
            Played(Plan(server.ClearPort, new RequestTemplate("abort") { Path = Written.Template("/abort") },
                new RequestTemplate("hello") { Path = Written.Template("/hello") }));

        result.Requests[0].Answered.ShouldBe(0);
        result.Requests[0].Failures.ShouldAllBe(failure => failure.Cause == LoadFailure.Closed);
        result.Requests[1].Answered.ShouldBeGreaterThan(0);
        result.Requests[1].Failed.ShouldBe(0);
    }

    [Fact]
    public void Run_AgainstNginxThatSaysGoodbyeAllTheTime_LosesNothing()
    {
        using var server = new NginxServer("keepalive_requests 5;");

        var result =
            Played(Plan(server.Port, new RequestTemplate("get") { Path = Written.Template("/{{iteration}}"),
                Checks = [Written.Check("body contains a small answer")] }));

        result.Answered.ShouldBeGreaterThanOrEqualTo(Users);
        result.Failed.ShouldBe(0);
        result.Connections.Opened.ShouldBeGreaterThanOrEqualTo(result.Answered / 5);
    }

    [Fact]
    public async Task Run_OverTlsToAServerOfHttp1_SaysThatTheyDoNotAgree()
    {
        await using var server = await KestrelServer.StartAsync(isHttp2: false);
        var plan = Plan(server.TlsPort, new RequestTemplate("hello") { Path = Written.Template("/hello"),
            AnswerLimit = TimeSpan.FromSeconds(2) });

        var result = Played(plan with { Targets = [plan.Targets[0] with { Tls = new TlsPlan { Trust = TlsTrust.Any } }] });

        result.Answered.ShouldBe(0);
        result.Requests[0].Failures.ShouldAllBe(failure => failure.Cause == LoadFailure.Tls);
    }

    [Fact]
    public void Run_AgainstAServerOfHttp1_SaysThatItIsNotHttp2()
    {
        using var server = new Jauge.Testing.Delays.DelayServer(new(0.001, 10, 0), 1);

        var result = Played(Plan(server.Port, new RequestTemplate("get") { AnswerLimit = TimeSpan.FromSeconds(1) }));

        result.Answered.ShouldBe(0);
        result.Requests[0].Failures.ShouldAllBe(failure => failure.Cause == LoadFailure.Malformed || failure.Cause == LoadFailure.Timeout);
    }

    private static LoadResult Played(LoadPlan plan) => LoadRun.Run(plan, cancellation: TestContext.Current.CancellationToken);

    private static LoadPlan Plan(int port, params RequestTemplate[] requests) => new()
    {
        Targets = [new LoadTarget("server", "127.0.0.1", port)],
        Requests = [.. requests],
        Users = UserLoad.Of(Users),
        Duration = TimeSpan.FromSeconds(0.5),
        Drain = TimeSpan.FromSeconds(20),
        Threads = 1,
        Connections = new ConnectionPlan { Protocol = HttpProtocol.Http2, MaxConnections = 2, StreamsPerConnection = 10 },
    };
}
