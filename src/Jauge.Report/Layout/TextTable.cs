namespace Jauge.Report.Layout;

/// <summary>A table without frames: headings, a thin rule, rows, and a rule before the totals.</summary>
/// <param name="columns">From left to right.</param>
public sealed class TextTable(params Column[] columns)
{
    private const int Gap = 2;
    private const int NarrowestColumn = 8;

    // null is a rule
    private readonly List<IReadOnlyList<Phrase>?> _rows = [];

    private IEnumerable<IReadOnlyList<Phrase>> Cells => _rows.OfType<IReadOnlyList<Phrase>>();

    /// <summary>Whether there is no row.</summary>
    public bool IsEmpty => _rows.Count == 0;

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

    /// <summary>The lines of the table.</summary>
    /// <param name="width">Columns of the page: columns that wrap are narrowed until the table fits, if it can.</param>
    internal IEnumerable<Phrase> Lines(int width)
    {
        var widths = Widths(width);
        var rule = new string('─', widths.Sum() + (Gap * (columns.Length - 1))).Faint();
        if (columns.Any(c => c.Header.Length > 0))
        {
            foreach (var line in Lines([.. columns.Select(c => c.Header.Faint())], widths)) yield return line;
            yield return rule;
        }

        foreach (var line in _rows.SelectMany(row => row is null ? [rule] : Lines(row, widths))) yield return line;
    }

    private IEnumerable<Phrase> Lines(IReadOnlyList<Phrase> row, int[] widths)
    {
        var cells = row.Select((cell, i) => Wrapping.Lines(cell, widths[i])).ToList();
        for (var line = 0; line < cells.Max(c => c.Count); line++) yield return Line(cells, widths, line);
    }

    private Phrase Line(List<IReadOnlyList<Phrase>> cells, int[] widths, int line)
    {
        var pieces = new List<Piece>();
        var (written, start) = (0, 0);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = line < cells[i].Count ? cells[i][line] : Phrase.Empty;
            var begin = start + (columns[i].Align == Align.Right ? widths[i] - cell.Width : 0);
            start += widths[i] + Gap;
            if (cell.IsEmpty) continue;
            pieces.Add(new(new string(' ', Math.Max(0, begin - written)), Ink.Plain));
            pieces.AddRange(cell.Pieces);
            written = begin + cell.Width;
        }

        return new([.. pieces]);
    }

    private int[] Widths(int width)
    {
        var widths = columns.Select((c, i) => Math.Max(Layout.Columns.Of(c.Header), Cells.Select(r => r[i].Width).DefaultIfEmpty(0).Max())).ToArray();
        var spare = width - (Gap * (columns.Length - 1));
        while (widths.Sum() > spare && Widest(widths) is >= 0 and var i) widths[i]--;
        return widths;
    }

    /// <summary>The widest column that may still be narrowed; -1 when none may.</summary>
    private int Widest(int[] widths)
    {
        var widest = -1;
        for (var i = 0; i < widths.Length; i++)
            if (columns[i].Wraps && widths[i] > NarrowestColumn && (widest < 0 || widths[i] > widths[widest])) widest = i;
        return widest;
    }
}
