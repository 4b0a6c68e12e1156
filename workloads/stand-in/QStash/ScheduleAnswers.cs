namespace Jauge.StandIn.QStash;

/// <summary><c>schedules</c>: make, show, remove, pause, resume.</summary>
internal sealed class ScheduleAnswers(QStashState state, Timetable timetable, ScaledClock clock)
{
    internal Task AnswerAsync(QStashRequest request) => (request.Method, request.Path) switch
    {
        ("GET", [_]) => request.SayAsync(state.Schedules.Values.Select(Shown).ToList()),
        ("POST" or "PATCH" or "PUT", [_, var id, "pause"]) => SetAsync(request, id, true),
        ("POST" or "PATCH" or "PUT", [_, var id, "resume"]) => SetAsync(request, id, false),
        ("POST", _) => CreateAsync(request),
        ("GET", [_, var id]) =>
            state.Schedules.TryGetValue(id, out var schedule) ? request.SayAsync(Shown(schedule)) : request.UnknownAsync("schedule"),
        ("DELETE", [_, var id]) => RemoveAsync(request, id),
        _ => request.UnknownAsync("page"),
    };

    private Task CreateAsync(QStashRequest request)
    {
        var (options, destination) = (MessageOptions.Read(request.Headers()), request.Rest(1));
        Destination.Urls(destination, state);
        var cron = Cron.Parse(options.Cron ?? throw new FormatException("Upstash-Cron is missing"));
        var schedule = new Schedule(options.ScheduleId ?? state.NewId("scd"), destination, cron, options, request.Body, clock.Now);
        timetable.Start(schedule);
        return request.SayAsync(new { scheduleId = schedule.Id }, StatusCodes.Status201Created);
    }

    private Task SetAsync(QStashRequest request, string id, bool isPaused)
    {
        if (!state.Schedules.TryGetValue(id, out var schedule)) return request.UnknownAsync("schedule");
        schedule.IsPaused = isPaused;
        return request.SayAsync(new { });
    }

    private Task RemoveAsync(QStashRequest request, string id)
    {
        if (!state.Schedules.TryRemove(id, out var schedule)) return request.UnknownAsync("schedule");
        schedule.Removed.Cancel();
        return request.SayAsync(new { });
    }

    private static object Shown(Schedule schedule) => new
    {
        scheduleId = schedule.Id, cron = schedule.Options.Cron, destination = schedule.Destination, method = schedule.Options.Method,
        createdAt = schedule.CreatedAt.ToUnixTimeMilliseconds(), isPaused = schedule.IsPaused, retries = schedule.Options.Retries,
    };
}
