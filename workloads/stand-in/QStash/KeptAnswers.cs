using System.Text;

namespace Jauge.StandIn.QStash;

/// <summary>What is kept of messages: those under way, the dead letters, the log.</summary>
internal sealed class KeptAnswers(QStashState state, Publisher publisher)
{
    internal Task MessagesAsync(QStashRequest request) => (request.Method, request.Path) switch
    {
        ("GET", [_, var id]) =>
            state.Messages.TryGetValue(id, out var message) ? request.SayAsync(Shown(message)) : request.UnknownAsync("message"),
        ("DELETE", [_, var id]) =>
            state.Messages.TryGetValue(id, out var message) ? CancelAsync(request, [message]) : request.UnknownAsync("message"),
        ("DELETE", [_]) => CancelAsync(request, [.. Asked(request)]),
        _ => request.UnknownAsync("page"),
    };

    internal Task DeadLettersAsync(QStashRequest request) => (request.Method, request.Path) switch
    {
        ("GET", [_]) =>
            request.SayAsync(new { messages = state.DeadLetters.Values.OrderBy(d => d.Id, StringComparer.Ordinal).Select(Shown).ToList() }),
        ("GET", [_, var id]) =>
            state.DeadLetters.TryGetValue(id, out var dead) ? request.SayAsync(Shown(dead)) : request.UnknownAsync("dlq message"),
        ("DELETE", [_, var id]) =>
            state.DeadLetters.TryRemove(id, out _) ? request.SayAsync(new { deleted = 1 }) : request.UnknownAsync("dlq message"),
        ("DELETE", [_]) => request.SayAsync(new { deleted = Taken(request).Count }),
        ("POST", [_, "retry", .. var ids]) => request.SayAsync(new { responses = Taken(request, ids).Select(Again).ToList() }),
        _ => request.UnknownAsync("page"),
    };

    internal Task EventsAsync(QStashRequest request)
    {
        var events = state.Events.Reverse().ToList();
        return request.SayAsync(new { events, logs = events });
    }

    private static async Task CancelAsync(QStashRequest request, IReadOnlyList<Message> messages)
    {
        foreach (var message in messages) await message.Cancelled.CancelAsync();
        await request.SayAsync(new { cancelled = messages.Count });
    }

    private IEnumerable<Message> Asked(QStashRequest request)
    {
        var query = request.Context.Request.Query;
        return state.Messages.Values.Where(m => (query["queueName"] is not [var queue] || m.Queue == queue)
            && (query["url"] is not [var url] || m.Url == url)
            && (query["label"] is not [var label] || m.Options.Label == label)
                && (query["messageIds"] is not { Count: > 0 } ids || ids.Contains(m.Id)));
    }

    private List<DeadLetter> Taken(QStashRequest request, params string[] named)
    {
        var ids = named.Concat(request.Context.Request.Query["dlqIds"].SelectMany(i => i!.Split(','))).ToHashSet(StringComparer.Ordinal);
        return [.. state.DeadLetters.Keys.Where(id => ids.Count == 0 || ids.Contains(id))
            .Select(id => state.DeadLetters.TryRemove(id, out var dead) ? dead : null).OfType<DeadLetter>()];
    }

    private Published Again(DeadLetter dead) =>
        publisher.Publish(dead.Message.Url, dead.Message.Options with { DeduplicationId = null, ContentBasedDeduplication = false,
            Delay = TimeSpan.Zero, NotBefore = null },
            dead.Message.Body, dead.Message.Queue)[0];

    private static object Shown(Message message) => new
    {
        messageId = message.Id, url = message.Url, method = message.Options.Method,
        header = message.Options.Forwarded.ToDictionary(h => h.Key, h => new[] { h.Value }),
        body = Encoding.UTF8.GetString(message.Body), maxRetries = message.Options.Retries,
        notBefore = message.NotBefore.ToUnixTimeMilliseconds(),
        createdAt = message.CreatedAt.ToUnixTimeMilliseconds(), queueName = message.Queue, scheduleId = message.Schedule,
        callback = message.Options.Callback,
        failureCallback = message.Options.FailureCallback, label = message.Options.Label, retried = message.Retried,
        state = message.State.ToString().ToUpperInvariant(),
    };

    private static object Shown(DeadLetter dead) => new
    {
        dlqId = dead.Id, messageId = dead.Message.Id, url = dead.Message.Url, method = dead.Message.Options.Method,
        responseStatus = dead.Status,
        responseHeader = dead.Headers, responseBody = Encoding.UTF8.GetString(dead.Body), body = Encoding.UTF8.GetString(dead.Message.Body),
        queueName = dead.Message.Queue, scheduleId = dead.Message.Schedule, createdAt = dead.Message.CreatedAt.ToUnixTimeMilliseconds(),
        retried = dead.Message.Retried,
    };
}
