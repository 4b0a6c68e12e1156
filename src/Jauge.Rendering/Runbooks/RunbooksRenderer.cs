using Jauge.Rendering.Files;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Writing.Markdown;

namespace Jauge.Rendering.Runbooks;

/// <summary>Pages for the people who run the system; a page that would be empty is not there.</summary>
internal static class RunbooksRenderer
{
    internal static IEnumerable<RenderedFile> Render(IReadOnlyList<RenderContext> environments)
    {
        if (environments.Count == 0) yield break;
        var plans = environments.Select(e => new EnvironmentPlan(e)).ToList();
        var pages = Pages(plans).ToList();
        foreach (var page in pages.Where(p => p.Body is not null)) yield return new($"runbooks/{page.File}", page.Body!);
        yield return new("runbooks/README.md", Index(plans[0].Context, pages));
    }

    private static IEnumerable<Runbook> Pages(IReadOnlyList<EnvironmentPlan> plans)
    {
        var main = plans.FirstOrDefault(p => p.IsMain) ?? plans[^1];
        yield return new DeploymentPage(plans, main).Write();
        yield return new CalendarPage(main).Write();
        yield return new IncidentPage(main).Write();
        yield return new RecoveryPage(main).Write();
        yield return new RiskPage(main.Context).Write();
        yield return new PhasePage(main.Context).Write();
    }

    private static string Index(RenderContext context, IReadOnlyList<Runbook> pages)
    {
        var page = new MarkdownPage()
            .Heading(1, context.Say("Runbooks", "Procédures") + $" — {context.Deployment.Spec.Title ?? context.System}");
        page.Bullets(pages.Where(p => p.Body is not null).Select(p => MarkdownText.Link(p.Title, p.File) + " — " + p.About));
        var missing = pages.Where(p => p.Body is null).Select(p => p.Title).ToList();
        if (missing.Count > 0)
            page.Paragraph(context.Say($"Not here, because the description says nothing of it: {string.Join(", ", missing)}.",
                $"Absent, parce que la description n'en dit rien : {string.Join(", ", missing)}."));
        return page.Write();
    }
}
