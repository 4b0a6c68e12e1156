namespace Jauge.StandIn.QStash;

/// <summary>Publishes the messages of schedules when their time comes.</summary>
internal sealed class Timetable(QStashState state, Publisher publisher, ScaledClock clock)
{
    internal void Start(Schedule schedule)
    {
        if (state.Schedules.TryGetValue(schedule.Id, out var old)) old.Removed.Cancel();
        state.Schedules[schedule.Id] = schedule;
        _ = RunAsync(schedule);
    }

    private async Task RunAsync(Schedule schedule)
    {
        try
        {
            for (var last = clock.Now; schedule.Cron.After(last) is { } next; last = next)
            {
                await clock.WaitAsync(next - clock.Now, schedule.Removed.Token);
                if (!schedule.IsPaused) publisher.Publish(schedule.Destination, schedule.Options, schedule.Body, schedule: schedule.Id);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or FormatException)
        {
            // the schedule was removed, or its URL group
        }
    }
}
