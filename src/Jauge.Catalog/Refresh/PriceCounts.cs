namespace Jauge.Catalog.Refresh;

/// <summary>What became of the rows that were read. <c>Read = Kept + Folded + Superseded + Announced + Contradictory</c>.</summary>
public sealed record PriceCounts
{
    /// <summary>Observations read, before settling.</summary>
    public int Read { get; init; }

    /// <summary>Rows of the snapshot.</summary>
    public int Kept { get; init; }

    /// <summary>Rows equal to a kept one.</summary>
    public int Folded { get; init; }

    /// <summary>Rows in force earlier, replaced by a later one.</summary>
    public int Superseded { get; init; }

    /// <summary>Rows that take effect after the day of the snapshot.</summary>
    public int Announced { get; init; }

    /// <summary>Rows left out because two of them contradict each other.</summary>
    public int Contradictory { get; init; }
}
