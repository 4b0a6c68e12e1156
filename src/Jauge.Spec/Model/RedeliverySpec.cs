namespace Jauge.Spec.Model;

/// <summary>Delays before a message is tried again, each a multiple of the one before.</summary>
public sealed record RedeliverySpec
{
    /// <summary>Before the second attempt.</summary>
    public required TimeSpan First { get; init; }

    /// <summary>Growth from one delay to the next; 1 when it is left out.</summary>
    [AtLeast(1)]
    public decimal? Factor { get; init; }

    /// <summary>Longest delay.</summary>
    public TimeSpan? Most { get; init; }
}
