using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The figures of a chart over time at a dozen moments, for who reads a table.</summary>
internal static class TimeTable
{
    private const int Rows = 12;

    public static TextTable Of(DossierPage page, LineChart chart)
    {
        var table = new TextTable([page.Figures("until", "jusqu'à"), .. chart.Lines.Select(l => Column.Figures(l.Name))]);
        var count = chart.At.Count;
        for (var row = 1; row <= Math.Min(Rows, count); row++)
        {
            var (from, to) = ((int)((long)(row - 1) * count / Math.Min(Rows, count)), (int)((long)row * count / Math.Min(Rows, count)));
            table.Row([Readable.Time(page, chart.At[to - 1]), .. chart.Lines.Select(l => (Phrase)Cell(page, chart, l, from, to))]);
        }

        return table;
    }

    // the mean of what was measured between two rows
    private static string Cell(DossierPage page, LineChart chart, ChartLine line, int from, int to)
    {
        var known = line.Values.Skip(from).Take(to - from).Where(double.IsFinite).ToList();
        return known.Count == 0 ? Readable.None : Shown(page, chart, known.Average());
    }

    private static string Shown(DossierPage page, LineChart chart, double value) => chart.Unit switch
    {
        ChartUnit.Seconds => Readable.Time(page, value),
        ChartUnit.Rate => Readable.Rate(page, value),
        ChartUnit.Money => RunMoney.Of(page, value, chart.Currency!.Value),
        ChartUnit.Share => Readable.Share(page, value),
        _ => Readable.Count(page, value),
    };
}
