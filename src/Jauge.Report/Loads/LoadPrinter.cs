using Jauge.Core;
using Jauge.Load;
using Jauge.Load.Results;
using Jauge.Load.Thresholds;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Loads;

/// <summary>Prints a run of load: what held, what was measured, what failed and why, and how far the generator can be believed.</summary>
public static class LoadPrinter
{
    private const double Second = 1e9;
    private const int MostColumns = 60;
    private const int Indent = 2;
    private static readonly double[] Shown = [0.5, 0.9, 0.95, 0.99, 0.999];

    /// <summary>Prints a run.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="outcome">The run.</param>
    public static void Write(Page page, LoadOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(outcome);
        page.Title(outcome.Name.Strong());
        page.Paragraph(About(page, outcome).Faint());
        Verdicts(page, outcome.Verdicts);
        page.Heading(page.Say("Requests", "Requêtes")).Table(Requests(page, outcome.Result), Indent);
        Journeys(page, outcome.Result);
        OverTime(page, outcome.Result);
        Failures(page, outcome.Result);
        Generator(page, outcome.Result);
        foreach (var warning in outcome.Result.Warnings) page.Item("! ".In(Ink.Caution), page.Say(warning.Message), Indent);
    }

    private static string About(Page page, LoadOutcome outcome)
    {
        var (plan, result) = (outcome.Plan, outcome.Result);
        var where = string.Join(", ", plan.Targets.Select(t => $"{t.Scheme}://{t.HostHeader}"));
        var how = plan.Users is { } users
            ? page.Say($"{Count(page, users.Count.Max)} users who wait for their answers (closed)",
                $"{Count(page, users.Count.Max)} utilisateurs qui attendent leurs réponses (fermé)")
            : page.Say("an open load, timed from when each request was meant to be sent",
                "une charge ouverte, chronométrée depuis l'envoi prévu de chaque requête");
        var cut = result.WasCancelled ? page.Say(", interrupted", ", interrompu") : "";
        return page.Say($"{where}: {how}; {Readable.Time(page, result.Measured)} measured{cut}, seed {plan.Seed}",
            $"{where} : {how} ; {Readable.Time(page, result.Measured)} mesurées{cut}, graine {plan.Seed}");
    }

    private static void Verdicts(Page page, EquatableList<ThresholdVerdict> verdicts)
    {
        if (verdicts.Count == 0) return;
        var missed = verdicts.Count(v => !v.IsKept);
        page.Heading(page.Say("Thresholds", "Seuils") + page.Colon
            + (missed == 0 ? page.Say("all kept", "tous tenus").In(Ink.Good)
                : page.Say($"{missed} missed", $"{missed} non {(missed > 1 ? "tenus" : "tenu")}").In(Ink.Bad)));
        foreach (var verdict in verdicts.OrderBy(v => v.IsKept))
        {
            var figure = double.IsFinite(verdict.Figure) ? LoadWords.Figure(page, verdict.Threshold.Name, verdict.Figure)
                : page.Say("not measured", "non mesuré");
            page.Item(verdict.IsKept ? "✓ ".In(Ink.Good) : "✗ ".In(Ink.Bad),
                LoadWords.Of(page, verdict.Threshold).Strong() + page.Colon + figure
                + (verdict.Promise is { } promise ? $" ({page.Say("promise", "promesse")} {promise})".Faint() : Phrase.Empty), Indent);
        }
    }

    private static TextTable Requests(Page page, LoadResult result)
    {
        var table = new TextTable([new Column(""), page.Figures("answered", "servies"), page.Figures("rate", "débit"),
            page.Figures("failed", "en échec"),
            .. Shown.Select(p => Column.Figures($"p{(p * 100).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)}")),
            Column.Figures("max")]);
        foreach (var request in result.Requests)
            Row(page, table, request.Name, request.Answered, request.Failed, request.Times, result.Measured);
        if (result.Requests.Count > 1)
            Row(page, table.Rule(), page.Say("all", "toutes"), result.Answered, result.Failed, result.AllTimes(), result.Measured);
        return table;
    }

    private static void Row(Page page, TextTable table, string name, long answered, long failed, LatencyHistogram times,
        TimeSpan measured) => table.Row(
    [
        name, Count(page, answered), Readable.Rate(page, measured > TimeSpan.Zero ? answered / measured.TotalSeconds : double.NaN),
        failed == 0 ? "0" : $"{Count(page, failed)} ({Readable.Share(page, (double)failed / (answered + failed))})".In(Ink.Bad),
        .. times.Quantiles(Shown).Select(t => (Phrase)Readable.Time(page, t / Second)),
        times.Count == 0 ? Readable.None : Readable.Time(page, times.Max / Second),
    ]);

    private static void Journeys(Page page, LoadResult result)
    {
        if (result.Journeys.Count == 0) return;
        var table = new TextTable(new Column(""), page.Figures("begun", "commencées"), page.Figures("completed", "achevées"),
            page.Figures("left", "quittées"),
            page.Figures("given up", "abandonnées"), Column.Figures("p50"), Column.Figures("p95"));
        foreach (var j in result.Journeys)
            table.Row(j.Name, Count(page, j.Begun), Count(page, j.Completed), Count(page, j.Left),
                j.GivenUp == 0 ? "0" : Count(page, j.GivenUp).In(Ink.Bad),
                Readable.Time(page, j.Times.Quantile(0.5) / Second), Readable.Time(page, j.Times.Quantile(0.95) / Second));
        page.Heading(page.Say("Sessions", "Sessions")).Table(table, Indent);
    }

    private static void OverTime(Page page, LoadResult result)
    {
        if (result.Timeline.Count < 3) return;
        var table = new TextTable(new Column(""), Column.Figures("min"), new Column(""), Column.Figures("max"));
        var columns = Math.Clamp(page.Width - 40, 12, MostColumns);
        void Series(string name, Func<LoadInterval, double> read, Func<IEnumerable<double>, double> join, Func<Page, double, string> show,
            Ink ink)
        {
            var line = Sparkline.Of([.. result.Timeline.Select(read)], columns, join);
            if (line.Most > 0) table.Row(name, show(page, line.Least), line.Blocks.In(ink), show(page, line.Most));
        }

        Series(page.Say("answered", "servies"), i => i.All.Answered / (i.To - i.From).TotalSeconds, Enumerable.Average, Readable.Rate,
            Ink.Plain);
        Series("p99", i => i.All.P99 / Second, Enumerable.Max, Readable.Time, Ink.Caution);
        Series(page.Say("failed", "en échec"), i => i.All.Failed / (i.To - i.From).TotalSeconds, Enumerable.Max, Readable.Rate, Ink.Bad);
        page.Heading(page.Say("Over time", "Au fil du temps")).Table(table, Indent);
    }

    private static void Failures(Page page, LoadResult result)
    {
        if (result.Failed == 0) return;
        var table = new TextTable(new Column(""), page.Figures("failures", "échecs"), Column.Words(""));
        foreach (var (name, failure) in result.Requests.SelectMany(r => r.Failures.OrderByDescending(f => f.Count)
            .Select(f => (r.Name, f))))
            table.Row(name, Count(page, failure.Count),
                LoadWords.Of(page, failure.Cause) + Statuses(page, result.Requests.First(r => r.Name == name), failure.Cause));
        page.Heading(page.Say("Failures", "Échecs")).Table(table, Indent);
    }

    private static string Statuses(Page page, RequestResult request, LoadFailure cause) =>
        cause != LoadFailure.Status || request.Statuses.Count == 0 ? ""
        : page.Colon + string.Join(", ", request.Statuses.Where(s => s.Status >= 300).OrderByDescending(s => s.Count).Take(4)
            .Select(s => $"{s.Status} × {Count(page, s.Count)}"));

    private static void Generator(Page page, LoadResult result)
    {
        var late = result.Lateness.Count == 0 ? Readable.None : Readable.Time(page, result.Lateness.Quantile(0.99) / Second);
        var cpu = result.ProcessorTime > TimeSpan.Zero && result.Sent > 0
            ? page.Say($", {Readable.Number(page, result.ProcessorTime.TotalMicroseconds / result.Sent)} µs of processor a request",
            $", {Readable.Number(page, result.ProcessorTime.TotalMicroseconds / result.Sent)} µs de processeur par requête") : "";
        page.Blank()
            .Paragraph(page.Say($"The generator sent 99 of 100 requests at most {late} late{cpu}, over {Count(page, result.Connections.Opened)} connections.",
            $"Le générateur a envoyé 99 requêtes sur 100 avec au plus {late} de retard{cpu}, sur {Count(page, result.Connections.Opened)} connexions.").Faint());
    }

    private static string Count(Page page, double count) => count.ToString("N0", page.Format);
}
