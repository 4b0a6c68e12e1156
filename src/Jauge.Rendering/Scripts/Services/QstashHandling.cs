using System.Globalization;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Scripts.Services;

/// <summary>The schedules of QStash.</summary>
internal sealed class QstashHandling(Site site) : Handling(site)
{
    private const int UsualAttempts = 4;                    // three retries: upstash.com/docs/qstash/features/retry, November 2026

    internal string Prefix => $"{Site.Context.Scope}-{Site.Name}-";

    internal IEnumerable<(string Id, MessageScheduleSpec Schedule, string? Cron)> Schedules =>
        Site.Component.Spec.Delivers?.Schedules.Select(s => (Prefix + s.Key, s.Value, Cron(s.Value.Every))) ?? [];

    internal override IEnumerable<Step> Verify() => Known.Any() ? [Step.Of("qstash_check", [Site.Name, .. Known.Select(s => s.Id)])] : [];

    internal override IEnumerable<ShellCommand> Looks() =>
        [ShellStatement.Run("curl", "--silent", "--show-error", "--oauth2-bearer", ShellWord.Variable("QSTASH_TOKEN"),
            "https://qstash.upstash.io/v2/dlq")];

    /// <summary>Schedules that name an address and that a cron line can say.</summary>
    internal IEnumerable<(string Id, MessageScheduleSpec Schedule, string? Cron)> Known =>
        Schedules.Where(s => s.Cron is not null && s.Schedule.Path is not null);

    internal string Retries => ((Site.Component.Spec.Delivers?.Attempts ?? UsualAttempts) - 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The longest that one delivery may take, as QStash writes it.</summary>
    internal string Timeout(MessageScheduleSpec schedule)
    {
        var consumer = Site.Context.Deployment.Find(schedule.To ?? Site.Component.Spec.Delivers?.To ?? "");
        var time = Site.Component.Spec.Delivers?.Deadline ?? consumer?.Spec.Serves?.Timeout ?? TimeSpan.FromSeconds(60);
        return $"{((int)Math.Clamp(time.TotalSeconds, 1, 86_400)).ToString(CultureInfo.InvariantCulture)}s";
    }

    /// <summary>A cron line that comes at equal intervals; null where none does.</summary>
    internal static string? Cron(TimeSpan every) => every switch
    {
        { TotalMinutes: >= 1 and < 60 } when every.Ticks % TimeSpan.TicksPerMinute == 0 && 60 % (int)every.TotalMinutes == 0 =>
            every.TotalMinutes == 1 ? "* * * * *" : $"*/{(int)every.TotalMinutes} * * * *",
        { TotalHours: >= 1 and < 24 } when every.Ticks % TimeSpan.TicksPerHour == 0 && 24 % (int)every.TotalHours == 0 =>
            every.TotalHours == 1 ? "0 * * * *" : $"0 */{(int)every.TotalHours} * * *",
        { TotalDays: 1 } => "0 2 * * *",
        { TotalDays: 7 } => "0 2 * * 1",
        _ => null,
    };
}
