using System.Globalization;

namespace Jauge.StandIn.Work;

/// <summary>The time that a caller asks a service to take: header <c>Jauge-Takes</c>, in microseconds.</summary>
internal static class TakesHeader
{
    internal const string Name = "Jauge-Takes";
    private const long NanosecondsPerMicrosecond = 1000;

    /// <summary>Nanoseconds; null where the caller says nothing, or nothing that is a time.</summary>
    internal static long? Read(HttpContext context) =>
        long.TryParse(context.Request.Headers[Name], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && microseconds <= long.MaxValue / NanosecondsPerMicrosecond ? microseconds * NanosecondsPerMicrosecond : null;
}
