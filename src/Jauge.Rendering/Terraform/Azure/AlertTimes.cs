using System.Xml;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Times that Azure Monitor takes for alerts.</summary>
/// <remarks>azurerm_monitor_metric_alert, arguments window_size and frequency; log alerts look five minutes back at least to cost what a
/// metric alert does.</remarks>
internal static class AlertTimes
{
    private static readonly TimeSpan[] Windows =
        [Minutes(1), Minutes(5), Minutes(15), Minutes(30), Minutes(60), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
            TimeSpan.FromDays(1)];

    /// <summary>The smallest window that holds the stated time.</summary>
    internal static TimeSpan Window(TimeSpan? stated) => Windows.FirstOrDefault(w => w >= (stated ?? Minutes(5)), Windows[^1]);

    /// <summary>How often the window is looked at: a fifth of it, a minute at least, an hour at most.</summary>
    internal static TimeSpan Frequency(TimeSpan window) => Windows[..5].Last(w => w <= Minutes(1) || w * 5 <= window);

    /// <summary>As Azure writes it.</summary>
    internal static string Iso(TimeSpan time) => XmlConvert.ToString(time);

    private static TimeSpan Minutes(int count) => TimeSpan.FromMinutes(count);
}
