using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Review.Catalog;
using Jauge.Review.Promises;
using Jauge.Spec.Resolution;

namespace Jauge.Review;

/// <summary>The review: promises held against the design, by rules that compute and cite.</summary>
public static class SystemReview
{
    /// <summary>Reviews one environment. A pure reading: same arguments, same result.</summary>
    /// <param name="deployment">The environment.</param>
    /// <param name="cost">What it costs; of the same environment.</param>
    /// <param name="catalog">Facts, with their sources.</param>
    /// <param name="today">The day by which acceptances expire and offerings retire.</param>
    public static ReviewResult Read(Deployment deployment, EnvironmentCost cost, OfferingCatalog catalog, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(catalog);
        var context = new ReviewContext(deployment, cost, catalog, today);
        var found = ReviewRules.All.SelectMany(rule => Examine(rule, context)).Select(finding => Acceptances.Apply(context, finding))
            .ToList();
        found.AddRange(Acceptances.Idle(context, found));
        return new ReviewResult(deployment, Sorted(found), PromiseReading.Read(context, found));
    }

    /// <summary>The composite of the published service levels; null where no component of the critical path publishes one.</summary>
    /// <param name="deployment">The environment.</param>
    public static ServiceLevels? Levels(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return Availability.CompositeAvailability.Of(Availability.CriticalPath.Of(deployment)) is { } composite
            ? new(composite.Value, composite.Unknown.Count > 0, composite.Show()) : null;
    }

    /// <summary>The language takes any number; where a product of them leaves the range of all figures the rule says that it cannot
    /// tell.</summary>
    private static List<Finding> Examine(IReviewRule rule, ReviewContext context)
    {
        try
        {
            return [.. rule.Examine(context)];
        }
        catch (OverflowException)
        {
            return [TooLarge(rule, context)];
        }
    }

    private static Finding TooLarge(IReviewRule rule, ReviewContext context) => new()
    {
        Code = rule.Code,
        Severity = FindingSeverity.Advice,
        About = "system",
        Span = context.Deployment.Locate("system"),
        Title = rule.Title,
        Message = new("The numbers of the file are too large for this rule to be computed.",
            "Les nombres du fichier sont trop grands pour que cette règle se calcule."),
        Cure = new("Check the units of the largest numbers.", "Vérifier les unités des plus grands nombres."),
        Sources = [],
        Promise = null,
    };

    private static EquatableList<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings.OrderBy(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Span.Line)
            .ThenBy(f => f.About, StringComparer.Ordinal),
    ];
}
