using Jauge.Core;
using Jauge.Pricing.Focus;

namespace Jauge.Report.Csv;

/// <summary>Rows of FOCUS 1.2 as comma-separated values: every column of the specification, in its order.</summary>
public static class FocusCsv
{
    /// <summary>Writes the header and the rows.</summary>
    public static void Write(TextWriter writer, EquatableList<FocusRow> rows)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rows);
        CsvWriter.Row(writer, FocusColumns.All.Select(c => c.Name));
        foreach (var row in rows) CsvWriter.Row(writer, FocusColumns.All.Select(c => c.Read(row)));
    }
}
