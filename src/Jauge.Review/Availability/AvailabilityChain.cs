using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>Components in series, as often as there are regions that hold the whole chain.</summary>
/// <param name="Links">Components whose service level is known.</param>
/// <param name="Copies">Independent copies of the chain; at least 1.</param>
internal sealed record AvailabilityChain(EquatableList<(DeployedComponent Component, decimal Sla, Fact Fact)> Links, int Copies)
{
    /// <summary>One copy: the product.</summary>
    public decimal One => Links.Aggregate(1m, (product, link) => product * link.Sla);

    /// <summary>All copies: 1 − (1 − a)^n, for regions that fail independently.</summary>
    public decimal All => 1 - Enumerable.Repeat(1 - One, Copies).Aggregate(1m, (a, b) => a * b);

    /// <summary>The arithmetic.</summary>
    public Text Show()
    {
        var product =
            Figures.Join(" × ", Links.Select(l =>
                Text.Format($"{l.Component.Name} {Figures.Percent(l.Sla)}", $"{l.Component.Name} {Figures.Percent(l.Sla)}")));
        return Copies == 1 ? product : Text.Format(
            $"{Figures.Nines(All)} (1 − (1 − {Figures.Nines(One)})^{Copies}: {Copies} regions, each {product})",
            $"{Figures.Nines(All)} (1 − (1 − {Figures.Nines(One)})^{Copies} : {Copies} régions, chacune {product})");
    }
}
