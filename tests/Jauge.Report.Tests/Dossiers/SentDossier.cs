using Jauge.Report.Dossiers;
using Jauge.Report.Tests.Simulations;

namespace Jauge.Report.Tests.Dossiers;

/// <summary>The shop with everything that a dossier can hold, but a sizing.</summary>
internal static class SentDossier
{
    public static FrontEnd FrontEnd { get; } = new("(() => \"</script>\")();", "body { color: red }");

    public static Dossier Shop { get; } = Given.Shop with
    {
        Simulation = SimulatedShop.Result, RunCost = SimulatedShop.Cost, Largest = SimulatedShop.Largest,
        Drills = [new("slow", SimulatedShop.Result)],
        Provenance = new("0.1.0", "jauge report shop --today 2026-11-20 --lang en", Given.Today),
    };

    public static string Html(Core.Language language, Dossier? dossier = null) =>
        DossierPrinter.Html(dossier ?? Shop, "prod", language, FrontEnd);

    public static string Markdown(Core.Language language)
    {
        var writer = new StringWriter();
        DossierPrinter.Markdown(writer, Shop, "prod", language);
        return writer.ToString();
    }
}
