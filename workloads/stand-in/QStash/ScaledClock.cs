namespace Jauge.StandIn.QStash;

/// <summary>A clock whose minutes last as long as a rehearsal can wait for.</summary>
internal sealed class ScaledClock(TimeProvider clock, double scale)
{
    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private readonly long _began = clock.GetTimestamp();

    /// <summary>The scaled instant; that of the machine when it began.</summary>
    internal DateTimeOffset Now => _start + (clock.GetElapsedTime(_began) / scale);

    /// <summary>The machine's own instant, for what others check.</summary>
    internal DateTimeOffset RealNow => clock.GetUtcNow();

    /// <summary>Waits for a scaled time.</summary>
    internal async Task WaitAsync(TimeSpan time, CancellationToken cancellation)
    {
        // one wait of the timer holds 49 days at most
        for (var left = time * scale; left > TimeSpan.Zero; left -= TimeSpan.FromDays(1))
            await Task.Delay(left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1), clock, cancellation);
    }
}
