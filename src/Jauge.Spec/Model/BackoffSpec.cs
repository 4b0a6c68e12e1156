namespace Jauge.Spec.Model;

/// <summary>Pauses between the attempts of a call, longer each time.</summary>
[Shorthand(nameof(First))]
public sealed record BackoffSpec
{
    /// <summary>Pause before the first retry.</summary>
    public required TimeSpan First { get; init; }

    /// <summary>Growth from one pause to the next; 2 when it is left out.</summary>
    [AtLeast(1)]
    public decimal? Factor { get; init; }

    /// <summary>Longest pause; 20 s when it is left out.</summary>
    public TimeSpan? Most { get; init; }

    /// <summary>How the pauses are spread; <c>full</c> when it is left out.</summary>
    public JitterKind? Jitter { get; init; }
}
