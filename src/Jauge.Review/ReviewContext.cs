using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review;

/// <summary>What a rule may look at.</summary>
/// <param name="Deployment">The environment.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Catalog">Facts that are not of one component.</param>
/// <param name="Today">The day of the review: what has expired is judged by it.</param>
public sealed record ReviewContext(Deployment Deployment, EnvironmentCost Cost, OfferingCatalog Catalog, DateOnly Today)
{
    /// <summary>The system in this environment.</summary>
    public SystemSpec Spec => Deployment.Spec;

    /// <summary>What it promises.</summary>
    public PromisesSpec Promises => Deployment.Spec.Promises;

    /// <summary>Components that belong to the system; options are left out.</summary>
    public IEnumerable<DeployedComponent> Components => Deployment.Components.Where(c => c.Spec.Optional != true);

    /// <summary>Components that every answer depends on, in the order of the file.</summary>
    public EquatableList<DeployedComponent> CriticalPath => Availability.CriticalPath.Of(Deployment);

    /// <summary>Whether this is the environment that the promises are made for: the last one of the file.</summary>
    public bool IsMain => Deployment.Environment == Deployment.Document.MainEnvironment;
}
