using Jauge.Core;
using Jauge.Sizing.Space;

namespace Jauge.Sizing;

/// <summary>How the cheapest shape is searched for.</summary>
public sealed record SizingOptions
{
    /// <summary>All chance comes from it; every shape meets the same users.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>What may vary, and within what: <c>components.db.sku=GP_*</c>; empty: what the catalog sells for the same
    /// offerings.</summary>
    public EquatableList<Variation> Vary { get; init; } = [];

    /// <summary>Paths whose levers stay as the file has them.</summary>
    public EquatableList<string> Keep { get; init; } = [];

    /// <summary>Limit of the month's bill in the system's currency; null: the file's budget.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Shapes that are scored; at least 1.</summary>
    public int Alternatives { get; init; } = 1000;

    /// <summary>Events, all shapes together, beyond which no further shape is played.</summary>
    public long EventBudget { get; init; } = 400_000_000;

    /// <summary>Events with which a shape is first tried, and may fail.</summary>
    public long ScreenBudget { get; init; } = 4_000_000;

    /// <summary>Events with which it is confirmed.</summary>
    public long ConfirmBudget { get; init; } = 60_000_000;

    /// <summary>Cheaper shapes that the answer names.</summary>
    public int Top { get; init; } = 5;

    /// <summary>The day by which the design is reviewed.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Threads; the answer does not depend on them.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told how far the search is.</summary>
    public Action<SizingProgress>? Progress { get; init; }
}
