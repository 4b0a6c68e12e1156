namespace Jauge.Control.Resilience;

/// <summary>Exponential back-off.</summary>
/// <remarks>Source: M. Brooker, Exponential backoff and jitter, AWS Architecture Blog, 2015.</remarks>
public sealed record BackoffOptions
{
    /// <summary>Delay before the first retry; above 0.</summary>
    public TimeSpan Base { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest delay; at least the base.</summary>
    public TimeSpan Cap { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Growth from retry to retry; 1 or more.</summary>
    public double Factor { get; init; } = 2;

    /// <summary>Spread.</summary>
    public Jitter Jitter { get; init; } = Jitter.Full;

    /// <summary>The delay before a retry.</summary>
    /// <typeparam name="TStream">The stream's type.</typeparam>
    /// <param name="retry">1 for the first retry.</param>
    /// <param name="previous">
    /// The delay before the previous retry, zero before the first; read by <see cref="Jitter.Decorrelated"/> alone.
    /// </param>
    /// <param name="stream">Moved on by one draw, by none without jitter.</param>
    /// <returns>From 0 to <see cref="Cap"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retry"/> is below 1.</exception>
    public TimeSpan Delay<TStream>(int retry, TimeSpan previous, ref TStream stream)
        where TStream : IRandomStream
    {
        var whole = Whole(Require.AtLeast(retry, 1));
        return Jitter switch
        {
            Jitter.None => whole,
            Jitter.Full => whole * RandomStreams.NextUnit(ref stream),
            Jitter.Equal => whole / 2 + whole / 2 * RandomStreams.NextUnit(ref stream),
            _ => Capped(Base + (Widest(previous) - Base) * RandomStreams.NextUnit(ref stream)),
        };
    }

    private TimeSpan Whole(int retry)
    {
        var seconds = Base.TotalSeconds;
        for (var i = 1; i < retry && Factor > 1 && seconds < Cap.TotalSeconds; i++)
            seconds *= Factor;                          // not a power: platforms round those differently
        return seconds >= Cap.TotalSeconds ? Cap : TimeSpan.FromSeconds(seconds);
    }

    private TimeSpan Widest(TimeSpan previous) => previous * 3 > Base ? previous * 3 : Base;

    private TimeSpan Capped(TimeSpan delay) => delay < Cap ? delay : Cap;
}
