using System.Text;
using System.Text.Json.Nodes;
using Jauge.Control.Resilience;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Stripe;

/// <summary>Stripe's billing as its clients see it: objects, usage, invoices, events, and webhooks with signatures. Nobody pays.</summary>
internal sealed class StripeStandIn : IStandIn
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Sent, int Status, string Answer)> _keys = new(StringComparer.Ordinal);
    private readonly StripeWebhooks _webhooks;
    private readonly StripeObjects _objects;
    private readonly FineDelay _delay;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly TokenBucketOptions? _rate;
    private TokenBucket _bucket;
    private long _requests;

    internal StripeStandIn(StripeSettings settings, TimeProvider clock)
    {
        (_clock, _start, _delay, _webhooks) = (clock, clock.GetTimestamp(), new(clock), new(settings.TimeScale, clock));
        _objects = new(new(clock), _webhooks);
        if (settings.WebhookUrl is { } url) _objects.Register(url, settings.WebhookSecret);
        if (settings.RequestsPerSecond > 0)
            _bucket = new(_rate = new(settings.RequestsPerSecond, settings.RequestsPerSecond), TimeSpan.Zero);
    }

    public bool IsReady => true;

    public int InBackground => _webhooks.UnderWay;

    public void Map(WebApplication app) => app.Run(AnswerAsync);

    public ValueTask DisposeAsync()
    {
        _webhooks.Dispose();
        _delay.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        RequestName.Set(context, path.Length > 1 ? path[1] : "other");
        await _delay.WaitAsync(TakesHeader.Read(context) ?? 0);
        var (sent, text) = await SentAsync(context);
        var (status, answer) = Once(context, path, sent, text);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["Request-Id"] = $"req_{Interlocked.Increment(ref _requests)}";
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private static async Task<(JsonObject Sent, string Text)> SentAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true && text.Length > 0)
            return ((JsonObject)JsonNode.Parse(text)!, text);
        var form = text.Length > 0 ? text : context.Request.QueryString.Value?.TrimStart('?') ?? "";
        return (StripeForm.Read(Fields(form)), text);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string form) => form.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(Plain(pair[0]), pair.Length > 1 ? Plain(pair[1]) : ""));

    private static string Plain(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // the same key gives the same answer, and does nothing a second time
    private (int Status, string Answer) Once(HttpContext context, string[] path, JsonObject sent, string text)
    {
        var (key, what) = (context.Request.Headers["Idempotency-Key"].ToString(), $"{context.Request.Path}\n{text}");
        lock (_lock)
        {
            if (key.Length > 0 && _keys.TryGetValue(key, out var known))
                return known.Sent == what ? (known.Status, known.Answer) : Refused(Reused(key));
            var (status, answer) = Guarded(context, path, sent);
            if (key.Length > 0 && status < StatusCodes.Status429TooManyRequests) _keys[key] = (what, status, answer);
            return (status, answer);
        }
    }

    private (int Status, string Answer) Guarded(HttpContext context, string[] path, JsonObject sent)
    {
        try
        {
            Admit(context);
            if (path is not ["v1" or "v2", _, ..]) throw StripeException.Missing("page", context.Request.Path);
            return (StatusCodes.Status200OK, _objects.Answer(context.Request.Method, path[1..], sent).ToJsonString());
        }
        catch (StripeException problem)
        {
            return Refused(problem);
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or InvalidCastException)
        {
            return Refused(StripeException.Wrong($"A parameter has a type that it cannot have: {problem.Message}"));
        }
    }

    private void Admit(HttpContext context)
    {
        if (!context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal))
            throw new StripeException(StatusCodes.Status401Unauthorized, "invalid_request_error", null, "You did not provide an API key.");
        if (_rate is not null && !_bucket.TryTake(_rate, _clock.GetElapsedTime(_start)))
            throw new StripeException(StatusCodes.Status429TooManyRequests, "invalid_request_error", "rate_limit", "Too many requests.");
    }

    private static (int Status, string Answer) Refused(StripeException problem) => (problem.Status, problem.Answer.ToJsonString());

    private static StripeException Reused(string key) => new(
        StatusCodes.Status400BadRequest, "idempotency_error", null,
        $"Keys for idempotent requests can only be used with the same parameters they were first used with: {key}");
}
