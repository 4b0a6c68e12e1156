using Jauge.Rendering.Scripts;
using Jauge.Rendering.Writing.Markdown;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Runbooks;

/// <summary>What is done every day, week, month, quarter and year, and how long it takes.</summary>
internal sealed class CalendarPage(EnvironmentPlan plan)
{
    private readonly RenderContext _context = plan.Context;
    private readonly StepCommands _commands = new(plan);

    internal Runbook Write()
    {
        var title = _context.Say("Operations calendar", "Calendrier d'exploitation");
        var about = _context.Say("what is done how often, with the time it takes",
            "ce qui se fait, à quelle fréquence, en combien de temps");
        var calendar = _context.Deployment.Spec.Calendar.Values.ToList();
        return new("operations.md", title, about, calendar.Count == 0 ? null : Page(title, calendar));
    }

    private string Page(string title, IReadOnlyList<TaskSpec> calendar)
    {
        var page = new MarkdownPage().Heading(1, title);
        page.Table([_context.Say("How often", "Fréquence"), _context.Say("Tasks", "Tâches"), _context.Say("Time", "Durée")],
            calendar.GroupBy(t => t.Every).OrderBy(g => g.Key)
                .Select(g => (IReadOnlyList<MarkdownText>)[Name(g.Key), $"{g.Count()}", Total(g)]));
        if (Year(calendar) is { Ticks: > 0 } year)
            page.Paragraph(_context.Say($"In all {_context.Hours(Rounded(year / 12))} a month, {_context.Hours(Rounded(year))} a year, of what has a stated time.",
                $"En tout {_context.Hours(Rounded(year / 12))} par mois, {_context.Hours(Rounded(year))} par an, pour ce dont la durée est annoncée."));
        foreach (var group in calendar.GroupBy(t => t.Every).OrderBy(g => g.Key))
        {
            page.Heading(2, Name(group.Key));
            foreach (var task in group) Task(page, task);
        }

        return page.Write();
    }

    private void Task(MarkdownPage page, TaskSpec task)
    {
        page.Heading(3, task.Task);
        var known = new List<MarkdownText>();
        if (task.Takes is { } takes) known.Add(_context.Hours(takes));
        if (task.By is { } by) known.Add(_context.Say($"by {Who(by)}", $"par {Who(by)}"));
        if (_commands.For(task.Task) is { } command) known.Add(MarkdownText.Code(command));
        if (known.Count > 0) page.Paragraph(MarkdownText.Join(" — ", known));
        page.Tasks(task.Steps.Select(s => _commands.For(s) is { } line && line != _commands.For(task.Task)
            ? s + " — " + MarkdownText.Code(line) : MarkdownText.Of(s)));
    }

    private string Who(string name) =>
        _context.Deployment.Spec.Teams.GetValueOrDefault(name)?.Title ?? _context.Deployment.Spec.Contacts.GetValueOrDefault(name) ?? name;

    private string Total(IEnumerable<TaskSpec> tasks)
    {
        var stated = tasks.Where(t => t.Takes is not null).ToList();
        return stated.Count == 0 ? _context.Say("not stated", "non annoncée")
            : _context.Hours(TimeSpan.FromTicks(stated.Sum(t => t.Takes!.Value.Ticks)));
    }

    private static TimeSpan Year(IEnumerable<TaskSpec> calendar) =>
        TimeSpan.FromTicks(calendar.Sum(t => (t.Takes?.Ticks ?? 0) * Times(t.Every)));

    private static TimeSpan Rounded(TimeSpan time) => TimeSpan.FromMinutes(Math.Round(time.TotalMinutes));

    private static long Times(Recurrence every) => every switch
    {
        Recurrence.Day => 365, Recurrence.Week => 52, Recurrence.Month => 12, Recurrence.Quarter => 4, Recurrence.Year => 1, _ => 0,
    };

    private string Name(Recurrence every) => every switch
    {
        Recurrence.Day => _context.Say("Daily", "Chaque jour"),
        Recurrence.Week => _context.Say("Weekly", "Chaque semaine"),
        Recurrence.Month => _context.Say("Monthly", "Chaque mois"),
        Recurrence.Quarter => _context.Say("Quarterly", "Chaque trimestre"),
        Recurrence.Year => _context.Say("Yearly", "Chaque année"),
        Recurrence.Deployment => _context.Say("Before each deployment", "Avant chaque déploiement"),
        Recurrence.OnDemand => _context.Say("When it is needed", "À la demande"),
        _ => throw new ArgumentOutOfRangeException(nameof(every)),
    };
}
