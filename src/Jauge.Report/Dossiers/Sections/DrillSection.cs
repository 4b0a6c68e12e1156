using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The file's drills, each played alone; what the others are where they were not played.</summary>
internal static class DrillSection
{
    public static void Write(DossierSection section)
    {
        var (page, dossier) = (section.Page, section.Dossier);
        var drills = section.Cost.Deployment.Spec.Faults;
        if (drills.Count == 0 && dossier.Drills.Count == 0) return;
        page.Section("drills", page.Say("When something fails", "Quand quelque chose tombe en panne"), dossier.Drills.Count > 0
            ? page.Say("Each drill of the file, played alone under the stated load.",
                "Chaque exercice du fichier, joué seul sous la charge indiquée.")
            : page.Say("The file states these drills; they were not played for this dossier: --drills plays them.",
                "Le fichier prévoit ces exercices ; ils n'ont pas été joués pour ce dossier : --drills les joue."));
        if (dossier.Drills.Count == 0)
            foreach (var (name, text) in drills)
                page.Item("·".Faint(), name.Strong() + page.Colon + (FaultText.TryParse(text, out var fault)
                    ? SimulationWords.Of(page, fault) : text));
        foreach (var drill in dossier.Drills) One(page, drill);
    }

    private static void One(DossierPage page, DrillRun drill)
    {
        var fault = drill.Result.Options.Faults[0];
        page.Heading(SimulationWords.Of(page, fault));
        var judged = drill.Result.Promises.Where(p => p.State != VerdictState.NotJudged).ToList();
        if (judged.Count > 0)
            page.Paragraph(page.Say("Promises in this run: ", "Promesses dans cet essai : ") + SimulatedPromises.Counts(page, [.. judged]));
        foreach (var promise in judged.Where(p => p.State == VerdictState.NotKept))
            page.Item(SimulationWords.Mark(promise.State), page.Say(promise.Title).Strong() + ", " + page.Say(promise.Stated)
                + (promise.Shown is { } shown ? page.Colon + page.Say(shown) : ""));
        IncidentTable.Table(page, drill.Result);
        if (drill.Result.Timeline.Count > 0) LoadSection.Figure(page, Chart(page, drill, fault.At));
    }

    private static LineChart Chart(DossierPage page, DrillRun drill, TimeSpan at)
    {
        var charts = new RunCharts(page, drill.Result, $"chart-drill-{drill.Name}") { Moments = [new(drill.Name, at.TotalSeconds)] };
        return charts.Load() with { Title = page.Say($"Requests a second, {drill.Name}", $"Requêtes par seconde, {drill.Name}") };
    }
}
