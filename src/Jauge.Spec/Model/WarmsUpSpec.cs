using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How a cache fills after it has started or was lost: its hit ratio grows in a straight line.</summary>
public sealed record WarmsUpSpec
{
    /// <summary>Share of look-ups that hit at first; none when it is left out.</summary>
    [AtMost(1)]
    public Ratio? From { get; init; }

    /// <summary>Time until the stated share of look-ups hits.</summary>
    public required TimeSpan Over { get; init; }
}
