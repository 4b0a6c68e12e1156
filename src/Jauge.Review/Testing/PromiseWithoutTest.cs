using Jauge.Core;
using Jauge.Review.Promises;
using Jauge.Review.Reading;

namespace Jauge.Review.Testing;

/// <summary>JR603.</summary>
internal sealed class PromiseWithoutTest()
    : ReviewRule("JR603", "Promises that no load test proves", "Promesses qu'aucun test de charge ne prouve")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        var proven = Drive.Here(context).SelectMany(t => t.Value.Proves).ToHashSet(StringComparer.Ordinal);
        var open = PromiseList.Of(context).Where(p => p.TakesLoad).Select(p => p.Path["promises.".Length..]).Where(p => !proven.Contains(p))
            .ToList();
        if (open.Count == 0) yield break;
        yield return Report(context, FindingSeverity.Advice, context.Spec.LoadTests.Count > 0 ? "load-tests" : "promises",
            Message(context, open), Cure, open.Count == 1 ? $"promises.{open[0]}" : null);
    }

    private static Text Message(ReviewContext context, List<string> open)
    {
        var elsewhere = context.Spec.LoadTests.Where(t => t.Value.Proves.Any(open.Contains)).Select(t => $"{t.Key} ({t.Value.Environment})")
            .ToList();
        var names = Figures.Names(open);
        return elsewhere.Count == 0
            ? new($"No load test in {context.Deployment.Environment} proves {names}.",
                $"Aucun test de charge en {context.Deployment.Environment} ne prouve {names}.")
            : new(
                $"No load test in {context.Deployment.Environment} proves {names}; {Figures.Names(elsewhere)} runs on another environment, of other sizes.",
                $"Aucun test de charge en {context.Deployment.Environment} ne prouve {names} ; {Figures.Names(elsewhere)} tourne dans un autre environnement, d'autres tailles.");
    }

    private static Text Cure => new(
        "load-tests: { …: { environment, users, lasts, proves: [ … ] } }.",
        "load-tests: { …: { environment, users, lasts, proves: [ … ] } }.");
}
