using Jauge.Control.Resilience;
using Jauge.Roles;
using Jauge.StandIn.Tests.Support;
using Microsoft.AspNetCore.Http;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Replica;

public sealed class ReplicaCallTests
{
    private static readonly RequestDelegate Well = _ => Task.CompletedTask;

    [Fact]
    public async Task Calls_AreMadeInOrderAndAsOftenAsDescribed()
    {
        await using var other = await Callee.StartAsync(Well);
        await using var replica =
            await Running.ReplicaAsync(Role(Get("/a", Call("/x") with { Times = 2 }, Call("/y"))).Calling(other.Address));

        (await replica.StatusAsync("/a")).ShouldBe(200);

        other.Targets.ShouldBe(["GET /x", "GET /x", "GET /y"]);
    }

    [Fact]
    public async Task Calls_OfAFraction_AreMadeInThatShareOfTheRequests()
    {
        await using var other = await Callee.StartAsync(Well);
        await using var replica = await Running.ReplicaAsync(Role(Get("/a", Call("/x") with { Times = 1.25m })).Calling(other.Address));

        for (var i = 0; i < 400; i++) await replica.StatusAsync("/a");

        other.Targets.Count.ShouldBeInRange(400 + 65, 400 + 135);       // 4 standard deviations of 400 draws of a quarter
    }

    [Fact]
    public async Task Calls_SideBySide_AreUnderWayTogether()
    {
        using var both = new CountdownEvent(2);
        await using var other = await Callee.StartAsync(async _ =>
        {
            both.Signal();
            await Until.TrueAsync(() => both.IsSet, "the second call comes while the first is under way");
        });
        await using var replica = await Running.ReplicaAsync(
            Role(Get("/a", Call("/x") with { Times = 2, Mode = WaitMode.Parallel })).Calling(other.Address));

        (await replica.StatusAsync("/a")).ShouldBe(200);
    }

    [Fact]
    public async Task Call_ThatNobodyWaitsFor_OutlivesTheAnswerAndHoldsTheDrain()
    {
        var free = new TaskCompletionSource();
        await using var other = await Callee.StartAsync(_ => free.Task);
        await using var replica =
            await Running.ReplicaAsync(Role(Get("/a", Call("/x") with { Mode = WaitMode.Asynchronous })).Calling(other.Address));

        (await replica.StatusAsync("/a")).ShouldBe(200);
        await Until.TrueAsync(() => other.Targets.Count == 1, "the call is made");
        var drain = replica.DrainAsync();
        (await replica.StatusAsync("/readyz")).ShouldBe(503);
        drain.IsCompleted.ShouldBeFalse();
        free.SetResult();

        (await drain).ShouldBeTrue();
    }

    [Fact]
    public async Task Call_ThatFails_FailsTheRequestAndTheCallsAfterItAreNotMade()
    {
        await using var other = await Callee.StartAsync(Fail);
        await using var replica = await Running.ReplicaAsync(Role(Get("/a", Call("/x"), Call("/y"))).Calling(other.Address));

        (await replica.StatusAsync("/a")).ShouldBe(502);

        other.Targets.ShouldBe(["GET /x"]);
        (await replica.MetricAsync("call_failures_total{call=\"/x\"}")).ShouldBe(1);
    }

    [Fact]
    public async Task Call_ThatIsOptional_MayFail()
    {
        await using var other = await Callee.StartAsync(Fail);
        await using var replica = await Running.ReplicaAsync(Role(Get("/a", Call("/x") with { IsOptional = true })).Calling(other.Address));
        (await replica.StatusAsync("/a")).ShouldBe(200);
    }

    [Fact]
    public async Task Call_ThatFails_IsTriedAgainAsDescribed()
    {
        var count = 0;
        await using var other =
            await Callee.StartAsync(context => Interlocked.Increment(ref count) < 3 ? Fail(context) : Task.CompletedTask);
        var retry = new RetryOptions { MaxRetries = 2,
            Backoff = new() { Base = TimeSpan.Zero, Cap = TimeSpan.Zero, Jitter = Jitter.None } };
        await using var replica = await Running.ReplicaAsync(Role(Get("/a", Call("/x") with { Retry = retry })).Calling(other.Address));

        (await replica.StatusAsync("/a")).ShouldBe(200);

        other.Targets.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Call_ToNobody_Is502()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a", Call("/x"))).Calling(new("http://127.0.0.1:9")));
        (await replica.StatusAsync("/a")).ShouldBe(502);
    }

    [Fact]
    public async Task Call_ThatTakesTooLong_Is504()
    {
        await using var other = await Callee.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var replica = await Running.ReplicaAsync(
            Role(Get("/a", Call("/x") with { Timeout = TimeSpan.FromMilliseconds(50) })).Calling(other.Address));
        (await replica.StatusAsync("/a")).ShouldBe(504);
    }

    [Fact]
    public async Task Call_BehindAnOpenBreaker_IsNotMade()
    {
        await using var other = await Callee.StartAsync(Fail);
        var breaker = new CircuitBreakerOptions { FailureRatio = 0.5, MinThroughput = 4, BreakDuration = TimeSpan.FromMinutes(5) };
        await using var replica = await Running.ReplicaAsync(Role(Get("/a", Call("/x") with { Breaker = breaker })).Calling(other.Address));

        for (var i = 0; i < 10; i++) (await replica.StatusAsync("/a")).ShouldBe(502);

        other.Targets.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Call_WithATime_TellsTheCallee()
    {
        var told = "";
        await using var other = await Callee.StartAsync(context =>
        {
            told = context.Request.Headers["Jauge-Takes"].ToString();
            return Task.CompletedTask;
        });
        await using var replica =
            await Running.ReplicaAsync(Role(Get("/a", Call("/x") with { Takes = Time("1500 us") })).Calling(other.Address));

        await replica.StatusAsync("/a");

        told.ShouldBe("1500");
    }

    private static Task Fail(HttpContext context)
    {
        context.Response.StatusCode = 500;
        return Task.CompletedTask;
    }
}
