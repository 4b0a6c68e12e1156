using System.Net.Http.Json;
using Jauge.StandIn.Tests.Support;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Hosting;

public sealed class FaultTests
{
    [Fact]
    public async Task Faults_OfErrors_FailTheirShareUntilTheyEnd()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")));
        await SetAsync(replica, new { errorRate = 0.5, status = 500 });

        var statuses = new List<int>();
        for (var i = 0; i < 200; i++) statuses.Add(await replica.StatusAsync("/a"));
        statuses.Count(s => s == 500).ShouldBeInRange(70, 130);         // 4 standard deviations
        (await replica.StatusAsync("/readyz")).ShouldBe(200);

        await replica.Http.DeleteAsync("/faults", TestContext.Current.CancellationToken);
        (await replica.StatusAsync("/a")).ShouldBe(200);
        (await replica.StatusAsync("/a")).ShouldBe(200);
    }

    [Fact]
    public async Task Faults_WithAnEnd_EndByThemselves()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")));
        await SetAsync(replica, new { errorRate = 1, @for = "200 ms" });
        await Until.TrueAsync(async () => await replica.StatusAsync("/a") == 200, "the fault ends");
    }

    [Fact]
    public async Task Faults_OfAnOutage_CutConnections()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")));
        await SetAsync(replica, new { outage = "abort" });
        await Should.ThrowAsync<HttpRequestException>(() => replica.StatusAsync("/a"));
        (await replica.StatusAsync("/healthz")).ShouldBe(200);
    }

    [Fact]
    public async Task Faults_ThatLoseAnswers_DoTheWorkAllTheSame()
    {
        await using var stripe = await Running.StartAsync("stripe");
        stripe.Http.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_x");
        await SetAsync(stripe, new { outage = "lose" });
        using var payment = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["amount"] = "100", ["currency"] = "eur", ["payment_method"] = "pm_card_visa", ["confirm"] = "true",
        });
        await Should.ThrowAsync<HttpRequestException>(() =>
            stripe.Http.PostAsync("/v1/payment_intents", payment, TestContext.Current.CancellationToken));
        await stripe.Http.DeleteAsync("/faults", TestContext.Current.CancellationToken);
        (await stripe.JsonAsync("/v1/payment_intents")).GetProperty("data")[0].GetProperty("status").GetString().ShouldBe("succeeded");
    }

    [Fact]
    public async Task Faults_ThatHang_AnswerNobodyUntilTheyEnd()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")));
        await SetAsync(replica, new { outage = "hang" });
        var asked = replica.StatusAsync("/a");
        await Until.TrueAsync(async () => await replica.MetricAsync("http_requests_in_flight") == 1, "the request is there");
        asked.IsCompleted.ShouldBeFalse();
        await replica.Http.DeleteAsync("/faults", TestContext.Current.CancellationToken);
        (await asked).ShouldBe(200);
    }

    [Fact]
    public async Task Faults_OfHealth_ShowAtItsChecks()
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")));
        await SetAsync(replica, new { unhealthy = true });
        (await replica.StatusAsync("/healthz")).ShouldBe(503);
        (await replica.StatusAsync("/readyz")).ShouldBe(503);
        (await replica.StatusAsync("/a")).ShouldBe(200);
    }

    [Theory]
    [InlineData("{\"errorRate\": 2}")]
    [InlineData("{\"delay\": \"soon\"}")]
    [InlineData("{\"errorrat\": 0.1}")]
    [InlineData("nothing")]
    public async Task Faults_ThatAreNone_AreRefused(string body)
    {
        await using var replica = await Running.ReplicaAsync(Role(Get("/a")));
        using var answer = await replica.Http.PostAsync("/faults", new StringContent(body, null, "application/json"),
            TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(400);
        (await replica.StatusAsync("/a")).ShouldBe(200);
    }

    private static async Task SetAsync(Running replica, object faults)
    {
        using var answer = await replica.Http.PostAsJsonAsync("/faults", faults, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
