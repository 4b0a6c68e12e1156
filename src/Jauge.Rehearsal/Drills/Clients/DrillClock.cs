namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>Time since the start of a drill.</summary>
/// <param name="time">The clock below.</param>
public sealed class DrillClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Never goes back.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>The clock below, for waits.</summary>
    public TimeProvider Time => time;
}
