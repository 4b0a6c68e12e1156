using Jauge.Core;
using Jauge.Report.Dossiers.Html;
using Jauge.Report.Dossiers.Sections;
using Jauge.Report.Layout;

namespace Jauge.Report.Dossiers;

/// <summary>Writes the dossier that a team sends to its management: as one page of HTML, or as Markdown for a repository.</summary>
public static class DossierPrinter
{
    /// <summary>What a page written by Jauge holds: such a file may be written over.</summary>
    public const string HtmlMark = HtmlDocument.Generator;

    /// <summary>The same for Markdown.</summary>
    public const string MarkdownMark = MarkdownDossier.Mark;

    /// <summary>The page: one file that asks no network for anything.</summary>
    /// <param name="dossier">Everything that was read.</param>
    /// <param name="environment">The environment that is detailed.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="frontEnd">The built front end.</param>
    /// <exception cref="InvalidOperationException">The file has no such environment.</exception>
    public static string Html(Dossier dossier, string environment, Language language, FrontEnd frontEnd)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(frontEnd);
        var page = new HtmlPage(language);
        Write(page, dossier, environment);
        return HtmlDocument.Of(page, Names.Of(dossier.MainCost.Deployment.Spec), Subtitle(page, dossier, environment), frontEnd);
    }

    /// <summary>The same content as Markdown.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="dossier">Everything that was read.</param>
    /// <param name="environment">The environment that is detailed.</param>
    /// <param name="language">Language of the text.</param>
    /// <exception cref="InvalidOperationException">The file has no such environment.</exception>
    public static void Markdown(TextWriter writer, Dossier dossier, string environment, Language language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(dossier);
        var page = new MarkdownDossier(writer, language);
        page.Title(Names.Of(dossier.MainCost.Deployment.Spec));
        page.Paragraph(Subtitle(page, dossier, environment).Faint());
        Write(page, dossier, environment);
    }

    private static string Subtitle(DossierPage page, Dossier dossier, string environment)
    {
        var day = dossier.Provenance is { } provenance ? " · " + page.LongDay(provenance.Today) : "";
        return page.Say($"Feasibility, capacity and cost dossier · {environment} environment{day}",
            $"Dossier de faisabilité, de capacité et de coût · environnement {environment}{day}");
    }

    private static void Write(DossierPage page, Dossier dossier, string environment)
    {
        var (cost, review) = dossier.Of(environment);
        var section = new DossierSection(page, dossier, cost, review);
        new SummarySection(section).Write();
        PromiseSection.Write(section);
        BillSection.Write(section);
        SizingSection.Write(section);
        LoadSection.Write(section);
        TimeSection.Write(section);
        LimitSection.Write(section);
        DrillSection.Write(section);
        FindingSection.Write(section);
        AuditSection.Write(section);
        ProjectSection.Write(section);
        GlossarySection.Write(section);
        ProvenanceSection.Write(section);
    }
}
