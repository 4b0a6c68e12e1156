using Jauge.Roles;
using Jauge.StandIn.Tests.Support;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Replica;

public sealed class ReplicaWorkTests
{
    [Fact]
    public async Task Request_WithCpuTime_BurnsIt()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a") with { Cpu = Time("20 ms") }));
        var before = Environment.CpuUsage.TotalTime;

        for (var i = 0; i < 10; i++) (await replica.StatusAsync("/a")).ShouldBe(200);

        (Environment.CpuUsage.TotalTime - before).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(200));
        (await replica.MetricAsync("work_burnt_seconds_total")).ShouldBe(0.2, 1e-9);
        (await replica.MetricAsync("work_cpu_seconds_sum{request=\"a\"}")).ShouldBe(0.2, 1e-9);
    }

    [Fact]
    public async Task Request_OfDrawnTimes_HasTheDescribedMean()
    {
        var time = Time("lognormal(400 us, 200 us)");
        await using var replica = await Running.ReplicaAsync(Role(Get("/a") with { Cpu = time }));

        for (var i = 0; i < 500; i++) await replica.StatusAsync("/a");

        // 4 standard errors of 500 draws
        (await replica.MetricAsync("work_burnt_seconds_total"))
            .ShouldBe(500 * time.MeanSeconds, 4 * Math.Sqrt(500) * time.StandardDeviationSeconds);
    }

    [Fact]
    public async Task Replicas_OfOneSeed_DrawAlikeAndApart()
    {
        var role = Role(Get("/a") with { Cpu = Time("exponential(1 ms)") });
        (await BurntAsync(role, "shop-1")).ShouldBe(await BurntAsync(role, "shop-1"));
        (await BurntAsync(role, "shop-1")).ShouldNotBe(await BurntAsync(role, "shop-2"));
        (await BurntAsync(role, "shop-1")).ShouldNotBe(await BurntAsync(role with { Seed = 8 }, "shop-1"));
    }

    [Fact]
    public async Task Request_ThatIsToBeEmpty_TakesNoTimeAndHandsThatOn()
    {
        var heard = "";
        await using var callee = await Callee.StartAsync(context =>
        {
            heard = $"{context.Request.Headers["Jauge-Empty"]} {context.Request.Headers["Jauge-Takes"]}";
            return Task.CompletedTask;
        });
        var call = new CallRole { Name = "a/b", To = "b", Takes = Time("30 ms") };
        await using var replica = await Running.ReplicaAsync(Role(Get("/a") with { Cpu = Time("20 ms"), Calls = [call] }) with
        {
            Dependencies = [new() { Name = "b", Kind = DependencyKind.Http, Url = callee.Address.ToString() }],
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/a");
        request.Headers.Add("Jauge-Empty", "1");

        (await replica.Http.SendAsync(request, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        heard.ShouldBe("1 0");
        (await replica.MetricAsync("work_burnt_seconds_total")).ShouldBe(0);
    }

    [Fact]
    public async Task Answer_HasTheDescribedSize()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a") with { AnswerBytes = 100_000 }));
        (await replica.Http.GetByteArrayAsync("/a", TestContext.Current.CancellationToken)).Length.ShouldBe(100_000);
    }

    [Fact]
    public async Task Path_ThatNobodyDescribed_Is404()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")));
        (await replica.StatusAsync("/b")).ShouldBe(404);
    }

    [Fact]
    public async Task Ready_BeforeTheStartIsOver_IsNot()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")) with { StartsIn = Time("400 ms") });

        (await replica.StatusAsync("/readyz")).ShouldBe(503);
        (await replica.StatusAsync("/a")).ShouldBe(503);
        (await replica.StatusAsync("/healthz")).ShouldBe(200);
        await Until.TrueAsync(async () => await replica.StatusAsync("/readyz") == 200, "the start ends");
        (await replica.StatusAsync("/a")).ShouldBe(200);
        (await replica.MetricAsync("starts_in_seconds")).ShouldBe(0.4);
    }

    [Fact]
    public async Task Metrics_AreReadByPromtool()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a") with { Cpu = Time("1 ms") }));
        await replica.StatusAsync("/a");
        var text = await replica.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        text.ShouldContain("http_requests_total{request=\"a\",code=\"200\"} 1\n");
        text.ShouldContain("http_request_duration_seconds_bucket{request=\"a\",le=\"+Inf\"} 1\n");
        text.ShouldContain("http_requests_in_flight 0\n");
        (await Programs.RunAsync("promtool", text, "check", "metrics")).ShouldBe((0, ""));
    }

    private static async Task<double> BurntAsync(Jauge.Roles.ReplicaRole role, string name)
    {
        await using var replica = await Running.ReplicaAsync(role, ("REPLICA", name));
        for (var i = 0; i < 3; i++) await replica.StatusAsync("/a");
        return await replica.MetricAsync("work_cpu_seconds_sum{request=\"a\"}");
    }
}
