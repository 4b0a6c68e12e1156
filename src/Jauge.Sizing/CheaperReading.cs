using Jauge.Core;
using Jauge.Sizing.Judging;

namespace Jauge.Sizing;

/// <summary>The nearest misses: cheaper shapes that were refused, the dearest first, one for each way to fail.</summary>
internal sealed class CheaperReading(SizingSearch search, ShapeReading reading, int top)
{
    /// <summary>At most so many.</summary>
    internal EquatableList<CheaperShape> Read(SizedShape? chosen)
    {
        var below = search.Result.Refused.Where(r => chosen is null || r.Cost < chosen.Cost.Middle).OrderByDescending(r => r.Cost)
            .ThenBy(r => r.Choice).ToList();
        var shown = below.DistinctBy(r => (r.Refusal.Promise, r.Refusal.Evidence)).Concat(below.DistinctBy(r => r.Refusal.Reason))
            .Distinct().Take(top)
            .OrderByDescending(r => r.Cost).ThenBy(r => r.Choice);
        return [.. shown.Select(r =>
            new CheaperShape(reading.Scored(search.Space.Of(r.Choice), search.Problem.Bill(r.Choice)), r.Refusal.Promise,
                r.Refusal.Evidence, r.Refusal.Reason))];
    }
}
