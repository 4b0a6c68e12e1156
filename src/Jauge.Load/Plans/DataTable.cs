using Jauge.Core;

namespace Jauge.Load.Plans;

/// <summary>Rows of values: each session takes one row (without journeys, each request), and its columns fill the gaps
/// <c>table.column</c>.</summary>
/// <param name="Name">Of the table, in gaps.</param>
/// <param name="Columns">Names, in gaps.</param>
/// <param name="Rows">At least one; each with a value for each column.</param>
public sealed record DataTable(string Name, EquatableList<string> Columns, EquatableList<EquatableList<string>> Rows)
{
    /// <summary>Which row is taken.</summary>
    public DataOrder Order { get; init; } = DataOrder.Sequential;
}
