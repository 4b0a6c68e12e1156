using Jauge.Core;

namespace Jauge.Sizing.Search;

/// <summary>Splits scored choices into those that nothing is better than and the others.</summary>
internal static class ParetoFront
{
    /// <summary>The front, the cheapest first; of choices that are equal in everything only the first.</summary>
    internal static (EquatableList<Scored> Front, EquatableList<Scored> Dominated) Of(IEnumerable<Scored> scored)
    {
        var (front, dominated) = (new List<Scored>(), new List<Scored>());
        foreach (var candidate in scored.OrderBy(s => s.Scores.Cost).ThenBy(s => s.Scores.P99 ?? double.PositiveInfinity)
            .ThenByDescending(s => s.Scores.Availability ?? 0).ThenBy(s => s.Choice))
            (front.Exists(f => f.Scores.Dominates(candidate.Scores) || f.Scores.Equal(candidate.Scores)) ? dominated : front)
                .Add(candidate);
        return ([.. front], [.. dominated]);
    }
}
