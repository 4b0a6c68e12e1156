namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>How a drill's clients behave. What they measure depends on it, so it stands beside the figures.</summary>
public sealed record ClientSettings
{
    /// <summary>Clients at once; 1 or more.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>Between a success and the next operation; zero or more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Between a failure and the next operation.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The client's patience with one operation, connecting included; then it is a failure.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}
