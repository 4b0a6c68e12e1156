using Jauge.Core;
using Jauge.Load.Comparisons;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Loads;

/// <summary>Prints two runs side by side.</summary>
public static class RunComparisonPrinter
{
    private const int Indent = 2;

    /// <summary>Prints a comparison.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="first">The first run.</param>
    /// <param name="second">The second run.</param>
    /// <param name="differences">What differs.</param>
    public static void Write(Page page, RunRecord first, RunRecord second, EquatableList<RunDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        page.Title(first.Name == second.Name ? first.Name.Strong() : $"{first.Name} · {second.Name}".Strong());
        page.Paragraph(page.Say($"{Readable.Time(page, first.MeasuredSeconds)} and {Readable.Time(page, second.MeasuredSeconds)} measured; intervals at 99 %, from how each run varied",
            $"{Readable.Time(page, first.MeasuredSeconds)} et {Readable.Time(page, second.MeasuredSeconds)} mesurées ; intervalles à 99 %, d'après ce qu'a varié chaque essai").Faint());
        var table = new TextTable(new Column(""), new Column(""), page.Figures("first", "premier"), page.Figures("second", "second"),
            page.Figures("difference", "différence"),
            Column.Figures("99 %"), new Column(""));
        foreach (var d in differences)
            table.Row(d.Request ?? page.Say("all", "toutes"), d.Name, LoadWords.Figure(page, d.Name, d.First),
                LoadWords.Figure(page, d.Name, d.Second),
                Signed(page, d.Share).Strong(), Interval(page, d).Faint(), Kind(page, d));
        page.Blank().Table(table, Indent);
    }

    private static Phrase Kind(Page page, RunDifference difference) => difference.Kind switch
    {
        DifferenceKind.Noise => page.Say("noise", "bruit").Faint(),
        DifferenceKind.Unknown => page.Say("too short to say", "trop court pour le dire").Faint(),
        _ => page.Say("clear", "net")
            .In(difference.Kind == DifferenceKind.Higher == (difference.Name == "throughput") ? Ink.Good : Ink.Bad),
    };

    private static string Interval(Page page, RunDifference d) => d.Kind == DifferenceKind.Unknown || d.First == 0 ? Readable.None
        : $"{Signed(page, d.Low / d.First)}…{Signed(page, d.High / d.First)}";

    private static string Signed(Page page, double share) => !double.IsFinite(share) ? Readable.None
        : (share * 100).ToString("+0.0;-0.0;0.0", page.Format).Replace('-', '−') + "\u00a0%";
}
