using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Model;

namespace Jauge.Report.Simulations;

/// <summary>Prints what the file's alerts would have done, those that fire first.</summary>
internal static class AlertList
{
    public static void Write(Page page, SimulationResult result)
    {
        if (result.Alerts.Count == 0) return;
        var fired = result.Alerts.Where(a => a.FiredIn > 0).OrderBy(a => a.FirstFired!.Value.Median).ToList();
        page.Heading(page.Say("Alerts of the file", "Alertes du fichier") + page.Colon + Count(page, fired.Count));
        foreach (var alert in fired)
            page.Item("!".In(InkOf(alert)),
                Name(page, alert).Strong() + $" {Condition(page, alert)} " + When(page, alert, result.Options.Alerts.EvaluationInterval));
        Silent(page, [.. result.Alerts.Where(a => a.FiredIn == 0 && a.Obstacle is null)]);
        Others(page, [.. result.Alerts.Where(a => a.Obstacle is not null)]);
    }

    private static string Count(Page page, int fired) => fired switch
    {
        0 => page.Say("none would have fired", "aucune ne se serait déclenchée"),
        1 => page.Say("1 would have fired", "1 se serait déclenchée"),
        _ => page.Say($"{fired} would have fired", $"{fired} se seraient déclenchées"),
    };

    private static Ink InkOf(AlertReading alert) => alert.Spec.Severity == AlertSeverity.Critical ? Ink.Bad : Ink.Caution;

    private static string Name(Page page, AlertReading alert) =>
        page.Language == Language.French ? alert.Spec.Title ?? alert.Name : alert.Name;

    private static string Condition(Page page, AlertReading alert)
    {
        var watched = alert.Spec.Component is { } component ? $"{component}, " : "";
        var lasts = alert.Spec.For is { } time ? page.Say(Durations.Show(time)) : "";
        var hold = lasts.Length > 0 ? page.Say($" for {lasts}", $" pendant {lasts}") : "";
        return $"({watched}{Figures.Localized(page, alert.Spec.When.ToString())}{hold})";
    }

    private static string When(Page page, AlertReading alert, TimeSpan apart)
    {
        var fired = page.Say("at ", "à ") + Shown(page, alert.FirstFired!.Value, apart);
        var cleared = alert.FirstCleared is { } clear
            ? page.Say(", cleared at ", ", close à ") + Shown(page, clear, apart)
            : page.Say(", not cleared by the end", ", pas close à la fin");
        var (count, runs, mean) = (alert.FiredIn, alert.Runs.Count, Readable.Count(page, alert.MeanTimes));
        var times = alert.MeanTimes > count / (double)runs ? page.Say($", {mean} times a run", $", {mean} fois par essai") : "";
        return fired + cleared + times + page.Say($" ({count}\u00a0of\u00a0{runs})", $" ({count}\u00a0sur\u00a0{runs})");
    }

    // replications that differ by less than one evaluation do not differ
    private static string Shown(Page page, TimeSpread spread, TimeSpan apart) => spread.Latest - spread.Earliest <= apart
        ? Time(page, spread.Median) : $"{Time(page, spread.Median)} [{Time(page, spread.Earliest)}–{Time(page, spread.Latest)}]";

    private static string Time(Page page, TimeSpan time) => Readable.Time(page, TimeSpan.FromSeconds(Math.Round(time.TotalSeconds)));

    private static void Silent(Page page, List<AlertReading> alerts)
    {
        if (alerts.Count == 0) return;
        page.Item("·".Faint(), (page.Say("silent: ", "silencieuses : ") + string.Join(", ", alerts.Select(a => Name(page, a)))).Faint());
    }

    private static void Others(Page page, List<AlertReading> alerts)
    {
        if (alerts.Count == 0) return;
        var names = alerts.Select(a => $"{Name(page, a)} ({page.Say(a.Obstacle!.Value)})");
        page.Item("?".Faint(), (page.Say("cannot be simulated: ", "impossibles à simuler : ") + string.Join(", ", names)).Faint());
    }
}
