namespace Jauge.Report.Simulations;

/// <summary>A series as one line of blocks, from nothing to its highest value.</summary>
/// <param name="Blocks">One character a column.</param>
/// <param name="Least">Lowest value; not a number where there is none.</param>
/// <param name="Most">Highest value, that of a full block; not a number where there is none.</param>
internal sealed record Sparkline(string Blocks, double Least, double Most)
{
    private const string Levels = "▁▂▃▄▅▆▇█";
    private const char Nothing = '·';
    private const char Unknown = '\u00a0';

    /// <summary>Draws a series.</summary>
    /// <param name="values">One for each interval; not a number where nothing was measured.</param>
    /// <param name="columns">Most columns; a shorter series is stretched by a whole factor.</param>
    /// <param name="join">How intervals that share a column become one value: their mean, or their highest.</param>
    public static Sparkline Of(IReadOnlyList<double> values, int columns, Func<IEnumerable<double>, double> join)
    {
        if (values.Count == 0) return new("", double.NaN, double.NaN);
        var joined = Columns(values, columns, join);
        var known = values.Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).ToList();
        return new(string.Concat(joined.Select(v => Block(v, known.Max()))), known.Min(), known.Max());
    }

    /// <summary>Columns that a series of so many intervals takes.</summary>
    public static int Width(int intervals, int columns) => intervals == 0 ? 0
        : intervals > columns ? columns : intervals * (columns / intervals);

    private static List<double> Columns(IReadOnlyList<double> values, int columns, Func<IEnumerable<double>, double> join)
    {
        var width = Width(values.Count, columns);
        return [.. Enumerable.Range(0, width).Select(c => Joined(values, c, width, join))];
    }

    private static double Joined(IReadOnlyList<double> values, int column, int width, Func<IEnumerable<double>, double> join)
    {
        var from = (int)((long)column * values.Count / width);
        var to = Math.Max(from + 1, (int)((long)(column + 1) * values.Count / width));
        var known = values.Skip(from).Take(to - from).Where(v => !double.IsNaN(v)).ToList();
        return known.Count == 0 ? double.NaN : join(known);
    }

    private static char Block(double value, double most)
    {
        if (double.IsNaN(value)) return Unknown;
        return value <= 0 ? Nothing : Levels[Math.Clamp((int)Math.Ceiling(value / most * Levels.Length) - 1, 0, Levels.Length - 1)];
    }
}
