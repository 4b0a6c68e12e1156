using Jauge.Core;

namespace Jauge.Rehearsal.Evidence;

/// <summary>An alert that fired, or was predicted to.</summary>
/// <param name="Name">As the rules call it; of one that did not fire, as the file does.</param>
/// <param name="Outcome">How prediction and measurement go together.</param>
/// <param name="Fired">Null where it did not fire.</param>
public sealed record MatchedAlert(string Name, AlertOutcome Outcome, FiredAlert? Fired)
{
    /// <summary>Matches by name: the file's <c>cpu-high</c> is the rules' <c>CpuHigh</c>.</summary>
    /// <param name="fired">What fired.</param>
    /// <param name="predicted">What was predicted; null: nobody did.</param>
    /// <returns>What fired in its order, then what did not.</returns>
    public static EquatableList<MatchedAlert> Match(IReadOnlyList<FiredAlert> fired, AlertPrediction? predicted)
    {
        ArgumentNullException.ThrowIfNull(fired);
        var (fire, watched) = (Plain(predicted?.Fire), Plain(predicted?.Watched));
        var seen = Plain(fired.Select(f => f.Name));
        return
        [
            .. fired.Select(f => new MatchedAlert(f.Name, OutcomeOf(Plain(f.Name), fire, watched), f)),
            .. (predicted?.Fire ?? []).Where(n => !seen.Contains(Plain(n))).Select(n => new MatchedAlert(n, AlertOutcome.Missing, null)),
        ];
    }

    private static AlertOutcome OutcomeOf(string name, HashSet<string> fire, HashSet<string> watched) =>
        fire.Contains(name) ? AlertOutcome.AsPredicted : watched.Contains(name) ? AlertOutcome.Unpredicted : AlertOutcome.NotSimulated;

    private static HashSet<string> Plain(IEnumerable<string>? names) => [.. (names ?? []).Select(Plain)];

    // what the rules' way of writing leaves of a name: letters and digits
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
