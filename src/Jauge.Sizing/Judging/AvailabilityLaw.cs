using Jauge.Core;
using Jauge.Review;
using Jauge.Sizing.Space;

namespace Jauge.Sizing.Judging;

/// <summary>Service levels in series: the product of what the parts publish is all that anybody stands behind.</summary>
internal static class AvailabilityLaw
{
    /// <summary>The best that any shape of a space reaches; null where nothing is published.</summary>
    /// <remarks>The product grows with each of its factors, so that each part's own best, taken together, is the best of all.</remarks>
    internal static ServiceLevels? Best(ShapeSpace space) => space.Scenarios.Select(Best).OfType<ServiceLevels>().MaxBy(l => l.Value);

    /// <summary>Why a level is too low.</summary>
    internal static Text Reason(ServiceLevels levels, decimal asked) => Text.Format(
        $"the published service levels come to {levels.Arithmetic.English}; {asked * 100:0.#####} % is asked for.",
        $"les niveaux de service publiés font {levels.Arithmetic.French} ; {asked * 100:0.#####} % sont demandés.");

    private static ServiceLevels? Best(Scenario scenario)
    {
        var best = scenario.Parts.Select(p => p.Options.MaxBy(o => SystemReview.Levels(ShapeSpace.With(scenario.Base, [o]))?.Value ?? 1)!)
            .ToList();
        return SystemReview.Levels(ShapeSpace.With(scenario.Base, best));
    }
}
