using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>An exclusive lock that a call takes on one row of the called database.</summary>
public sealed record LockSpec
{
    /// <summary>Rows that such calls choose from.</summary>
    [AtLeast(1)]
    public required int Rows { get; init; }

    /// <summary>Share of the calls that want the same row; all rows are equal when it is left out.</summary>
    [AtMost(1)]
    public Ratio? Hottest { get; init; }

    /// <summary>When the row is free again; with the answer when it is left out.</summary>
    public LockEnd? Until { get; init; }

    /// <summary>Name of the table, where calls lock rows of several.</summary>
    public string? Table { get; init; }
}
