using System.Text.Json;
using Jauge.StandIn.Tests.Support;

namespace Jauge.StandIn.Tests.Services;

public sealed class QStashTests
{
    private static readonly (string, string)[] Fast =
        [("QSTASH_TOKEN", "secret"), ("QSTASH_CURRENT_SIGNING_KEY", "sig_one"), ("QSTASH_NEXT_SIGNING_KEY", "sig_two"),
            ("QSTASH_TIME_SCALE", "0.001")];

    [Fact]
    public async Task Client_OfUpstash_IsServedAsByQStash()
    {
        await using var qstash = await Running.StartAsync("qstash", Fast);
        var seen = await NodeClient.RunAsync("qstash.mjs", qstash.Address.ToString());
        var arrived = seen.GetProperty("arrived").EnumerateArray().ToLookup(a => a.GetProperty("path").GetString()!);

        // signatures: the right key, body and URL alone are taken
        foreach (var one in arrived.SelectMany(a => a))
        {
            one.GetProperty("verified").GetBoolean().ShouldBeTrue();
            one.GetProperty("forged").GetBoolean().ShouldBeFalse();
            one.GetProperty("otherBody").GetBoolean().ShouldBeFalse();
            one.GetProperty("otherUrl").GetBoolean().ShouldBeFalse();
        }

        var ok = arrived["/ok?x=1&y=2"].Single();
        Texts(ok, "body", "my", "type", "retried", "id")
            .ShouldBe(["{\"a\":1}", "v", "application/json", "0", Text(seen, "published", "messageId")]);
        arrived["/flaky"].Select(a => a.GetProperty("retried").GetString()).ShouldBe(["0", "1"]);
        arrived["/flaky"].Select(a => a.GetProperty("id").GetString()).Distinct().Count().ShouldBe(1);
        arrived["/dead"].Select(a => a.GetProperty("retried").GetString()).ShouldBe(["0", "1", "2"]);
        arrived["/stop"].Count().ShouldBe(1);
        arrived["/line"].Select(a => a.GetProperty("body").GetString()).ShouldBe(["1", "2", "3"]);
        arrived["/never"].ShouldBeEmpty();
        arrived["/once"].Count().ShouldBe(1);
        arrived["/tick"].ShouldAllBe(t => t.GetProperty("schedule").GetString() == Text(seen, "schedule", "scheduleId"));
    }

    [Fact]
    public async Task Client_OfUpstash_ReadsWhatBecameOfItsMessages()
    {
        await using var qstash = await Running.StartAsync("qstash", Fast);
        var seen = await NodeClient.RunAsync("qstash.mjs", qstash.Address.ToString());
        var callback = Body(seen, "/callback");
        var failure = Body(seen, "/failure");

        Text(seen, "second", "messageId").ShouldBe(Text(seen, "first", "messageId"));
        seen.GetProperty("second").GetProperty("deduplicated").GetBoolean().ShouldBeTrue();
        (seen.GetProperty("paused").GetProperty("lag").GetInt32(), seen.GetProperty("paused").GetProperty("paused").GetBoolean())
            .ShouldBe((3, true));
        (seen.GetProperty("batch").GetArrayLength(), seen.GetProperty("group").GetArrayLength()).ShouldBe((2, 2));
        (callback.GetProperty("status").GetInt32(), callback.GetProperty("retried").GetInt32()).ShouldBe((200, 1));
        Convert.FromBase64String(callback.GetProperty("body").GetString()!).ShouldBe("answer"u8.ToArray());
        (failure.GetProperty("status").GetInt32(), failure.GetProperty("maxRetries").GetInt32()).ShouldBe((500, 2));
        seen.GetProperty("dead").EnumerateArray().Select(d => $"{d.GetProperty("url")} {d.GetProperty("status")}")
            .ShouldBe(["/dead 500", "/stop 489"]);
        seen.GetProperty("unauthorized").GetInt32().ShouldBe(401);
        Text(seen, "invalid").ShouldContain("invalid");
    }

    [Theory]
    [InlineData("pow(2, retried) * 1000", 3, 8000)]
    [InlineData("min(10 * (retried + 1), 25)", 0, 10)]
    [InlineData("min(10 * (retried + 1), 25)", 5, 25)]
    [InlineData("round(exp(0)) + floor(2.9) - ceil(0.1) + sqrt(16) / abs(-4)", 0, 3)]
    public async Task RetryDelay_OfAnExpression_IsObeyed(string expression, int failures, double milliseconds)
    {
        var at = new List<DateTimeOffset>();
        await using var callee = await Callee.StartAsync(context =>
        {
            lock (at) at.Add(TimeProvider.System.GetUtcNow());
            context.Response.StatusCode = at.Count <= failures + 1 ? 500 : 200;
            return Task.CompletedTask;
        });
        await using var qstash = await Running.StartAsync("qstash", ("QSTASH_TIME_SCALE", "0.01"));

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v2/publish/{callee.Address}job");
        request.Headers.Add("Upstash-Retry-Delay", expression);
        request.Headers.Add("Upstash-Retries", "9");
        (await qstash.Http.SendAsync(request, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await Until.TrueAsync(() => at.Count == failures + 2, "it is delivered");

        // never earlier than asked: how much later, the machine decides
        (at[failures + 1] - at[failures]).TotalMilliseconds.ShouldBeGreaterThanOrEqualTo(milliseconds * 0.01 - 1);
    }

    [Theory]
    [InlineData("Upstash-Retry-Delay", "pow(2")]
    [InlineData("Upstash-Retry-Delay", "retries * 2")]
    [InlineData("Upstash-Delay", "soon")]
    [InlineData("Upstash-Flow-Control-Value", "speed=3")]
    public async Task Publish_WithAHeaderThatIsNone_IsRefused(string name, string value)
    {
        await using var qstash = await Running.StartAsync("qstash");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/publish/http://127.0.0.1:9/job");
        request.Headers.Add(name, value);
        ((int)(await qstash.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(400);
    }

    private static JsonElement Body(JsonElement seen, string path) => JsonDocument.Parse(
        seen.GetProperty("arrived").EnumerateArray().Single(a => a.GetProperty("path").GetString() == path).GetProperty("body")
            .GetString()!).RootElement;

    private static string Text(JsonElement json, params string[] path) =>
        path.Aggregate(json, (j, name) => j.GetProperty(name)).GetString()!;

    private static string[] Texts(JsonElement json, params string[] names) => [.. names.Select(n => Text(json, n))];
}
