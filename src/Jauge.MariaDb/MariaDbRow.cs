using Jauge.Core;

namespace Jauge.MariaDb;

/// <summary>One row of an answer.</summary>
/// <param name="Columns">Values by name, as texts; null where there is none.</param>
public sealed record MariaDbRow(EquatableMap<string?> Columns)
{
    /// <summary>A value; null where there is none, or no such column.</summary>
    public string? this[string column] => Columns.GetValueOrDefault(column);

    /// <summary>The first value.</summary>
    public string? First => Columns.Values.FirstOrDefault();
}
