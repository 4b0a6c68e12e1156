using System.Globalization;

namespace Jauge.Rendering.Kubernetes;

/// <summary>An interval as the nearest schedule of cron that is not longer: hours and minutes that divide a day or an hour
/// evenly.</summary>
internal static class CronSchedule
{
    private const int QuietHour = 2;
    private static readonly int[] Minutes = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30];
    private static readonly int[] Hours = [1, 2, 3, 4, 6, 8, 12];

    /// <summary>Five fields, as Kubernetes reads them.</summary>
    internal static string Of(TimeSpan every) => every switch
    {
        _ when every < TimeSpan.FromHours(1) => $"*/{Largest(Minutes, every.TotalMinutes)} * * * *",
        _ when every < TimeSpan.FromDays(1) => $"0 */{Largest(Hours, every.TotalHours)} * * *",
        _ when every < TimeSpan.FromDays(7) => $"0 {QuietHour} * * *",
        _ when every < TimeSpan.FromDays(28) => $"0 {QuietHour} * * 0",
        _ => $"0 {QuietHour} 1 * *",
    };

    /// <summary>Six fields, as CloudNativePG reads them.</summary>
    internal static string WithSeconds(TimeSpan every) => $"0 {Of(every)}";

    private static string Largest(int[] steps, double most) =>
        steps.Where(s => s <= most).DefaultIfEmpty(1).Max().ToString(CultureInfo.InvariantCulture);
}
