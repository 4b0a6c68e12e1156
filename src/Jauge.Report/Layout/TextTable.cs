namespace Jauge.Report.Layout;

/// <summary>A table without frames: headings, rows, and a rule before the totals. Columns without a single entry are left out.</summary>
/// <param name="columns">From left to right.</param>
public sealed class TextTable(params Column[] columns)
{
    // null is a rule
    private readonly List<IReadOnlyList<Phrase>?> _rows = [];

    /// <summary>Whether there is no row.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The columns that are shown.</summary>
    internal IReadOnlyList<Column> Columns => [.. Shown.Select(i => columns[i])];

    /// <summary>The rows, as many cells each as there are shown columns; null is a rule.</summary>
    internal IReadOnlyList<IReadOnlyList<Phrase>?> Rows
    {
        get
        {
            var shown = Shown;
            return [.. _rows.Select(row => row is null ? null : shown.ConvertAll(i => row[i]))];
        }
    }

    private List<int> Shown => [.. Enumerable.Range(0, columns.Length).Where(i => _rows.Any(r => r is not null && !r[i].IsEmpty))];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">As many as there are columns, or fewer: the others stay empty.</param>
    /// <exception cref="ArgumentException">More cells than columns.</exception>
    public TextTable Row(params Phrase[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length > columns.Length) throw new ArgumentException("A row has more cells than the table has columns.", nameof(cells));
        _rows.Add([.. cells, .. Enumerable.Repeat(Phrase.Empty, columns.Length - cells.Length)]);
        return this;
    }

    /// <summary>Adds a thin line across the table.</summary>
    public TextTable Rule()
    {
        _rows.Add(null);
        return this;
    }

    /// <summary>The same table with other words, without the columns that are left out.</summary>
    internal TextTable Mapped(Func<string, string> header, Func<Phrase, Phrase> cell)
    {
        var table = new TextTable([.. Columns.Select(c => c with { Header = header(c.Header) })]);
        foreach (var row in Rows) _ = row is null ? table.Rule() : table.Row([.. row.Select(cell)]);
        return table;
    }
}
