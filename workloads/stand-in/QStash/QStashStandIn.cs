using System.Text.Json;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.QStash;

/// <summary>Upstash QStash as its clients see it: takes messages in and delivers them, signed, at least once.</summary>
internal sealed class QStashStandIn : IStandIn
{
    private readonly QStashSettings _settings;
    private readonly Deliveries _deliveries;
    private readonly FineDelay _delay;
    private readonly Dictionary<string, Func<QStashRequest, Task>> _answers;

    internal QStashStandIn(QStashSettings settings, TimeProvider clock)
    {
        var scaled = new ScaledClock(clock, settings.TimeScale);
        var state = new QStashState(settings, scaled);
        (_settings, _delay, _deliveries) = (settings, new(clock), new(settings, state, scaled));
        var publisher = new Publisher(state, _deliveries, scaled);
        var publications = new PublishAnswers(publisher);
        var kept = new KeptAnswers(state, publisher);
        _answers = new(StringComparer.Ordinal)
        {
            ["publish"] = publications.PublishAsync, ["enqueue"] = publications.EnqueueAsync, ["batch"] = publications.BatchAsync,
            ["queues"] = new QueueAnswers(state, _deliveries).AnswerAsync,
            ["schedules"] = new ScheduleAnswers(state, new(state, publisher, scaled), scaled).AnswerAsync,
            ["messages"] = kept.MessagesAsync, ["dlq"] = kept.DeadLettersAsync, ["events"] = kept.EventsAsync, ["logs"] = kept.EventsAsync,
            ["topics"] = new GroupAnswers(state).AnswerAsync, ["flowControl"] = new FlowAnswers(state).AnswerAsync,
            ["globalParallelism"] = request =>
                request.SayAsync(new { parallelismMax = settings.Parallelism, parallelismCount = _deliveries.UnderWay }),
            ["keys"] = request => KeysAsync(request, state),
        };
    }

    public bool IsReady => true;

    public int InBackground => _deliveries.UnderWay;

    public void Map(WebApplication app) => app.Run(AnswerAsync);

    public ValueTask DisposeAsync()
    {
        _deliveries.Dispose();
        _delay.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await QStashRequest.ReadAsync(context);
        if (!context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal) || request.Path.Length == 0
            || !_answers.TryGetValue(request.Path[0], out var answer))
        {
            await request.UnknownAsync("page");
            return;
        }

        RequestName.Set(context, request.Path[0]);
        await _delay.WaitAsync(TakesHeader.Read(context) ?? 0);
        if (_settings.Token is { } token && context.Request.Headers.Authorization != $"Bearer {token}")
            await request.RefuseAsync(StatusCodes.Status401Unauthorized, "unauthorized");
        else
            await GuardedAsync(request, answer);
    }

    private static async Task GuardedAsync(QStashRequest request, Func<QStashRequest, Task> answer)
    {
        try
        {
            await answer(request);
        }
        catch (Exception problem) when (problem is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            await request.RefuseAsync(StatusCodes.Status400BadRequest, problem.Message);
        }
    }

    private static Task KeysAsync(QStashRequest request, QStashState state)
    {
        if (request.Path is [_, "rotate"]) state.RotateKeys();
        return request.SayAsync(new { current = state.CurrentKey, next = state.NextKey });
    }
}
