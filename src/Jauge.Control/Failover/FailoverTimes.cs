using Jauge.Core;

namespace Jauge.Control.Failover;

/// <summary>The parts of a failover, one after the other; a part that does not occur is zero.</summary>
/// <param name="Detection">From the fault to the knowledge of it.</param>
/// <param name="Election">From there to the choice of a new primary.</param>
/// <param name="Promotion">From there to a primary that takes writes, recovery of its log included.</param>
/// <param name="Resolution">From there to clients that know the new address: up to the DNS record's time to live.</param>
/// <param name="Reconnection">From there to clients that are connected again.</param>
public sealed record FailoverTimes(
    Range<TimeSpan> Detection,
    Range<TimeSpan> Election,
    Range<TimeSpan> Promotion,
    Range<TimeSpan> Resolution,
    Range<TimeSpan> Reconnection)
{
    /// <summary>Nothing takes time.</summary>
    public static FailoverTimes None { get; } = new(default, default, default, default, default);

    /// <summary>From the fault to a new primary that takes writes.</summary>
    public Range<TimeSpan> ServerSide => Sum(Detection, Election, Promotion);

    /// <summary>From the fault to clients that are served again.</summary>
    public Range<TimeSpan> Total => Sum(ServerSide, Resolution, Reconnection);

    /// <summary>The same with what clients need to follow.</summary>
    /// <param name="timeToLive">Time to live of the DNS record; 0 where clients are told at once.</param>
    /// <param name="reconnection">Time to connect again.</param>
    /// <returns>Resolution from nothing to the whole time to live.</returns>
    public FailoverTimes WithClients(TimeSpan timeToLive, Range<TimeSpan> reconnection) =>
        this with { Resolution = new(TimeSpan.Zero, Require.AtLeast(timeToLive, TimeSpan.Zero)), Reconnection = reconnection };

    private static Range<TimeSpan> Sum(params ReadOnlySpan<Range<TimeSpan>> parts)
    {
        var (low, high) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var part in parts)
            (low, high) = (low + part.Low, high + part.High);
        return new(low, high);
    }
}
