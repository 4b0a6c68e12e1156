using Jauge.Report.Layout;

namespace Jauge.Report.Simulations;

/// <summary>Measured figures as people read them: three digits that matter, a dash where nothing was measured.</summary>
internal static class Readable
{
    public const string None = "–";

    /// <summary>A time: <c>0.42 ms</c>, <c>98.8 ms</c>, <c>1.25 s</c>, <c>12 min 05 s</c>, <c>1 h 05 min</c>.</summary>
    public static string Time(Page page, double seconds) => seconds switch
    {
        double.NaN => None,
        double.PositiveInfinity => page.Say("never", "jamais"),
        < 0.000_005 => "0",
        < 0.999_5 => Number(page, seconds * 1000) + "\u00a0ms",
        < 59.95 => Number(page, seconds) + "\u00a0s",
        _ => Long((long)Math.Round(seconds)),
    };

    public static string Time(Page page, TimeSpan time) => Time(page, time.TotalSeconds);

    /// <summary>A wait; nothing where there is none, so that what matters stands out.</summary>
    public static string Wait(Page page, double seconds) => seconds < 0.000_005 ? None : Time(page, seconds);

    public static string Rate(Page page, double perSecond) => double.IsNaN(perSecond) ? None : Number(page, perSecond) + "/s";

    /// <summary>A share; what is not nothing does not read as nothing.</summary>
    public static string Share(Page page, double share) => double.IsNaN(share) ? None
        : share <= 0 ? "0\u00a0%"
        : share < 0.0001 ? "<" + 0.01.ToString("N2", page.Format) + "\u00a0%"
        : Number(page, share * 100) + "\u00a0%";

    /// <summary>Whole things where the mean over the replications is whole.</summary>
    public static string Count(Page page, double count) => double.IsNaN(count) ? None
        : count.ToString(Math.Abs(count - Math.Round(count)) < 0.05 ? "N0" : "N1", page.Format);

    public static string Number(Page page, double number) => number.ToString(number switch
    {
        0 or >= 99.95 => "N0",
        >= 9.995 => "N1",
        _ => "N2",
    }, page.Format);

    private static string Long(long seconds)
    {
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if (hours > 0) return minutes == 0 ? $"{hours}\u00a0h" : $"{hours}\u00a0h\u00a0{minutes:00}\u00a0min";
        return rest == 0 ? $"{minutes}\u00a0min" : $"{minutes}\u00a0min\u00a0{rest:00}\u00a0s";
    }
}
