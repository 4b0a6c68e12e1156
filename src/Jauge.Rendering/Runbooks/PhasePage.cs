using Jauge.Core;
using Jauge.Rendering.Writing.Markdown;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Runbooks;

/// <summary>The phases of the project, the teams and what people cost.</summary>
internal sealed class PhasePage(RenderContext context)
{
    private readonly MarkdownPage _page = new();

    private SystemSpec Spec => context.Deployment.Spec;

    internal Runbook Write()
    {
        var title = context.Say("Phases and teams", "Phases et équipes");
        return new("phases.md", title, context.Say("what comes when, who does it, what it costs",
            "ce qui vient quand, qui le fait, ce que cela coûte"),
            Spec.Phases.Count + Spec.Teams.Count + Spec.People.Count == 0 ? null : Page(title));
    }

    private string Page(string title)
    {
        _page.Heading(1, title);
        Overview();
        foreach (var (name, phase) in Spec.Phases) Phase(name, phase);
        Teams();
        People();
        return _page.Write();
    }

    private void Overview()
    {
        if (Spec.Phases.Count == 0) return;
        var begun = new Range<TimeSpan>(TimeSpan.Zero, TimeSpan.Zero);
        var rows = new List<IReadOnlyList<MarkdownText>>();
        foreach (var (name, phase) in Spec.Phases)
        {
            var ended = phase.Between is { } stated ? stated : phase.Lasts is { } lasts
                ? new(begun.Low + lasts.Low, begun.High + lasts.High) : begun;
            rows.Add([phase.Title ?? name, Lasting(phase),
                phase.Between is { } between ? From(between.Low, between.High) : From(begun, ended),
                string.Join(", ", phase.Environments)]);
            begun = ended;
        }

        _page.Table([context.Say("Phase", "Phase"), context.Say("Lasts", "Durée"),
            context.Say("From the start of the project", "Depuis le début du projet"),
            context.Say("Environments", "Environnements")], rows);
    }

    private string Lasting(PhaseSpec phase) => phase.Lasts is { } lasts ? context.Show(lasts) : "—";

    private string From(TimeSpan begin, TimeSpan end) =>
        context.Say($"{context.Show(begin)} to {context.Show(end)}", $"de {context.Show(begin)} à {context.Show(end)}");

    private string From(Range<TimeSpan> begin, Range<TimeSpan> end) =>
        context.Say($"{Start(begin)} to {context.Show(end)}", $"{Start(begin)} → {context.Show(end)}");

    private string Start(Range<TimeSpan> begin) =>
        begin.High == TimeSpan.Zero ? context.Say("the beginning", "le début") : context.Show(begin);

    private void Phase(string name, PhaseSpec phase)
    {
        if (phase.Objectives.Count + phase.Activities.Count + phase.Deliverables.Count == 0) return;
        _page.Heading(2, phase.Title ?? name);
        Part(context.Say("Objectives", "Objectifs"), phase.Objectives, isTicked: false);
        Part(context.Say("Activities", "Activités"), phase.Activities, isTicked: true);
        Part(context.Say("Deliverables", "Livrables"), phase.Deliverables, isTicked: true);
    }

    private void Part(string title, EquatableList<string> items, bool isTicked)
    {
        if (items.Count == 0) return;
        _page.Heading(3, title);
        if (isTicked) _page.Tasks(items.Select(MarkdownText.Of));
        else _page.Bullets(items.Select(MarkdownText.Of));
    }

    private void Teams()
    {
        if (Spec.Teams.Count == 0) return;
        _page.Heading(2, context.Say("Teams", "Équipes"))
            .Table([context.Say("Team", "Équipe"), context.Say("People", "Personnes"), context.Say("Does", "Rôle"),
                context.Say("Components", "Composants")],
                Spec.Teams.Select(t =>
                    (IReadOnlyList<MarkdownText>)[t.Value.Title ?? t.Key,
                        t.Value.Size is { } size ? size.IsExact ? $"{size.High}" : $"{size.Low}–{size.High}" : "—", t.Value.Role ?? "—",
                    MarkdownText.Join(", ", context.Deployment.Components.Where(c => c.Spec.Team == t.Key)
                        .Select(c => MarkdownText.Code(c.Name)).DefaultIfEmpty(MarkdownText.Of("—")))]));
    }

    private void People()
    {
        if (Spec.People.Count == 0) return;
        _page.Heading(2, context.Say("What people cost", "Ce que coûtent les équipes"))
            .Table([context.Say("Cost", "Poste"), context.Say("Amount", "Montant")],
                Spec.People.Select(p =>
                    (IReadOnlyList<MarkdownText>)[p.Value.Title ?? p.Key, context.Say(Text.Format($"{p.Value.Cost}", $"{p.Value.Cost}"))]));
    }
}
