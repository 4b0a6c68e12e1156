using Jauge.Core;
using Jauge.Review.Promises;
using Jauge.Review.Reading;

namespace Jauge.Review.Testing;

/// <summary>JR604.</summary>
internal sealed class TestOfNoPromise()
    : ReviewRule("JR604", "Load test that is to prove what nobody promises", "Test de charge qui doit prouver ce que personne ne promet")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        var made = PromiseList.Of(context).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        return from test in Drive.Here(context)
               let missing = test.Value.Proves.Where(p => !made.Contains($"promises.{p}")).ToList()
               where missing.Count > 0
               select Report(context, FindingSeverity.Advice, $"load-tests.{test.Key}.proves",
                   Message(test.Key, missing, context.Deployment.Environment), Cure, null);
    }

    private static Text Message(string name, List<string> missing, string environment) => new(
        $"{name} is to prove {Figures.Names(missing)}, which {environment} does not promise: there is no figure to hold the result against.",
        $"{name} doit prouver {Figures.Names(missing)}, que {environment} ne promet pas : il n'y a pas de chiffre auquel tenir le résultat.");

    private static Text Cure => new("State the promise, or take it off the test.", "Indiquer la promesse, ou la retirer du test.");
}
