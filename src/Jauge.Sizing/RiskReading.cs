using Jauge.Core;
using Jauge.Simulation.Verdicts;

namespace Jauge.Sizing;

/// <summary>What a choice does not cover, each in one sentence.</summary>
internal static class RiskReading
{
    /// <summary>The risks of an answer, the heaviest first.</summary>
    internal static EquatableList<Text> Of(SizingAnswer answer) => answer.Chosen is null ? []
        : [.. Missed(answer), .. AtRisk(answer), .. WayUp(answer.Chosen), .. Gap(answer), .. Memory(answer.Chosen), .. Bound(answer),
            .. Unjudged(answer.Chosen)];

    private static IEnumerable<Text> Missed(SizingAnswer answer) => answer.Impossible.Select(i => Text.Format(
        $"{i.Title} ({i.Stated}) is not kept", $"{i.Title} ({i.Stated}) n'est pas tenue"));

    // no worse than today, and no better
    private static IEnumerable<Text> AtRisk(SizingAnswer answer) => answer.Chosen!.Verdicts
        .Where(v => v is { State: VerdictState.Undecided, Evidence: Evidence.Law } && answer.Impossible.All(i => i.Path != v.Path))
            .DistinctBy(v => v.Path)
        .Select(v =>
            Text.Format($"{v.Title} ({v.Stated}) stays fragile by its design", $"{v.Title} ({v.Stated}) reste fragile par sa conception"));

    private static IEnumerable<Text> WayUp(SizedShape chosen) =>
        !chosen.SkipsTheWayUp || !chosen.Changes.Any(c => c.Path.Contains(".replicas", StringComparison.Ordinal)
        || c.Path.Contains(".scaling", StringComparison.Ordinal)) ? []
        : [new("only the full load was played, not the way up to it, which the replicas that change must follow",
            "seule la pleine charge a été jouée, non la montée, que les répliques modifiées doivent suivre")];

    private static IEnumerable<Text> Gap(SizingAnswer answer) => answer.Gap <= 0 ? [] :
        [Text.Format($"a shape cheaper by up to {answer.Gap:N0} {answer.Deployment.Spec.Currency} a month is not ruled out",
            $"une forme moins chère d'au plus {answer.Gap:N0} {answer.Deployment.Spec.Currency} par mois n'est pas exclue")];

    // what a program needs of memory is not in the file
    private static IEnumerable<Text> Memory(SizedShape chosen)
    {
        var sizes = chosen.Changes.Where(c => c.Path.EndsWith(".sku", StringComparison.Ordinal)
            || c.Path.EndsWith(".memory", StringComparison.Ordinal)).Select(c => c.Path.Split('.')[1]).Distinct().ToList();
        if (sizes.Count == 0) return [];
        var names = string.Join(", ", sizes);
        return [new($"whether the memory of {names} suffices is not simulated", $"si la mémoire de {names} suffit n'est pas simulé")];
    }

    private static IEnumerable<Text> Bound(SizingAnswer answer) =>
        answer.Reservations.Where(r => answer.Chosen!.Changes.Any(c => c.Path == $"components.{r.Component}.commitment" && c.To != "none"))
        .Select(r =>
            Text.Format($"{r.Commitment} binds {r.Component} for {r.Months} months and pays for itself from {r.BreakEven * 100:N0} % of use on",
            $"{r.Commitment} engage {r.Component} pour {r.Months} mois et se rentabilise à partir de {r.BreakEven * 100:N0} % d'utilisation"));

    private static IEnumerable<Text> Unjudged(SizedShape chosen)
    {
        var open = chosen.Verdicts.Where(v => v.State == VerdictState.NotJudged).DistinctBy(v => v.Path).ToList();
        if (open.Count == 0) return [];
        return [new($"not judged here: {string.Join(", ", open.Select(v => v.Title.English))}",
            $"non jugé ici : {string.Join(", ", open.Select(v => v.Title.French))}")];
    }
}
