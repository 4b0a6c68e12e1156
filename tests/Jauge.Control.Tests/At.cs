namespace Jauge.Control.Tests;

/// <summary>Instants and durations, short.</summary>
internal static class At
{
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    public static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
