using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Processes;
using Jauge.Report.Layout;
using Jauge.Report.Rehearsals;
using Jauge.Report.Simulations;
using Jauge.Spec.Resolution;

namespace Jauge.Report.Drills;

/// <summary>Prints drills: what was done, what clients saw of it, what became of their writes, and the promises.</summary>
public static class DrillPrinter
{
    /// <summary>Whether a drill missed a promise.</summary>
    public static bool BreaksAPromise(IEnumerable<DrillResult> results) => results.Any(r => !r.Held);

    /// <summary>Prints the drills that a system allows.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="deployment">The system.</param>
    /// <param name="offers">The drills.</param>
    public static void Write(Page page, Deployment deployment, IEnumerable<DrillOffer> offers)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(offers);
        Names.Head(page, deployment);
        var table = new TextTable(page.Names("drill", "exercice"), page.Words("what happens", "ce qui se passe"));
        foreach (var offer in offers) table.Row(offer.Name, page.Say(offer.Title));
        page.Table(table);
    }

    /// <summary>Prints a system's name before its drills.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="deployment">The system.</param>
    public static void WriteHead(Page page, Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(page);
        Names.Head(page, deployment);
    }

    /// <summary>Prints one drill.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="result">The drill.</param>
    public static void Write(Page page, DrillResult result)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(result);
        page.Heading(result.Name + page.Colon + page.Say(result.Title));
        page.Paragraph(page.Say($"hit: {result.Hit}", $"touché : {result.Hit}").Faint());
        foreach (var verdict in result.Verdicts) page.Item(Mark(verdict.Kept), Said(page, verdict));
        foreach (var figure in result.Figures) page.Item("·".Faint(), page.Say(figure).Faint());
        foreach (var course in result.Scaling) page.Item("·".Faint(), Replicas(page, course).Faint());
        page.Table(Views(page, result));
        foreach (var view in result.Views.Where(v => v.Outage.Failed > 0)) page.Paragraph(Failures(page, view).Faint());
        Alerts(page, result);
    }

    /// <summary>Prints what holds for all drills: what they leave out, and the sum.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="results">All of them.</param>
    /// <param name="host">The machine.</param>
    public static void WriteEnd(Page page, IReadOnlyCollection<DrillResult> results, HostEvidence host)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(host);
        var notes = results.SelectMany(r => r.Notes).Concat(host.Limitations).Distinct().ToList();
        if (notes.Count > 0) page.Heading(page.Say("To be known", "À savoir"));
        foreach (var note in notes) page.Item("·".Faint(), page.Say(note).Faint());
        var (held, all) = (results.Count(r => r.Held), results.Count);
        if (all == 0)
        {
            page.Line(page.Say("No drill was played to its end.", "Aucun exercice n'a été joué jusqu'au bout.").In(Ink.Caution));
            return;
        }

        page.Blank().Line(held == all
            ? page.Say(all == 1 ? "The drill held." : $"All {all} drills held.", all == 1 ? "L'exercice a tenu."
                : $"Les {all} exercices ont tenu.").In(Ink.Good)
            : page.Say($"{all - held} of {all} drills missed a promise.",
                all - held > 1 ? $"{all - held} exercices sur {all} ont manqué une promesse."
                    : $"1 exercice sur {all} a manqué une promesse.").In(Ink.Bad));
    }

    private static Phrase Mark(bool? kept) => kept switch { true => "✓".In(Ink.Good), false => "✗".In(Ink.Bad), _ => "·".Faint() };

    private static Phrase Said(Page page, DrillVerdict verdict) =>
        page.Say(verdict.Promise).Strong() + page.Colon
            + page.Say(verdict.Measured) + $" ({page.Say(verdict.Promised)})".Faint();

    private static TextTable Views(Page page, DrillResult result)
    {
        var table = new TextTable(page.Names("clients", "clients"), page.Figures("usual", "habituel"),
            page.Figures("meanwhile", "pendant"), page.Figures("longest gap", "plus long vide"),
            page.Figures("served again", "servis après"), page.Figures("after healing", "après répar."), page.Figures("failed", "échecs"),
                page.Figures("lost", "perdus"));
        foreach (var view in result.Views)
        {
            table.Row(page.Say(view.Operations), Pace(page, view.Outage.UsualPerSecond, view.Outage.UsualMedian),
                Pace(page, view.Outage.MeanwhilePerSecond, view.Outage.MeanwhileMedian),
                Readable.Time(page, view.Outage.LongestGap),
                Served(page, view.Outage.RecoveredAfter, new("by healing", "par réparation")),
                    Served(page, view.Outage.HealedAfter, new("never", "jamais")), Readable.Count(page, view.Outage.Failed),
                view.Ledger is { } ledger
                    ? page.Say($"{ledger.Lost.Count} of {ledger.Acknowledged}", $"{ledger.Lost.Count} sur {ledger.Acknowledged}") : "");
        }

        return table;
    }

    // 205/s, 4.1 ms
    private static string Pace(Page page, double perSecond, TimeSpan median) =>
        Readable.Rate(page, perSecond) + (median > TimeSpan.Zero ? $", {Readable.Time(page, median)}" : "");

    private static Phrase Served(Page page, TimeSpan? time, Text otherwise) => time switch
    {
        null => page.Say(otherwise).In(Ink.Caution),
        { Ticks: 0 } => page.Say("always", "toujours").Faint(),
        { } some => Readable.Time(page, some),
    };

    private static string Failures(Page page, DrillView view) => page.Say(view.Operations) + page.Colon
        + string.Join(", ", view.Outage.Failures.Select(f => $"{Readable.Count(page, f.Value)} × {f.Key}"));

    private static void Alerts(Page page, DrillResult result)
    {
        if (result.Alerts is not { } alerts) return;
        if (alerts.Count == 0) page.Paragraph(page.Say("no alert fired", "aucune alerte ne s'est déclenchée").Faint());
        AlertWords.Write(page, alerts, result.Predicted);
    }

    // shop: 2 replicas before, 4 at most, 4 at the end; 5 decisions: 4 from 12 s on (a metric asks for more)
    private static string Replicas(Page page, ScalingCourse course)
    {
        var fewest = course.Fewest == course.Before ? "" : page.Say($"{course.Fewest} at fewest, ", $"{course.Fewest} au plus bas, ");
        var most = course.Most == course.Before ? "" : page.Say($"{course.Most} at most, ", $"{course.Most} au plus haut, ");
        var counts = page.Say($"{course.Before} ready before, {fewest}{most}{course.After} at the end",
            $"{course.Before} prêtes avant, {fewest}{most}{course.After} à la fin");
        var gone = course.FewerAfter is { } fewer
            ? page.Say($"; one less after {Readable.Time(page, fewer)}", $" ; une de moins après {Readable.Time(page, fewer)}") : "";
        return course.Component + page.Colon + counts + gone + Decisions(page, course);
    }

    private static string Decisions(Page page, ScalingCourse course)
    {
        if (!course.IsScaled) return page.Say("; no policy scales it", " ; aucune politique ne le met à l'échelle");
        if (course.Decisions.Count == 0)
            return page.Say("; its policy decided nothing meanwhile", " ; sa politique n'a rien décidé entre-temps");
        var changes = string.Join(", ", course.Changes.Select(d => Change(page, d)));
        var count = course.Decisions.Count;
        var said = count == 1 ? page.Say("1 decision", "1 décision") : page.Say($"{count} decisions", $"{count} décisions");
        return page.Say($"; {said} of its policy", $" ; {said} de sa politique")
            + (changes.Length > 0 ? page.Colon + changes : page.Say(", none that changes the count", ", aucune ne change le nombre"));
    }

    private static string Change(Page page, ScalingStep step)
    {
        var (at, why) = (Readable.Time(page, step.At), page.Say(step.Cause.Describe()) + (step.Subject is null ? "" : $", {step.Subject}"));
        return page.Say($"{step.Replicas} at {at} ({why})", $"{step.Replicas} à {at} ({why})");
    }
}
