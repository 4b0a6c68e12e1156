using Jauge.Core;
using Jauge.Rehearsal.Calibration;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Rehearsals;

/// <summary>Prints a calibration: what the file states beside what was measured, the lines that change, and how predictions
/// change.</summary>
public static class CalibrationPrinter
{
    private const double BadDistance = 0.1;
    private const double NoticeableOthers = 0.1;

    /// <summary>Prints it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="path">The file.</param>
    /// <param name="values">What was measured.</param>
    /// <param name="file">What changes.</param>
    /// <param name="judged">Predictions of another rehearsal; null: none was asked for.</param>
    /// <param name="isWritten">Whether the file was changed.</param>
    public static void Write(Page page, string path, IReadOnlyList<CalibratedValue> values, CalibratedFile file, Judgement? judged,
        bool isWritten)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(file);
        page.Heading(page.Say("Stated, and measured", "Écrit, et mesuré")).Table(Values(page, values));
        Doubts(page, values);
        page.Heading(page.Say($"What changes in {path}", $"Ce qui change dans {path}"));
        foreach (var change in file.Changes) Change(page, change);
        foreach (var left in file.Left)
            page.Paragraph(page.Say($"{left.Path} is no plain value of one line: write {left.Fit.Distribution} yourself.",
                $"{left.Path} n'est pas une valeur simple sur une ligne : écrivez vous-même {left.Fit.Distribution}.").In(Ink.Caution));
        if (judged is not null) Judged(page, judged);
        page.Paragraph(isWritten ? page.Say("Written.", "Écrit.").In(Ink.Good)
            : page.Say("Nothing is written without --write.", "Rien n'est écrit sans --write.").Faint());
    }

    private static TextTable Values(Page page, IReadOnlyList<CalibratedValue> values)
    {
        var table = new TextTable(page.Words("path", "chemin"), page.Figures("stated", "écrit"), page.Figures("measured", "mesuré"),
            page.Figures("interval of the mean", "intervalle de la moyenne"),
            page.Figures("times", "fois"), page.Figures("error", "erreur"), page.Words("", ""));
        foreach (var value in values)
            table.Row(value.Path, value.Stated?.ToString() ?? Readable.None, value.Fit.Distribution.ToString(), Interval(page, value.Fit),
                value.Fit.Count == 0 ? Readable.None : Readable.Count(page, value.Fit.Count),
                RehearsalPrinter.Error(page, value.Error), value.Agrees ? "✓".In(Ink.Good) : Phrase.Empty);
        return table;
    }

    private static string Interval(Page page, FittedTime fit) =>
        double.IsFinite(fit.MeanLow) && double.IsFinite(fit.MeanHigh)
            ? $"{Readable.Time(page, fit.MeanLow)} – {Readable.Time(page, fit.MeanHigh)}" : Readable.None;

    private static void Doubts(Page page, IReadOnlyList<CalibratedValue> values)
    {
        if (values.Any(v => v.Fit.Count == 0)) page.Paragraph(page.Say(
            "Processor time is divided among the classes of requests as clients waited for them; of what is only called, all times are off "
                + "by one factor. It has no interval, and the shape stays as it is written.",
            "Le temps processeur est réparti entre les classes de requêtes comme les clients les ont attendues ; de ce qui n'est "
                + "qu'appelé, tous les temps s'écartent d'un même facteur. Il n'a pas d'intervalle, "
                + "et la forme reste telle qu'écrite.").Faint());
        foreach (var value in values.Where(v => v.Fit.Distance > BadDistance))
            page.Paragraph(page.Say($"No distribution of the language fits {value.Path} well: up to {Readable.Share(page, value.Fit.Distance)} of the times lie elsewhere.",
                $"Aucune distribution du langage ne décrit bien {value.Path} : jusqu'à {Readable.Share(page, value.Fit.Distance)} des temps sont ailleurs.").In(Ink.Caution));
    }

    private static void Change(Page page, ChangedLine change)
    {
        page.Line($"@@ {change.Number}".Faint());
        if (!change.After.Contains(change.Before)) page.Line($"-{change.Before}".In(Ink.Bad));
        foreach (var after in change.After.Where(a => a != change.Before)) page.Line($"+{after}".In(Ink.Good));
    }

    private static void Judged(Page page, Judgement judged)
    {
        var table = new TextTable(page.Names("figure", "chiffre"), page.Figures("measured", "mesuré"),
            page.Figures("predicted as stated", "prédit, temps écrits"), page.Figures("error", "erreur"),
            page.Figures("predicted as measured", "prédit, temps mesurés"), page.Figures("error", "erreur"));
        foreach (var figure in judged.Figures)
            table.Row(RehearsalPrinter.Name(page, figure.Name), RehearsalPrinter.Figure(page, figure.Name, figure.Measured),
                RehearsalPrinter.Figure(page, figure.Name, figure.Stated.Value), RehearsalPrinter.Error(page, figure.StatedError),
                RehearsalPrinter.Figure(page, figure.Name, figure.Calibrated.Value), RehearsalPrinter.Error(page, figure.CalibratedError));
        page.Heading(page.Say("A rehearsal that the fit has not seen", "Une répétition que l'ajustement n'a pas vue")).Table(table);
        if (judged.BusyWithOthers > NoticeableOthers) page.Paragraph(page.Say(
            $"Other programs used {Readable.Share(page, judged.BusyWithOthers)} of that machine meanwhile: what was measured is partly theirs.",
            $"D'autres programmes ont pris {Readable.Share(page, judged.BusyWithOthers)} de cette machine : ce qui a été mesuré est en partie à eux.").In(Ink.Caution));
    }
}
