namespace Jauge.Control;

/// <summary>Simulated time is a whole number of nanoseconds since the start, 64 bits: 292 years. These are the edges where it meets other
/// units.</summary>
public static class RunTime
{
    /// <summary>Nanoseconds in a second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>Nanoseconds in a <see cref="TimeSpan"/> tick.</summary>
    public const long Tick = 100;

    /// <summary>Exact.</summary>
    /// <exception cref="OverflowException">More than 292 years.</exception>
    public static long FromTimeSpan(TimeSpan time) => time.Ticks * Tick;

    /// <summary>Rounded to the nearest nanosecond.</summary>
    /// <exception cref="OverflowException">More than 292 years, or not a number.</exception>
    public static long FromSeconds(double seconds) => checked((long)Math.Round(seconds * Second));

    /// <summary>Seconds, to 16 significant digits.</summary>
    public static double ToSeconds(long nanoseconds) => nanoseconds / (double)Second;
}
