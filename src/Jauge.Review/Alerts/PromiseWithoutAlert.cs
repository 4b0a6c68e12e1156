using Jauge.Core;
using Jauge.Review.Promises;
using Jauge.Review.Reading;
using Jauge.Spec.Model;

namespace Jauge.Review.Alerts;

/// <summary>JR701.</summary>
internal sealed class PromiseWithoutAlert()
    : ReviewRule("JR701", "Promises that no alert watches", "Promesses qu'aucune alerte ne surveille")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        var blind = PromiseList.Of(context).Where(p => p.Watchers.Count > 0 && !context.Spec.Alerts.Values.Any(a => Watches(a, p)))
            .Select(p => p.Short).ToList();
        if (blind.Count == 0) yield break;
        var none = context.Spec.Alerts.Count == 0;
        yield return Report(context, none ? FindingSeverity.Risk : FindingSeverity.Advice, none ? "promises" : "alerts",
            none ? Nothing(blind) : Message(blind), Cure, null);
    }

    private static bool Watches(AlertSpec alert, Promise promise) =>
        promise.Watchers.Any(w => alert.When.Metric == w || alert.When.Metric.StartsWith(w + ".", StringComparison.Ordinal));

    private static Text Message(List<string> blind) =>
        new($"No alert watches {Figures.Names(blind)}.", $"Aucune alerte ne surveille {Figures.Names(blind)}.");

    private static Text Nothing(List<string> blind) => new(
        $"No alert at all is stated: nobody hears when {Figures.Names(blind)} breaks.",
        $"Aucune alerte n'est indiquée : personne n'apprend que {Figures.Names(blind)} n'est plus tenu.");

    private static Text Cure => new(
        "alerts: { …: { when: latency.p99 > …, notify: [ … ] } } at the promised figure.",
        "alerts: { …: { when: latency.p99 > …, notify: [ … ] } } au chiffre promis.");
}
