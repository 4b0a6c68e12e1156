namespace Jauge.Report.Dossiers.Sections;

/// <summary>The cheapest shape that holds, where it was searched for.</summary>
internal static class SizingSection
{
    public static void Write(DossierSection section)
    {
        if (section.Dossier.Sizing is null) return;
        section.Page.Section("sizing", section.Page.Say("The cheapest shape that holds", "La forme la moins chère qui tient"), "");
    }
}
