using System.Globalization;

namespace Jauge.Rendering.Observability;

/// <summary>Durations as Prometheus writes them: <c>1h30m</c>.</summary>
internal static class PrometheusTime
{
    private static readonly (string Sign, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay), ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
    ];

    /// <summary>The duration, to the millisecond.</summary>
    internal static string Of(TimeSpan time)
    {
        var (text, left) = ("", time.Ticks);
        foreach (var (sign, ticks) in Units)
        {
            if (left >= ticks) text += (left / ticks).ToString(CultureInfo.InvariantCulture) + sign;
            left %= ticks;
        }

        return text.Length == 0 ? "0s" : text;
    }
}
