namespace Jauge.Report.Layout;

/// <summary>A table laid out for a page of a given width.</summary>
internal sealed class TableLayout
{
    private const int Gap = 2;
    private const int NarrowestColumn = 8;
    private const int LongestWord = 24;

    private readonly IReadOnlyList<Column> _columns;
    private readonly IReadOnlyList<IReadOnlyList<Phrase>?> _rows;
    private readonly int[] _widths;

    /// <summary>Lays a table out: columns at their natural widths, narrowed until it fits, first between words, then, if it must be, inside
    /// them.</summary>
    public TableLayout(TextTable table, int width)
    {
        (_columns, _rows) = (table.Columns, table.Rows);
        _widths = [.. _columns.Select((c, i) => Math.Max(TextWidth.Of(c.Header), CellWidth(i)))];
        var spare = width - (Gap * (_columns.Count - 1));
        Narrow([.. _columns.Select(Least)], spare);
        Narrow([.. _columns.Select((c, i) => c.Wraps ? NarrowestColumn : _widths[i])], spare);
    }

    /// <summary>Columns that the table takes: more than it was given where its figures alone need more.</summary>
    public int Width => _widths.Sum() + (Gap * (_columns.Count - 1));

    private IEnumerable<IReadOnlyList<Phrase>> Cells => _rows.OfType<IReadOnlyList<Phrase>>();

    /// <summary>Its lines, from top to bottom.</summary>
    public IEnumerable<Phrase> Lines()
    {
        var rule = new string('─', Width).Faint();
        var head = _columns.Any(c => c.Header.Length > 0) ? Lines([.. _columns.Select(c => c.Header.Faint())]).Append(rule) : [];
        return head.Concat(_rows.SelectMany(row => row is null ? [rule] : Lines(row)));
    }

    private IEnumerable<Phrase> Lines(IReadOnlyList<Phrase> row)
    {
        var cells = row.Select((cell, i) => Wrapping.Lines(cell, _widths[i])).ToList();
        return Enumerable.Range(0, cells.Max(c => c.Count)).Select(line => Line(cells, line));
    }

    private Phrase Line(List<IReadOnlyList<Phrase>> cells, int line)
    {
        var pieces = new List<Piece>();
        var (written, start) = (0, 0);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = line < cells[i].Count ? cells[i][line] : Phrase.Empty;
            var begin = start + (_columns[i].Align == Align.Right ? _widths[i] - cell.Width : 0);
            start += _widths[i] + Gap;
            if (cell.IsEmpty) continue;
            pieces.Add(new(new string(' ', Math.Max(0, begin - written)), Ink.Plain));
            pieces.AddRange(cell.Pieces);
            written = begin + cell.Width;
        }

        return new([.. pieces]);
    }

    /// <summary>Takes from the widest column that has something to spare, until the table fits or none has.</summary>
    private void Narrow(int[] least, int spare)
    {
        while (_widths.Sum() > spare)
        {
            var widest = -1;
            for (var i = 0; i < _widths.Length; i++)
                if (_widths[i] > least[i] && (widest < 0 || _widths[i] > _widths[widest])) widest = i;
            if (widest < 0) return;
            _widths[widest]--;
        }
    }

    /// <summary>The width under which a column would break words, or figures.</summary>
    private int Least(Column column, int i) =>
        Math.Max(Longest(column.Header), column.Wraps ? Cells.Select(r => Longest(r[i].ToString())).DefaultIfEmpty(0).Max() : CellWidth(i));

    private int CellWidth(int i) => Cells.Select(r => r[i].Width).DefaultIfEmpty(0).Max();

    private static int Longest(string text) => Math.Min(LongestWord, text.Split(' ').Max(TextWidth.Of));
}
