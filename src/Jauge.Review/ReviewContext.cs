using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Review.Availability;
using Jauge.Review.Scaling;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review;

/// <summary>What a rule may look at, and what several rules ask for, computed once.</summary>
/// <param name="deployment">The environment.</param>
/// <param name="cost">What it costs; of the same environment.</param>
/// <param name="catalog">Facts that are not of one component.</param>
/// <param name="today">The day of the review: what has expired is judged by it.</param>
public sealed class ReviewContext(Deployment deployment, EnvironmentCost cost, OfferingCatalog catalog, DateOnly today)
{
    private readonly Lazy<EquatableList<DeployedComponent>> _criticalPath =
        new(() => Jauge.Review.Availability.CriticalPath.Of(deployment));
    private readonly Lazy<ScaleOutReading?> _scaleOut = new(() => ScaleOutReading.Of(deployment));

    /// <summary>The environment.</summary>
    public Deployment Deployment => deployment;

    /// <summary>What it costs.</summary>
    public EnvironmentCost Cost => cost;

    /// <summary>Facts that are not of one component.</summary>
    public OfferingCatalog Catalog => catalog;

    /// <summary>The day of the review.</summary>
    public DateOnly Today => today;

    /// <summary>The system in this environment.</summary>
    public SystemSpec Spec => deployment.Spec;

    /// <summary>What it promises.</summary>
    public PromisesSpec Promises => deployment.Spec.Promises;

    /// <summary>Components that belong to the system; options are left out.</summary>
    public IEnumerable<DeployedComponent> Components => deployment.Components.Where(c => c.Spec.Optional != true);

    /// <summary>Components that every answer depends on, in the order of the file.</summary>
    public EquatableList<DeployedComponent> CriticalPath => _criticalPath.Value;

    /// <summary>Whether this is the environment that the promises are made for: the last one of the file.</summary>
    public bool IsMain => deployment.Environment == deployment.Document.MainEnvironment;

    /// <summary>How long the promised scale-out takes; null when none is promised, or the component is not clear.</summary>
    internal ScaleOutReading? ScaleOut => _scaleOut.Value;
}
