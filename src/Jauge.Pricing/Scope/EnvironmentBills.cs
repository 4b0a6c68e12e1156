using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Scope;

/// <summary>The bills of every environment of a file, each priced when it is first asked for. One caller at a time.</summary>
/// <param name="document">The file.</param>
/// <param name="catalog">Offerings and prices.</param>
public sealed class EnvironmentBills(SystemDocument document, OfferingCatalog catalog)
{
    private readonly Dictionary<string, EnvironmentCost> _known = new(StringComparer.Ordinal);

    /// <summary>The file.</summary>
    public SystemDocument Document { get; } = document;

    /// <summary>Offerings and prices.</summary>
    public OfferingCatalog Catalog { get; } = catalog;

    /// <summary>Mean replicas in each region by component, from a month of the declared load through the autoscalers; where nobody plays
    /// one, none.</summary>
    public Func<Deployment, EquatableMap<decimal>> Expected { get; init; } = static _ => EquatableMap<decimal>.Empty;

    /// <summary>The four bills of an environment, nothing else; null when the file has no such environment.</summary>
    /// <remarks>Mistakes of an environment are reported by whoever resolves it to show it; here they only leave components out.</remarks>
    public EnvironmentCost? Find(string environment)
    {
        if (_known.TryGetValue(environment, out var known)) return known;
        return Document.Environments.Contains(environment)
            ? Of(new Resolver(Catalog, new DiagnosticBag()).Resolve(Document, environment)) : null;
    }

    /// <summary>The four bills of a deployment, nothing else.</summary>
    public EnvironmentCost Of(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        if (_known.TryGetValue(deployment.Environment, out var known) && ReferenceEquals(known.Deployment, deployment)) return known;
        return _known[deployment.Environment] = Price(deployment);
    }

    private EnvironmentCost Price(Deployment deployment)
    {
        var (pricer, expected) = (new Pricer(Catalog), Expected(deployment));
        MonthlyBill At(LoadPoint at, PriceBasis basis = PriceBasis.List) =>
            pricer.Price(deployment, SystemUsage.Of(deployment, at, expected), basis);
        return new EnvironmentCost(deployment, At(LoadPoint.Minimum), At(LoadPoint.Average), At(LoadPoint.Maximum),
            At(LoadPoint.Average, PriceBasis.Quoted));
    }
}
