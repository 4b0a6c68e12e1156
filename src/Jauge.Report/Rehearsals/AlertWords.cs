using Jauge.Core;
using Jauge.Rehearsal.Evidence;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Rehearsals;

/// <summary>Alerts that fired beside those that were to fire, in words.</summary>
internal static class AlertWords
{
    /// <summary>An item for each.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="fired">What fired.</param>
    /// <param name="predicted">What the simulation says; null: nothing.</param>
    internal static void Write(Page page, IReadOnlyList<FiredAlert> fired, AlertPrediction? predicted)
    {
        foreach (var alert in MatchedAlert.Match(fired, predicted))
        {
            var words = alert.Fired is { } seen ? Fired(page, seen) + Remark(page, alert.Outcome, predicted) : Missing(page, alert);
            page.Item(Mark(alert.Outcome), words);
        }
    }

    private static Phrase Mark(AlertOutcome outcome) => outcome switch
    {
        AlertOutcome.AsPredicted => "✓".In(Ink.Good),
        AlertOutcome.Missing => "✗".In(Ink.Bad),
        _ => "!".In(Ink.Caution),
    };

    private static string Fired(Page page, FiredAlert alert)
    {
        var name = alert.Component.Length == 0 ? alert.Name : $"{alert.Name} ({alert.Component})";
        var at = Readable.Time(page, alert.At);
        var cleared = alert.Cleared is { } time
            ? page.Say($", cleared after {Readable.Time(page, time)}", $", levée après {Readable.Time(page, time)}") : "";
        return page.Say($"{name} fired after {at}", $"{name} s'est déclenchée après {at}") + cleared;
    }

    private static string Remark(Page page, AlertOutcome outcome, AlertPrediction? predicted) => predicted is null ? "" : outcome switch
    {
        AlertOutcome.AsPredicted => page.Say("; as simulated", " ; comme simulé"),
        AlertOutcome.Unpredicted => page.Say("; the simulation does not let it fire", " ; la simulation ne la déclenche pas"),
        _ => page.Say("; not simulated", " ; non simulée"),
    };

    private static string Missing(Page page, MatchedAlert alert) => page.Say(
        $"{alert.Name} did not fire; the simulation lets it fire", $"{alert.Name} ne s'est pas déclenchée ; la simulation la déclenche");
}
