using System.Net.Http.Json;
using System.Text.Json;
using Jauge.StandIn.Tests.Support;

namespace Jauge.StandIn.Tests.Services;

public sealed class LlmTests
{
    private static readonly object Question =
        new { model = "m", messages = new[] { new { role = "user", content = "How many words are enough?" } }, max_tokens = 20 };

    [Fact]
    public async Task Completion_HasWordsAndTheirCount()
    {
        await using var llm = await Running.StartAsync("llm", ("LLM_FIRST_TOKEN", "1 ms"), ("LLM_NEXT_TOKEN", "100 us"));
        using var answer = await llm.Http.PostAsJsonAsync("/v1/chat/completions", Question, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        var words = json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!.Split(' ').Length;
        var usage = json.GetProperty("usage");
        usage.GetProperty("completion_tokens").GetInt32().ShouldBe(words);
        usage.GetProperty("total_tokens").GetInt32().ShouldBe(usage.GetProperty("prompt_tokens").GetInt32() + words);
        words.ShouldBeInRange(1, 20);
        json.GetProperty("choices")[0].GetProperty("finish_reason").GetString().ShouldBe(words == 20 ? "length" : "stop");
    }

    [Fact]
    public async Task Stream_ComesTokenByTokenAndInItsTime()
    {
        await using var llm =
            await Running.StartAsync("llm", ("LLM_FIRST_TOKEN", "80 ms"), ("LLM_NEXT_TOKEN", "5 ms"), ("LLM_OUTPUT_TOKENS", "1000000"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions");
        request.Content =
            JsonContent.Create(new { messages = Array.Empty<object>(), stream = true, max_tokens = 10,
                stream_options = new { include_usage = true } });
        var start = TimeProvider.System.GetTimestamp();
        using var answer =
            await llm.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var first = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(80));
        var rest = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(80 + (9 * 5)));

        first.ShouldStartWith("data: {");
        rest.Length.ShouldBe(9 + 1 + 1 + 1);         // the other tokens, the end, the usage, DONE
        rest[^2].ShouldContain("\"completion_tokens\":10");
        rest[^1].ShouldBe("data: [DONE]");
    }

    [Fact]
    public async Task Completion_TakesWhatTheCallerAsksFor()
    {
        var clock = new HandClock();
        await using var llm = await Running.StartAsync("llm", clock, ("LLM_FIRST_TOKEN", "10 s"), ("LLM_NEXT_TOKEN", "10 s"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = JsonContent.Create(Question) };
        request.Headers.Add("Jauge-Takes", "50000");
        var answer = llm.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await Until.TrueAsync(async () => await llm.MetricAsync("http_requests_in_flight") == 1, "the question is there");
        clock.Advance(TimeSpan.FromMilliseconds(49));
        var reads = clock.Reads;
        await Until.TrueAsync(() => clock.Reads > reads + 1, "whoever waits has looked at the clock again");
        answer.IsCompleted.ShouldBeFalse();
        await Until.TrueAsync(() => Went(clock, answer.IsCompleted), "the answer comes");
        (await answer).EnsureSuccessStatusCode();
        clock.Now.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    // the clock goes on until it is done
    private static bool Went(HandClock clock, bool isDone)
    {
        if (!isDone) clock.Advance(TimeSpan.FromMilliseconds(1));
        return isDone;
    }

    [Theory]
    [InlineData("LLM_REQUESTS_PER_MINUTE", "2", "requests")]
    [InlineData("LLM_TOKENS_PER_MINUTE", "60", "tokens")]
    public async Task Quota_ThatIsUsedUp_Is429AndSaysWhen(string name, string value, string what)
    {
        await using var llm = await Running.StartAsync("llm", ("LLM_FIRST_TOKEN", "0 s"), ("LLM_NEXT_TOKEN", "0 s"),
            ("LLM_OUTPUT_TOKENS", "1000000"), (name, value));
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await llm.Http.PostAsJsonAsync("/v1/chat/completions", Question, TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
            if ((int)answer.StatusCode != 429) continue;
            answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldNotBeNull()
                .ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(what);
        }

        statuses.ShouldContain(200);
        statuses[^1].ShouldBe(429);
    }
}
