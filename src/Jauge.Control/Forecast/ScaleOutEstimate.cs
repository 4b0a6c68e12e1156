namespace Jauge.Control.Forecast;

/// <summary>The answer to a <see cref="ScaleOutQuestion"/>.</summary>
/// <param name="Earliest">The luckiest alignment of the loops, with the shortest delays.</param>
/// <param name="Typical">The median over the alignments, with the middle of the delays.</param>
/// <param name="Worst">The unluckiest alignment, with the longest delays.</param>
public sealed record ScaleOutEstimate(ScaleOutRun Earliest, ScaleOutRun Typical, ScaleOutRun Worst)
{
    /// <summary>Whether even the worst climb arrives within a time.</summary>
    /// <param name="limit">The promise.</param>
    /// <returns>True where it always holds.</returns>
    public bool AlwaysWithin(TimeSpan limit) => Worst.ReadyAt <= limit;

    /// <summary>Whether the luckiest climb arrives within a time.</summary>
    /// <param name="limit">The promise.</param>
    /// <returns>False: the promise cannot be kept whatever the alignment.</returns>
    public bool EverWithin(TimeSpan limit) => Earliest.ReadyAt <= limit;
}
