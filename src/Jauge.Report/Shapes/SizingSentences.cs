using Jauge.Core;
using Jauge.Sizing;

namespace Jauge.Report.Shapes;

/// <summary>The certificate in sentences.</summary>
internal static class SizingSentences
{
    /// <summary>What was looked at, and by what it was refuted.</summary>
    internal static Text Effort(SizingAnswer answer)
    {
        var effort = answer.Effort;
        return Text.Format(
            $"{Space(effort).English} shapes in the space; {effort.Scored:N0} priced by their expected month; refuted: {effort.ByLaw:N0} by law, {effort.BySimulation:N0} by simulation, {effort.ByEstimate:N0} by estimate only. {effort.Simulated:N0} simulated with {effort.Events:N0} events, all on the same chance.",
            $"{Space(effort).French} formes dans l'espace ; {effort.Scored:N0} chiffrées sur leur mois attendu ; réfutées : {effort.ByLaw:N0} par une loi, {effort.BySimulation:N0} par simulation, {effort.ByEstimate:N0} par estimation seulement. {effort.Simulated:N0} simulées avec {effort.Events:N0} événements, toutes sous le même hasard.");
    }

    private static Text Space(SizingEffort effort) => effort.Space < 1e15 ? Text.Format($"{effort.Space:N0}", $"{effort.Space:N0}")
        : Text.Format($"{effort.Space:0.#e+0}", $"{effort.Space:0.#e+0}");

    /// <summary>What nothing gets below, and the gap.</summary>
    internal static Text Bound(SizingAnswer answer)
    {
        var currency = answer.Deployment.Spec.Currency;
        if (answer.Outcome == SizingOutcome.Impossible)
            return new("Every shape is refuted by a law or by a simulation.",
                "Chaque forme est réfutée par une loi ou par une simulation.");
        return answer.Gap > 0
            ? Text.Format($"Nothing that holds costs less than {answer.LowerBound:N2} {currency} a month: the gap is {answer.Gap:N2} {currency}.",
                $"Rien qui tienne ne coûte moins de {answer.LowerBound:N2} {currency} par mois : l'écart est de {answer.Gap:N2} {currency}.")
            : Text.Format($"Nothing that holds costs less than {answer.LowerBound:N2} {currency} a month: the gap is nil.",
                $"Rien qui tienne ne coûte moins de {answer.LowerBound:N2} {currency} par mois : l'écart est nul.");
    }
}
