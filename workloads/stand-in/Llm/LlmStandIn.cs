using System.Text.Json;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Llm;

/// <summary>A model behind OpenAI's chat completions, also at Azure's address of a deployment: words without sense, in time.</summary>
internal sealed class LlmStandIn(LlmSettings settings, int seed, TimeProvider clock) : IStandIn
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly FineDelay _delay = new(clock);
    private readonly LlmPace _pace = new(settings, seed);
    private readonly LlmQuota _quota = new(settings, clock);
    private long _answers;

    public bool IsReady => true;

    public int InBackground => 0;

    public void Map(WebApplication app)
    {
        app.MapPost("/v1/chat/completions", AnswerAsync);
        app.MapPost("/openai/deployments/{deployment}/chat/completions", AnswerAsync);
        app.MapPost("/models/chat/completions", AnswerAsync);
    }

    public ValueTask DisposeAsync()
    {
        _delay.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        RequestName.Set(context, "chat");
        if (await ReadAsync(context) is not { } request) return;
        var tokens = _pace.Count(request.MostTokens);
        if (_quota.Refuse(request.PromptTokens + tokens) is { } refused) await RefuseAsync(context, refused);
        else if (request.Stream) await StreamAsync(context, request, tokens);
        else await WholeAsync(context, request, tokens);
    }

    private static async Task<ChatRequest?> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<ChatRequest>(Json, context.RequestAborted);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            await ErrorAsync(context, StatusCodes.Status400BadRequest, problem.Message, "invalid_request_error", "invalid_json");
            return null;
        }
    }

    private async Task WholeAsync(HttpContext context, ChatRequest request, int tokens)
    {
        await _delay.WaitAsync(_pace.Pauses(tokens, TakesHeader.Read(context)).Sum());
        var message = new { role = "assistant", content = string.Concat(Enumerable.Range(0, tokens).Select(Word)) };
        await context.Response.WriteAsJsonAsync(new
        {
            id = Id(), @object = "chat.completion", created = Now(), model = request.Model,
            choices = new[] { new { index = 0, message, finish_reason = Reason(request, tokens) } }, usage = Usage(request, tokens),
        }, context.RequestAborted);
    }

    private async Task StreamAsync(HttpContext context, ChatRequest request, int tokens)
    {
        context.Response.ContentType = "text/event-stream";
        var (id, number) = (Id(), 0);
        foreach (var pause in _pace.Pauses(tokens, TakesHeader.Read(context)))
        {
            await _delay.WaitAsync(pause);
            var delta = new { role = number == 0 ? "assistant" : null, content = Word(number++) };
            await PieceAsync(context, Piece(id, request, new[] { new { index = 0, delta, finish_reason = (string?)null } }, null));
        }

        var end = new[] { new { index = 0, delta = new { }, finish_reason = Reason(request, tokens) } };
        await PieceAsync(context, Piece(id, request, end, null));
        if (request.Options?.Usage == true) await PieceAsync(context, Piece(id, request, Array.Empty<object>(), Usage(request, tokens)));
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    private object Piece(string id, ChatRequest request, object choices, object? usage) =>
        new { id, @object = "chat.completion.chunk", created = Now(), model = request.Model, choices, usage };

    private static async Task PieceAsync(HttpContext context, object piece)
    {
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(piece, Json)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, (TimeSpan After, string What) refused)
    {
        context.Response.Headers.RetryAfter = $"{Math.Ceiling(refused.After.TotalSeconds):0}";
        context.Response.Headers["x-ratelimit-remaining-" + refused.What] = "0";
        return ErrorAsync(context, StatusCodes.Status429TooManyRequests, $"Rate limit reached: {refused.What} per minute.", refused.What,
            "rate_limit_exceeded");
    }

    private static Task ErrorAsync(HttpContext context, int status, string message, string type, string code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message, type, param = (string?)null, code } },
            context.RequestAborted);
    }

    private static object Usage(ChatRequest request, int tokens) =>
        new { prompt_tokens = request.PromptTokens, completion_tokens = tokens, total_tokens = request.PromptTokens + tokens };

    private static string Reason(ChatRequest request, int tokens) => tokens >= request.MostTokens ? "length" : "stop";

    private static string Word(int number) => number == 0 ? "word" : " word";

    private string Id() => $"chatcmpl-{Interlocked.Increment(ref _answers)}";

    private long Now() => clock.GetUtcNow().ToUnixTimeSeconds();
}
