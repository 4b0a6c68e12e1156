using System.Diagnostics.CodeAnalysis;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Scope;
using Jauge.Review.Availability;

namespace Jauge.Review.Audit;

/// <summary>What the expression of a claim can see: what any expression of the file sees, the other claims, and the composite
/// availability.</summary>
/// <param name="bills">Costs of every environment.</param>
internal sealed class AuditScope(EnvironmentBills bills) : IScope
{
    private readonly CostScope _costs = new(bills);

    /// <summary>Whether some value was converted at a rate that the file states.</summary>
    public bool Converted => _costs.Converted;

    /// <summary>What the costs that were named leave out: with any, they are floors.</summary>
    public IReadOnlyList<BillGap> Missing => _costs.Missing;

    /// <summary>Components without a published service level: with any, the availability that was named is an upper bound.</summary>
    public EquatableList<string> WithoutLevel { get; private set; } = [];

    /// <inheritdoc/>
    public IEnumerable<string> Names =>
        [.. bills.Document.In(bills.Document.MainEnvironment).Claims.Keys.Select(c => $"claims.{c}"), .. _costs.Names];

    /// <inheritdoc/>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value)
    {
        value = path.Split('.', 2) switch
        {
            ["claims", var name] => Stated(name),
            ["availability", var environment] => Composite(environment),
            _ => null,
        };
        return value is not null || _costs.TryResolve(path, out value);
    }

    private Value? Stated(string name) =>
        bills.Document.In(bills.Document.MainEnvironment).Claims.GetValueOrDefault(name)?.Says.Value is { } figure
            ? Value.Of(figure) : null;

    /// <summary>The availability of an environment by the service levels of its critical components: the figure that the review prints.
    /// Null when no level is known.</summary>
    private Value? Composite(string environment)
    {
        if (bills.Find(environment) is not { } cost) return null;
        // the day decides about acceptances and retirements only, never about service levels
        var composite = CompositeAvailability.Of(new ReviewContext(cost.Deployment, cost, bills.Catalog, DateOnly.MinValue));
        WithoutLevel = composite?.Unknown ?? [];
        return composite is null ? null : Value.Of(Quantity.Of(new Ratio(composite.Value)));
    }
}
