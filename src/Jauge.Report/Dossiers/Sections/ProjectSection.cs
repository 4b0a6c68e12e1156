using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Spec.Model;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>What surrounds the system: assumptions, risks, phases, teams, calendar.</summary>
internal static class ProjectSection
{
    public static void Write(DossierSection section)
    {
        var (page, spec) = (section.Page, section.Cost.Deployment.Spec);
        if (spec.Assumptions.Count + spec.Risks.Count + spec.Phases.Count + spec.Teams.Count + spec.Calendar.Count == 0) return;
        page.Section("project", page.Say("Assumptions, risks, calendar", "Hypothèses, risques, calendrier"), page.Say(
            "What the figures above rest on, and what the owner's document plans around them.",
            "Ce sur quoi reposent les chiffres ci-dessus, et ce que le document du propriétaire prévoit autour."));
        Table(page, page.Say("Risk register", "Registre des risques"), Risks(page, spec));
        Table(page, page.Say("Phases of the project", "Phases du projet"), Phases(page, spec));
        Table(page, page.Say("Teams", "Équipes"), Teams(page, spec));
        Table(page, page.Say("Recurring operations", "Opérations récurrentes"), Calendar(page, spec));
        if (spec.Assumptions.Count > 0)
            page.Fold(page.Say($"Assumptions of the file ({spec.Assumptions.Count})", $"Hypothèses du fichier ({spec.Assumptions.Count})"),
            p => p.Table(Assumptions(p, spec)));
    }

    private static void Table(DossierPage page, string title, TextTable table)
    {
        if (!table.IsEmpty) page.Heading(title).Table(table);
    }

    private static TextTable Assumptions(DossierPage page, SystemSpec spec)
    {
        var table = new TextTable(page.Words("what", "quoi"), page.Words("why", "pourquoi"));
        foreach (var (path, why) in spec.Assumptions) table.Row(path, Typography.Tight(why));
        return table;
    }

    private static TextTable Risks(DossierPage page, SystemSpec spec)
    {
        var table = new TextTable(new Column(""), page.Words("risk", "risque"), page.Words("impact", "impact"),
            page.Words("probability", "probabilité"), page.Words("against it", "parade"));
        foreach (var risk in spec.Risks.Select(r => r.Value).OrderByDescending(Weight))
            table.Row(Mark(risk), risk.Title, Word(page, risk.Impact), Word(page, risk.Probability), risk.Mitigation ?? "");
        return table;
    }

    private static int Weight(RiskSpec risk) => ((int)risk.Impact + 1) * ((int)risk.Probability + 1);

    private static Phrase Mark(RiskSpec risk) => Weight(risk) switch
    {
        >= 6 => "!".In(Ink.Bad),
        >= 4 => "!".In(Ink.Caution),
        _ => "·".Faint(),
    };

    private static string Word(DossierPage page, Level level) => level switch
    {
        Level.High => page.Say("high", "élevé"),
        Level.Medium => page.Say("medium", "moyen"),
        _ => page.Say("low", "faible"),
    };

    private static TextTable Phases(DossierPage page, SystemSpec spec)
    {
        var table = new TextTable(page.Words("phase", "phase"), page.Words("lasts", "dure"), page.Words("environments", "environnements"),
            page.Words("objectives", "objectifs"));
        foreach (var (name, phase) in spec.Phases)
            table.Row(phase.Title ?? name, phase.Lasts is { } lasts
                ? Figures.Dashed(Figures.Localized(page, lasts.ToString(null, page.Format))) : "",
                string.Join(", ", phase.Environments), string.Join(" ; ", phase.Objectives));
        return table;
    }

    private static TextTable Teams(DossierPage page, SystemSpec spec)
    {
        var table = new TextTable(page.Words("team", "équipe"), page.Figures("people", "personnes"), page.Words("role", "rôle"));
        foreach (var (name, team) in spec.Teams)
            table.Row(team.Title ?? name, team.Size is { } size ? Figures.Count(page, size.Select(s => (long)s)) : "", team.Role ?? "");
        return table;
    }

    private static TextTable Calendar(DossierPage page, SystemSpec spec)
    {
        var table = new TextTable(page.Words("every", "chaque"), page.Words("what", "quoi"), page.Words("takes", "dure"),
            page.Words("who", "qui"));
        foreach (var task in spec.Calendar.Select(t => t.Value).OrderBy(t => t.Every))
            table.Row(Word(page, task.Every), task.Task, task.Takes is { } time ? page.Say(Durations.Show(time)) : "", task.By ?? "");
        return table;
    }

    private static string Word(DossierPage page, Recurrence every) => every switch
    {
        Recurrence.Day => page.Say("day", "jour"),
        Recurrence.Week => page.Say("week", "semaine"),
        Recurrence.Month => page.Say("month", "mois"),
        Recurrence.Quarter => page.Say("quarter", "trimestre"),
        Recurrence.Year => page.Say("year", "année"),
        Recurrence.Deployment => page.Say("deployment", "déploiement"),
        _ => page.Say("when needed", "au besoin"),
    };
}
