using Jauge.Rendering.Scripts;
using Jauge.Rendering.Writing.Markdown;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Runbooks;

/// <summary>What is done when something breaks: the owner's procedure, each alert with its meaning, the first commands, whom to
/// call.</summary>
internal sealed class IncidentPage(EnvironmentPlan plan)
{
    private readonly RenderContext _context = plan.Context;
    private readonly StepCommands _commands = new(plan);
    private readonly MarkdownPage _page = new();

    private SystemSpec Spec => _context.Deployment.Spec;

    internal Runbook Write()
    {
        var title = _context.Say("Incident", "Incident");
        _page.Heading(1, title);
        First();
        Procedure();
        Contacts();
        Alerts();
        Components();
        return new("incident.md", title, _context.Say("first minutes, procedure, alerts, commands, contacts",
            "premières minutes, procédure, alertes, commandes, contacts"), _page.Write());
    }

    private void First()
    {
        _page.Heading(2, _context.Say("First minutes", "Premières minutes"))
            .Paragraph(_context.Say("What is ill, and what has changed? A deployment of the last hour is taken back before it is understood.",
                "Qu'est-ce qui souffre, et qu'est-ce qui a changé ? Un déploiement de la dernière heure s'annule d'abord et s'explique ensuite."));
        var lines = new List<ShellCommand> { Script("verify.sh") };
        if (plan.Steps(Operation.Rollback).Count > 0) lines.Add(Script("rollback.sh"));
        _page.Code("bash", ShellWriter.Lines(lines));
    }

    private ShellCommand Script(string file) => ShellStatement.Run($"./scripts/{file}", "--env", _context.Environment);

    private void Procedure()
    {
        if (Spec.Incident.Count == 0) return;
        _page.Heading(2, _context.Say("Procedure", "Procédure")).Numbers(Spec.Incident.Select(Step));
    }

    private MarkdownText Step(StepSpec step)
    {
        MarkdownText text = step.Do;
        if (step.Takes is { } takes) text += $" ({_context.Show(takes)})";
        if (step.Details.Count > 0) text += _context.Say(": ", " : ") + string.Join(" ; ", step.Details);
        return _commands.For(step.Do) is { } command ? text + " — " + MarkdownText.Code(command) : text;
    }

    private void Contacts()
    {
        if (Spec.Contacts.Count > 0)
            _page.Heading(2, _context.Say("Whom to call", "Qui appeler"))
                .Table([_context.Say("For", "Pour"), _context.Say("Address", "Adresse")],
                    Spec.Contacts.Select(c => (IReadOnlyList<MarkdownText>)[c.Key, MarkdownText.Code(c.Value)]));
        if (Spec.Channels.Count > 0)
            _page.Heading(2, _context.Say("Where alerts arrive", "Où arrivent les alertes"))
                .Table([_context.Say("Channel", "Canal"),
                    _context.Say("Address, or secret that holds it", "Adresse, ou secret qui la contient")],
                    Spec.Channels.Select(c =>
                        (IReadOnlyList<MarkdownText>)[c.Key, MarkdownText.Join(", ", Addresses(c.Value).Select(MarkdownText.Code))]));
    }

    private static IEnumerable<string> Addresses(ChannelSpec channel) =>
        new[] { channel.Email, channel.Slack, channel.Teams, channel.Pagerduty, channel.Sms, channel.Webhook }.OfType<string>();

    private void Alerts()
    {
        if (Spec.Alerts.Count == 0) return;
        _page.Heading(2, _context.Say("Alerts", "Alertes"));
        foreach (var (name, alert) in Spec.Alerts) Alert(name, alert);
    }

    private void Alert(string name, AlertSpec alert)
    {
        _page.Heading(3, alert.Title is { } title ? $"{title} ({name})" : name);
        var when = MarkdownText.Code(alert.When.ToString());
        if (alert.For is { } time) when += _context.Say($" for {_context.Show(time)}", $" pendant {_context.Show(time)}");
        if (alert.Component is { } component) when += _context.Say(" on ", " sur ") + MarkdownText.Code(component);
        if (alert.Severity is { } severity) when += $" — {Severity(severity)}";
        if (alert.Notify.Count > 0) when += $" → {string.Join(", ", alert.Notify)}";
        _page.Paragraph(when).Paragraph(AlertMeaning.Of(_context, alert.When.Metric));
        var lines = Watched(alert).SelectMany(h => h.Looks().Take(2).Concat(AlertMeaning.IsRoom(alert.When.Metric) ? h.Grows() : []))
            .ToList();
        if (lines.Count > 0) _page.Code("bash", PageText.Lines(lines));
    }

    private string Severity(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => _context.Say("wakes somebody up", "réveille quelqu'un"),
        AlertSeverity.Warning => _context.Say("in working hours", "aux heures ouvrées"),
        _ => _context.Say("good to know", "pour information"),
    };

    // one region is enough to show what to type
    private IEnumerable<Handling> Watched(AlertSpec alert) => plan.Handlings.Where(h => h.Site.Name == alert.Component).Take(1);

    private void Components()
    {
        var looks = plan.Handlings.Select(h => (h.Site, Lines: h.Looks().Concat(h.Grows()).ToList())).Where(h => h.Lines.Count > 0)
            .GroupBy(h => h.Site.Name).ToList();
        if (looks.Count == 0) return;
        _page.Heading(2, _context.Say("First commands, by component", "Premières commandes, par composant"));
        foreach (var component in looks)
        {
            var shown = component.First();
            _page.Heading(3, Title(shown.Site)).Code("bash", PageText.Lines(shown.Lines));
            var others = component.Skip(1).Select(o => o.Site.Region.Region).ToList();
            if (others.Count > 0)
                _page.Paragraph(_context.Say($"Shown for {shown.Site.Region.Region}; also in {string.Join(", ", others)}.",
                    $"Montré pour {shown.Site.Region.Region} ; aussi en {string.Join(", ", others)}."));
        }
    }

    private static string Title(Site site) => site.Component.Spec.Title is { } title ? $"{site.Name} — {title}" : site.Name;
}
