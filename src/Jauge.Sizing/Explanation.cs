using Jauge.Core;
using Jauge.Simulation.Verdicts;

namespace Jauge.Sizing;

/// <summary>Five sentences for a manager: what to change, what it saves, what was verified, what remains at risk, what decides
/// next.</summary>
internal sealed class Explanation(SizingAnswer answer)
{
    private const int MostNamed = 4;
    private const int MostRisks = 2;

    internal EquatableList<Text> Sentences() => [What(), Saving(), Verified(), Risk(), Next()];

    private Currency Currency => answer.Deployment.Spec.Currency;

    private Text What()
    {
        if (answer.Chosen is not { } chosen) return answer.Outcome == SizingOutcome.Impossible
            ? new("No shape of what may vary keeps the promises: nothing should be bought before a promise or the design changes.",
                "Aucune forme parmi ce qui peut varier ne tient les promesses : rien ne devrait être acheté avant qu'une promesse ou la conception ne change.")
            : new("No shape that keeps the promises was found within the effort allowed.",
                "Aucune forme qui tient les promesses n'a été trouvée dans l'effort permis.");
        if (chosen.Changes.Count == 0)
            return new("Change nothing: no cheaper shape that keeps as much was found.",
                "Ne rien changer : aucune forme moins chère qui tienne autant n'a été trouvée.");
        var changes = Changes(chosen);
        return new($"Change {Named(changes, c => c.English, "and")}.", $"Changer {Named(changes, c => c.French, "et")}.");
    }

    private static List<Text> Changes(SizedShape chosen) =>
    [
        .. chosen.Changes.Select(c =>
            (Name: c.Path.StartsWith("components.", StringComparison.Ordinal) ? c.Path["components.".Length..] : c.Path, c.From, c.To))
            .Select(c => c.From is { } from && !from.StartsWith('{')
                ? new Text($"{c.Name} from {from} to {c.To}", $"{c.Name} de {from} à {c.To}")
                : new Text($"{c.Name} to {c.To}", $"{c.Name} à {c.To}")),
    ];

    private static string Named(List<Text> items, Func<Text, string> say, string and)
    {
        var names = items.Take(MostNamed).Select(say).ToList();
        if (items.Count > MostNamed) names.Add($"{items.Count - MostNamed} …");
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {and} {names[^1]}";
    }

    private Text Saving()
    {
        var before = answer.Today.Cost.Middle;
        if (answer.Chosen is not { } chosen)
            return answer.LowerBound <= 0
                ? Text.Format($"Today's shape costs {before:N0} {Currency} a month.",
                    $"La forme actuelle coûte {before:N0} {Currency} par mois.")
            : Text.Format($"Today's shape costs {before:N0} {Currency} a month, and nothing below {answer.LowerBound:N0} can do.",
                $"La forme actuelle coûte {before:N0} {Currency} par mois, et rien sous {answer.LowerBound:N0} ne peut convenir.");
        var (after, saved) = (chosen.Cost.Middle, before - chosen.Cost.Middle);
        if (saved == 0)
            return Text.Format($"The expected bill stays at {before:N0} {Currency} a month.{Limit(after).English}",
                $"La facture attendue reste à {before:N0} {Currency} par mois.{Limit(after).French}");
        return saved > 0
            ? Text.Format($"The expected bill falls from {before:N0} to {after:N0} {Currency} a month: {saved:N0} less a month, {saved * 12:N0} a year ({saved / before * 100:N0} %).{Limit(after).English}",
                $"La facture attendue passe de {before:N0} à {after:N0} {Currency} par mois : {saved:N0} de moins par mois, {saved * 12:N0} par an ({saved / before * 100:N0} %).{Limit(after).French}")
            : Text.Format($"Keeping the promises costs {-saved:N0} {Currency} a month more than today, {-saved * 12:N0} a year: {after:N0} instead of {before:N0}.{Limit(after).English}",
                $"Tenir les promesses coûte {-saved:N0} {Currency} par mois de plus qu'aujourd'hui, {-saved * 12:N0} par an : {after:N0} au lieu de {before:N0}.{Limit(after).French}");
    }

    private Text Limit(decimal cost) => answer.Budget is not { } budget ? new("", "")
        : cost <= budget ? Text.Format($" The budget of {budget:N0} is kept.", $" Le budget de {budget:N0} est tenu.")
        : Text.Format($" The budget of {budget:N0} is exceeded by {cost - budget:N0}.",
            $" Le budget de {budget:N0} est dépassé de {cost - budget:N0}.");

    private Text Verified()
    {
        var effort = answer.Effort;
        var kept = answer.Chosen?.Verdicts.Where(v => v.State == VerdictState.Kept).DistinctBy(v => v.Path).ToList() ?? [];
        var (english, french) = kept.Count == 0 ? ("", "")
            : ($"Verified: {string.Join(", ", kept.Select(v => v.Title.English))} {(kept.Count > 1 ? "are" : "is")} kept; ",
            $"Vérifié : {string.Join(", ", kept.Select(v => v.Title.French))} {(kept.Count > 1 ? "sont tenus" : "est tenu")} ; ");
        var proof = Proof();
        return Text.Format($"{english}{effort.Space:N0} shapes were in question, {effort.Simulated:N0} were simulated with {effort.Events:N0} events, and {proof.English}.",
            $"{french}{effort.Space:N0} formes étaient en question, {effort.Simulated:N0} ont été simulées avec {effort.Events:N0} événements, et {proof.French}.");
    }

    private Text Proof() => answer.Outcome switch
    {
        SizingOutcome.Proved =>
            new("every cheaper one is refuted by a law or by a simulation",
                "chaque forme moins chère est réfutée par une loi ou par une simulation"),
        SizingOutcome.Impossible =>
            new("every one is refuted by a law or by a simulation", "chacune est réfutée par une loi ou par une simulation"),
        SizingOutcome.Interrupted =>
            new("the search was interrupted: nothing is proved", "la recherche a été interrompue : rien n'est prouvé"),
        _ => Text.Format($"nothing below {answer.LowerBound:N0} {Currency} a month can do",
            $"rien sous {answer.LowerBound:N0} {Currency} par mois ne peut convenir"),
    };

    private Text Risk()
    {
        var risks = answer.Risks.Take(MostRisks).ToList();
        return risks.Count == 0
            ? new("No risk is left that this reading knows of; the load itself is what the file says it is.",
                "Il ne reste aucun risque connu de cette lecture ; la charge est celle que le fichier indique.")
            : new($"At risk: {string.Join("; ", risks.Select(r => r.English))}.",
                $"À risque : {string.Join(" ; ", risks.Select(r => r.French))}.");
    }

    private Text Next()
    {
        if (answer.Strict is { } strict)
            return Text.Format($"To decide next: whether keeping everything is worth {strict.Cost.Middle:N0} {Currency} a month, or the promise gives way.",
            $"À décider ensuite : si tout tenir vaut {strict.Cost.Middle:N0} {Currency} par mois, ou si la promesse cède.");
        if (answer.Impossible.Count > 0)
            return Text.Format($"To decide next: what becomes of {answer.Impossible[0].Title} ({answer.Impossible[0].Stated}), since {Reason(answer.Impossible[0]).English}.",
            $"À décider ensuite : ce que devient {answer.Impossible[0].Title} ({answer.Impossible[0].Stated}), car {Reason(answer.Impossible[0]).French}.");
        if (answer.Reservations.FirstOrDefault(r => r.Reserve > 0) is { } advice) return Text.Format(
            $"To decide next: whether {advice.Component} will run for {advice.Months} months, since {advice.Commitment} pays for itself only if at least {advice.BreakEven * 100:N0} % of it is used.",
            $"À décider ensuite : si {advice.Component} tournera {advice.Months} mois, car {advice.Commitment} n'est rentable que si au moins {advice.BreakEven * 100:N0} % en est utilisé.");
        return new("To decide next: rehearse the chosen shape under the stated load before it is bought.",
            "À décider ensuite : répéter la forme choisie sous la charge indiquée avant de l'acheter.");
    }

    private static Text Reason(ImpossiblePromise promise) => new(promise.Reason.English.TrimEnd('.'), promise.Reason.French.TrimEnd('.'));
}
