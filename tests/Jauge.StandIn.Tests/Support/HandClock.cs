namespace Jauge.StandIn.Tests.Support;

/// <summary>A fine clock that goes on when it is told to; timers are the system's.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _now;
    private long _reads;

    /// <summary>How often somebody has looked.</summary>
    internal long Reads => Interlocked.Read(ref _reads);

    /// <summary>Since it was made.</summary>
    internal TimeSpan Now => TimeSpan.FromTicks(Interlocked.Read(ref _now));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        Interlocked.Increment(ref _reads);
        return Interlocked.Read(ref _now);
    }

    internal void Advance(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);
}
