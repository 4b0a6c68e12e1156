using Jauge.Core;
using Jauge.Load.Limits;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Loads;

/// <summary>Prints where the limit is.</summary>
public static class LimitPrinter
{
    private const double Second = 1e9;
    private const int Indent = 2;

    /// <summary>Prints an answer.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="name">Of the test.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(Page page, string name, LimitAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(answer);
        page.Title(name.Strong());
        page.Paragraph(Sentence(page, answer).Strong());
        if (double.IsFinite(answer.Knee))
            page.Paragraph(page.Say($"From about {Rate(page, answer.Knee)} on the 99th percentile stays above twice its usual.",
            $"À partir d'environ {Rate(page, answer.Knee)}, le 99e centile reste au-dessus du double de l'habituel."));
        foreach (var limit in answer.Probes.Select(p => p.Reading.GeneratorLimit).OfType<Text>().Distinct())
            page.Item("! ".In(Ink.Caution), page.Say(limit), 0);
        page.Heading(page.Say("Probes", "Sondages")).Table(Probes(page, answer), Indent);
        page.Blank()
            .Paragraph(page.Say($"{answer.Probes.Count} probes, {Readable.Time(page, answer.Time)} in all. A rate holds when failures, backlog and thresholds are clearly within bounds, breaks when one is clearly beyond.",
            $"{answer.Probes.Count} sondages, {Readable.Time(page, answer.Time)} en tout. Un débit tient quand échecs, retard et seuils sont nettement dans les bornes, cède quand l'un est nettement au-delà.").Faint());
    }

    /// <summary>One line on a probe, as it is made.</summary>
    public static string Line(Page page, LimitProbe probe)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(probe);
        var reading = probe.Reading;
        return $"{Rate(page, reading.Rate)}  p99 {Readable.Time(page, reading.Times.Quantile(0.99) / Second)}  {Readable.Share(page, reading.ErrorShare)}  {State(page, probe)}".Replace('\u00a0', ' ');
    }

    private static string Sentence(Page page, LimitAnswer answer)
    {
        var (holds, breaks) = (Rate(page, answer.Holds), Rate(page, answer.Breaks));
        var why = LoadWords.Of(page, answer.Broke);
        return answer switch
        {
            { End: LimitEnd.NothingHolds } =>
                page.Say($"No rate holds: even at {breaks} {why}.", $"Aucun débit ne tient : même à {breaks}, {why}."),
            _ when double.IsFinite(answer.Breaks) && answer.Holds > 0 =>
                page.Say($"The limit is between {holds} and {breaks}, where {why}.",
                $"La limite est entre {holds} et {breaks}, où {why}."),
            { End: LimitEnd.Generator } =>
                page.Say($"The limit is above {holds}: beyond it this machine could not send.",
                    $"La limite dépasse {holds} : au-delà, cette machine n'a pu envoyer."),
            { Holds: > 0 } =>
                page.Say($"The limit is above {holds}, the highest rate that was tried.",
                    $"La limite dépasse {holds}, le plus haut débit essayé."),
            _ => page.Say("Nothing can be said yet.", "Rien ne peut encore être dit."),
        };
    }

    private static TextTable Probes(Page page, LimitAnswer answer)
    {
        var table = new TextTable(page.Figures("asked", "demandé"), page.Figures("answered", "servi"), page.Figures("failed", "en échec"),
            Column.Figures("p50"), Column.Figures("p99"),
            page.Figures("time", "durée"), Column.Words(""));
        foreach (var probe in answer.Probes)
            table.Row(Rate(page, probe.Reading.Rate), Rate(page, probe.Reading.AnsweredPerSecond),
                Readable.Share(page, probe.Reading.ErrorShare),
                Readable.Time(page, probe.Reading.Times.Quantile(0.5) / Second),
                Readable.Time(page, probe.Reading.Times.Quantile(0.99) / Second), Readable.Time(page, probe.Reading.Time),
                State(page, probe)
                    .In(probe.Verdict.State switch { ProbeState.Holds => Ink.Good, ProbeState.Breaks => Ink.Bad, _ => Ink.Caution }));
        return table;
    }

    private static string State(Page page, LimitProbe probe) => probe.Verdict.State switch
    {
        ProbeState.Holds => page.Say("holds", "tient"),
        ProbeState.Unclear => page.Say("unclear", "incertain") + page.Colon + LoadWords.Of(page, probe.Verdict),
        _ => LoadWords.Of(page, probe.Verdict),
    };

    private static string Rate(Page page, double perSecond) => Readable.Rate(page, perSecond);
}
