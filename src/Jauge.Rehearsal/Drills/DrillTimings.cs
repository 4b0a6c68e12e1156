namespace Jauge.Rehearsal.Drills;

/// <summary>How long each step of a drill lasts.</summary>
public sealed record DrillTimings
{
    /// <summary>Before the fault, to know what is usual.</summary>
    public TimeSpan Baseline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The fault lasts at least so long, even when the clients are served again at once.</summary>
    public TimeSpan Fault { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Served again means: so long without a failure.</summary>
    public TimeSpan Steady { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After so long without service the fault is healed, and the verdict says so.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(90);
}
