using Jauge.Rendering.Writing.Markdown;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Runbooks;

/// <summary>The risk register, the worst first.</summary>
internal sealed class RiskPage(RenderContext context)
{
    internal Runbook Write()
    {
        var title = context.Say("Risk register", "Registre des risques");
        var risks = context.Deployment.Spec.Risks.Values.ToList();
        return new("risks.md", title, context.Say("probability × impact, and what is done against it",
            "probabilité × impact, et ce qui est fait contre"), risks.Count == 0 ? null : Page(title, risks));
    }

    private string Page(string title, IReadOnlyList<RiskSpec> risks)
    {
        var page = new MarkdownPage().Heading(1, title);
        page.Paragraph(context.Say("The score is probability × impact, each from 1 (low) to 3 (high).",
            "La note est probabilité × impact, chacun de 1 (faible) à 3 (élevé)."));
        foreach (var kind in risks.GroupBy(r => r.Kind ?? ""))
        {
            if (kind.Key.Length > 0) page.Heading(2, Kind(kind.Key));
            page.Table([context.Say("Risk", "Risque"), context.Say("Probability", "Probabilité"), context.Say("Impact", "Impact"),
                context.Say("Score", "Note"), context.Say("Against it", "Parade"), context.Say("Owner", "Responsable")],
                kind.OrderByDescending(Score)
                    .Select(r =>
                        (IReadOnlyList<MarkdownText>)[r.Title, Name(r.Probability), Name(r.Impact), $"{Score(r)}", r.Mitigation ?? "—",
                            Owner(r)]));
        }

        return page.Write();
    }

    private string Owner(RiskSpec risk) =>
        risk.By is { } by ? context.Deployment.Spec.Teams.GetValueOrDefault(by)?.Title ?? by : context.Say("to be named", "à désigner");

    private static int Score(RiskSpec risk) => ((int)risk.Probability + 1) * ((int)risk.Impact + 1);

    private string Kind(string kind) => kind switch
    {
        "technical" => context.Say("Technical", "Techniques"),
        "business" => context.Say("Business", "Métier"),
        _ => kind,
    };

    private string Name(Level level) => level switch
    {
        Level.Low => context.Say("low", "faible"),
        Level.Medium => context.Say("medium", "moyen"),
        _ => context.Say("high", "élevé"),
    };
}
