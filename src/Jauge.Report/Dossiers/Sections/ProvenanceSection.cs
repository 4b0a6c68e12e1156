using Jauge.Report.Diagnostics;
using Jauge.Report.Layout;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>Where every figure comes from, and the command that gives the same again.</summary>
internal static class ProvenanceSection
{
    public static void Write(DossierSection section)
    {
        var (page, dossier, spec) = (section.Page, section.Dossier, section.Cost.Deployment.Spec);
        page.Section("provenance", page.Say("Where this comes from", "D'où vient ce dossier"), page.Say(
            "The same file, version and seed give the same dossier, to the last digit.",
            "Le même fichier, la même version et la même graine donnent le même dossier, au dernier chiffre près."));
        page.Table(Facts(section));
        foreach (var setting in section.Cost.Deployment.Document.SettingsOf(section.Environment))
            page.Item("!".In(Ink.Caution), page.Say("changed for this dossier: ",
                "changé pour ce dossier : ") + $"{setting.Path} = {setting.Value}");
        if (dossier.Diagnostics.Count > 0)
            page.Item("·".Faint(), page.Say("what reading the file said: ",
                "ce que la lecture du fichier a dit : ") + DiagnosticPrinter.Count(page, dossier.Diagnostics).ToString());
        foreach (var document in spec.Documents)
            page.Item("·".Faint(), page.Say("the owner's document: ", "document du propriétaire : ") + document);
        if (dossier.Provenance is not { } provenance) return;
        page.Heading(page.Say("The same dossier again", "Le même dossier à nouveau"));
        page.Command(provenance.Command);
    }

    private static TextTable Facts(DossierSection section)
    {
        var (page, dossier) = (section.Page, section.Dossier);
        var table = new TextTable(new Column(""), Column.Words(""));
        table.Row(page.Say("file", "fichier"), dossier.Document.Path);
        table.Row(page.Say("environment", "environnement"), section.Environment);
        if (dossier.Provenance is { } provenance)
        {
            table.Row("Jauge", provenance.Version);
            table.Row(page.Say("acceptances judged on", "acceptations jugées au"), Figures.Day(page, provenance.Today));
        }

        if (Prices(section) is { Length: > 0 } days) table.Row(page.Say("days of the prices", "dates des prix"), days);
        if (dossier.Simulation is not { } simulation) return table;
        table.Row(page.Say("seed", "graine"), $"{simulation.Options.Seed}");
        table.Row(page.Say("replications", "réplications"), $"{simulation.Replications.Used}");
        table.Row(page.Say("events simulated", "événements simulés"), simulation.Events.ToString("N0", page.Format));
        return table;
    }

    private static string Prices(DossierSection section)
    {
        var days = section.Cost.Average.Charges.SelectMany(c => c.High?.Steps.Select(s => s.Price.AsOf) ?? []).ToList();
        if (days.Count == 0) return "";
        var (first, last) = (Figures.Day(section.Page, days.Min()), Figures.Day(section.Page, days.Max()));
        return first == last ? last : section.Page.Say($"{first} to {last}", $"du {first} au {last}");
    }
}
