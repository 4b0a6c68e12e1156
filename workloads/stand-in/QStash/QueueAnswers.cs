namespace Jauge.StandIn.QStash;

/// <summary><c>queues</c>: make, show, remove, pause, resume.</summary>
internal sealed class QueueAnswers(QStashState state, Deliveries deliveries)
{
    internal Task AnswerAsync(QStashRequest request) => (request.Method, request.Path) switch
    {
        ("GET", [_]) => request.SayAsync(state.Queues.Values.Select(Shown).ToList()),
        ("POST", [_]) => SetAsync(request, Name(request)),
        ("POST", [_, var name, "pause"]) => SetAsync(request, name, isPaused: true),
        ("POST", [_, var name, "resume"]) => SetAsync(request, name, isPaused: false),
        ("GET", [_, var name]) =>
            state.Queues.TryGetValue(name, out var line) ? request.SayAsync(Shown(line)) : request.UnknownAsync("queue"),
        ("DELETE", [_, var name]) => state.Queues.TryRemove(name, out _) ? request.SayAsync(new { }) : request.UnknownAsync("queue"),
        _ => request.UnknownAsync("page"),
    };

    private static string Name(QStashRequest request) => request.BodyJson().GetProperty("queueName").GetString() ?? "";

    private Task SetAsync(QStashRequest request, string name, bool? isPaused = null)
    {
        var body = request.BodyJson();
        int? parallelism = body.TryGetProperty("parallelism", out var number) ? number.GetInt32() : null;
        if (isPaused is null && body.TryGetProperty("paused", out var paused)) isPaused = paused.GetBoolean();
        deliveries.Line(name).Set(parallelism, isPaused);
        return request.SayAsync(new { });
    }

    private static object Shown(QueueLine line) =>
        new { name = line.Name, createdAt = line.CreatedAt.ToUnixTimeMilliseconds(), parallelism = line.Parallelism, lag = line.Lag,
            paused = line.IsPaused };
}
