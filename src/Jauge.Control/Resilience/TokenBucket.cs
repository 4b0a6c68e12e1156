namespace Jauge.Control.Resilience;

/// <summary>State of a token bucket. In any time t it lets at most burst + rate · t tokens through.</summary>
public record struct TokenBucket
{
    private TimeSpan _at;

    /// <summary>A full bucket.</summary>
    /// <param name="options">Rate and burst.</param>
    /// <param name="now">Instant, since the start of the run.</param>
    public TokenBucket(TokenBucketOptions options, TimeSpan now) => (Tokens, _at) = (options.Burst, now);

    /// <summary>Tokens at the last call.</summary>
    public double Tokens { get; private set; }

    /// <summary>Takes tokens, if there are enough.</summary>
    /// <param name="options">Rate and burst.</param>
    /// <param name="now">Instant, not before the previous one.</param>
    /// <param name="tokens">How many; 0 or more.</param>
    /// <returns>True where they were taken.</returns>
    public bool TryTake(TokenBucketOptions options, TimeSpan now, double tokens = 1)
    {
        Refill(options, now);
        if (Tokens < tokens)
            return false;
        Tokens -= tokens;
        return true;
    }

    /// <summary>How long until so many tokens are there, nobody else taking any.</summary>
    /// <param name="options">Rate and burst.</param>
    /// <param name="now">Instant, not before the previous one.</param>
    /// <param name="tokens">How many; 0 or more.</param>
    /// <returns>0 where they are there; null where the bucket never holds so many.</returns>
    public TimeSpan? WaitFor(TokenBucketOptions options, TimeSpan now, double tokens = 1)
    {
        Refill(options, now);
        if (tokens > options.Burst)
            return null;
        return tokens <= Tokens
            ? TimeSpan.Zero
            : Ticks((tokens - Tokens) / options.TokensPerSecond);
    }

    private static TimeSpan Ticks(double seconds) => TimeSpan.FromTicks((long)Math.Ceiling(seconds * TimeSpan.TicksPerSecond));

    private void Refill(TokenBucketOptions options, TimeSpan now)
    {
        Tokens = Math.Min(options.Burst, Tokens + (now - _at).TotalSeconds * options.TokensPerSecond);
        _at = now;
    }
}
