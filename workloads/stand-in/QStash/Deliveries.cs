using System.Net.Http.Headers;
using System.Text.Json;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.QStash;

/// <summary>Delivers messages, again where it must, and tells what became of them.</summary>
internal sealed class Deliveries(QStashSettings settings, QStashState state, ScaledClock clock) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly HttpMessageInvoker _http =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly Places _places = new(settings.Parallelism == 0 ? int.MaxValue : settings.Parallelism, int.MaxValue);

    /// <summary>Deliveries under way.</summary>
    internal int UnderWay => _places.Taken;

    /// <summary>Takes a message in.</summary>
    internal void Start(Message message)
    {
        state.Messages[message.Id] = message;
        state.Log(message);
        if (message.Queue is { } queue) Line(queue).Add(message);
        else _ = RunAsync(message);
    }

    internal QueueLine Line(string name) => state.Queues.GetOrAdd(name, n => new(n, RunAsync, clock.Now));

    public void Dispose() => _http.Dispose();

    private async Task RunAsync(Message message)
    {
        try
        {
            await clock.WaitAsync(message.NotBefore - clock.Now, message.Cancelled.Token);
            while (await AttemptAsync(message) is { } pause) await clock.WaitAsync(pause, message.Cancelled.Token);
        }
        catch (OperationCanceledException)
        {
            message.State = MessageState.Cancelled;
            state.Log(message);
        }

        state.Messages.TryRemove(message.Id, out _);
    }

    // the pause before the next attempt; null: there is none
    private async Task<TimeSpan?> AttemptAsync(Message message)
    {
        message.State = MessageState.Active;
        var (answer, body, error) = await InTurnAsync(message);
        using (answer)
        {
            if (answer?.IsSuccessStatusCode == true)
            {
                await EndAsync(message, MessageState.Delivered, null, answer, body);
                return null;
            }

            error ??= $"HTTP status {(int)answer!.StatusCode}";
            if (RetryRules.IsFinal(answer) || message.Retried >= (message.Options.Retries ?? settings.Retries))
            {
                await EndAsync(message, MessageState.Failed, error, answer, body);
                return null;
            }

            var pause = RetryRules.Pause(message, answer, clock.RealNow);
            (message.Retried, message.State) = (message.Retried + 1, MessageState.Retry);
            state.Log(message, error);
            return pause;
        }
    }

    private async Task<(HttpResponseMessage? Answer, byte[] Body, string? Error)> InTurnAsync(Message message)
    {
        var gate = message.Options is { FlowKey: { } key, Flow: not null } ? state.Flows.GetOrAdd(key, _ => new(clock)) : null;
        if (gate is not null) await gate.EnterAsync(message.Options.Flow!, message.Cancelled.Token);
        await _places.TakeAsync(message.Cancelled.Token);
        try
        {
            return await DeliverAsync(message);
        }
        finally
        {
            _places.GiveBack();
            gate?.Leave();
        }
    }

    private async Task<(HttpResponseMessage? Answer, byte[] Body, string? Error)> DeliverAsync(Message message)
    {
        using var limit = new CancellationTokenSource(message.Options.Timeout ?? settings.Timeout);
        using var request = Request(message);
        try
        {
            var answer = await _http.SendAsync(request, limit.Token);
            return (answer, await answer.Content.ReadAsByteArrayAsync(limit.Token), null);
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException)
        {
            return (null, [], problem.Message);
        }
    }

    private HttpRequestMessage Request(Message message)
    {
        var request = new HttpRequestMessage(new(message.Options.Method), message.Url) { Content = new ByteArrayContent(message.Body) };
        if (message.Options.ContentType is { } type && MediaTypeHeaderValue.TryParse(type, out var parsed))
            request.Content.Headers.ContentType = parsed;
        var own = new Dictionary<string, string?>
        {
            ["User-Agent"] = "Upstash-QStash", ["Upstash-Message-Id"] = message.Id, ["Upstash-Retried"] = $"{message.Retried}",
            ["Upstash-Schedule-Id"] = message.Schedule, ["Upstash-Topic-Name"] = message.Group, ["Upstash-Caller-Ip"] = "127.0.0.1",
            ["Upstash-Signature"] = Signature.Of(state.CurrentKey, message.Url, message.Body, clock.RealNow, message.Id),
        };
        foreach (var (name, value) in own.Where(h => h.Value is not null)
            .Concat(message.Options.Forwarded.Select(h => KeyValuePair.Create(h.Key, (string?)h.Value))))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task EndAsync(Message message, MessageState end, string? error, HttpResponseMessage? answer, byte[] body)
    {
        message.State = end;
        state.Log(message, error);
        var dead = end == MessageState.Failed ? Bury(message, answer, body) : null;
        var (to, forwarded) = end == MessageState.Failed
            ? (message.Options.FailureCallback, message.Options.FailureForwarded)
            : (message.Options.Callback, message.Options.CallbackForwarded);
        if (to is not null) await RunAsync(Callback(message, to, forwarded, answer, body, dead));
    }

    private DeadLetter Bury(Message message, HttpResponseMessage? answer, byte[] body)
    {
        var dead = new DeadLetter(state.NewId("dlq"), message, (int?)answer?.StatusCode ?? 0, Headers(answer), body);
        return state.DeadLetters[dead.Id] = dead;
    }

    private Message Callback(
        Message about, string to, IReadOnlyDictionary<string, string> forwarded, HttpResponseMessage? answer, byte[] body,
        DeadLetter? dead) => new()
    {
        Id = state.NewId("msg"), Url = to, CreatedAt = clock.Now, NotBefore = clock.Now,
        Options = new() { Forwarded = forwarded, ContentType = "application/json" },
        Body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            status = (int?)answer?.StatusCode ?? 0, header = Headers(answer), body = Convert.ToBase64String(body), retried = about.Retried,
            maxRetries = about.Options.Retries ?? settings.Retries, dlqId = dead?.Id, sourceMessageId = about.Id, url = about.Url,
            method = about.Options.Method,
            sourceHeader = about.Options.Forwarded.ToDictionary(h => h.Key, h => new[] { h.Value }),
            sourceBody = Convert.ToBase64String(about.Body),
            topicName = about.Group, scheduleId = about.Schedule, callerIP = "127.0.0.1",
            notBefore = about.NotBefore.ToUnixTimeMilliseconds(), createdAt = about.CreatedAt.ToUnixTimeMilliseconds(),
        }, Json),
    };

    private static Dictionary<string, string[]> Headers(HttpResponseMessage? answer) =>
        answer is null ? [] : answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => h.Value.ToArray());
}
