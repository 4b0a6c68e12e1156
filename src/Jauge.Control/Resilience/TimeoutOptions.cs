namespace Jauge.Control.Resilience;

/// <summary>How long a caller waits: for each attempt, and for all of them with the delays between.</summary>
/// <param name="PerAttempt">Longest wait for one attempt; above 0; null: any.</param>
/// <param name="Overall">Longest wait for the call, retries and delays included; above 0; null: any.</param>
public sealed record TimeoutOptions(TimeSpan? PerAttempt = null, TimeSpan? Overall = null)
{
    /// <summary>How long the next attempt may take.</summary>
    /// <param name="elapsed">Time since the first attempt began; 0 or more.</param>
    /// <returns>The shorter of both limits; zero where no time is left, <see cref="TimeSpan.MaxValue"/> without any limit.</returns>
    public TimeSpan AttemptAt(TimeSpan elapsed)
    {
        var attempt = PerAttempt ?? TimeSpan.MaxValue;
        var left = LeftAt(elapsed);
        return attempt < left ? attempt : left;
    }

    /// <summary>Time to the caller's deadline: what <see cref="FailedCall.TimeLeft"/> asks for.</summary>
    /// <param name="elapsed">Time since the first attempt began; 0 or more.</param>
    /// <returns>Zero where it has passed, <see cref="TimeSpan.MaxValue"/> without one.</returns>
    public TimeSpan LeftAt(TimeSpan elapsed) =>
        Overall is not { } overall ? TimeSpan.MaxValue : overall > elapsed ? overall - elapsed : TimeSpan.Zero;
}
