namespace Jauge.Catalog.Refresh;

/// <summary>Patience of the transport and limits of what is accepted from the network.</summary>
public sealed record RefreshOptions
{
    /// <summary>Attempts for one page or file, the first included; at least 1.</summary>
    public int MaxAttempts { get; init; } = 6;

    /// <summary>Delay before the second attempt; it doubles from there, with jitter.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest delay of our own choosing.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest <c>Retry-After</c> that is waited for; beyond it the run stops, resumable, and says when to come back.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>An attempt ends when the connection has brought nothing for this long. A file of 440 MB may take as long as it
    /// flows.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Largest page of a paged API, in bytes.</summary>
    public int MaxPageBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Largest single element of a streamed file (one product, or the terms of one product), in bytes.</summary>
    public int MaxElementBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most pages that one chain of links may have.</summary>
    public int MaxPages { get; init; } = 20_000;
}
