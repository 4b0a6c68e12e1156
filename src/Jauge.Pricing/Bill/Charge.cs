using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Bill;

/// <summary>One line of a bill: one meter of one component in one region, for one month.</summary>
public sealed record Charge
{
    /// <summary>The component that is charged.</summary>
    public required DeployedComponent Component { get; init; }

    /// <summary>The meter; null for a quoted price.</summary>
    public Meter? Meter { get; init; }

    /// <summary>What is charged, for people.</summary>
    public required Text Title { get; init; }

    /// <summary>The region whose copy is charged.</summary>
    public required RegionId Region { get; init; }

    /// <summary>How it is priced.</summary>
    public required PricingCategory Category { get; init; }

    /// <summary>The commitment under which it is priced; null when there is none.</summary>
    public Commitment? Commitment { get; init; }

    /// <summary>The list price on demand of what a commitment makes cheaper; empty for any other charge, or where no such price is
    /// known.</summary>
    public EquatableList<Price> OnDemandTiers { get; init; } = [];

    /// <summary>Pricing unit, such as <c>h</c> or <c>GB-month</c>; empty for a quoted price.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Least that is used; null for a quoted price.</summary>
    public MeteredQuantity? Low { get; init; }

    /// <summary>Most that is used: the same as <see cref="Low"/> where the description leaves nothing open.</summary>
    public MeteredQuantity? High { get; init; }

    /// <summary>The arithmetic of the quantity, with its values.</summary>
    public required DeferredText Arithmetic { get; init; }

    /// <summary>Region whose price stands in, because the charge's own region has none in the catalog; null as a rule.</summary>
    public string? PriceFrom { get; init; }

    /// <summary>Cost of the month in the currency of the price, unrounded.</summary>
    public required Interval Cost { get; init; }

    /// <summary>Currency of <see cref="Cost"/>.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The pricing unit itself; a plain count for a quoted price.</summary>
    internal Unit PricingUnit => Low?.Steps[0].Price.Unit ?? Jauge.Core.Unit.One;

    /// <summary>Identity of the quantity behind a range, so that the same quantity cancels in a difference.</summary>
    public string Id => $"{Component.Path}/{Meter?.Name ?? "quoted"}/{Region}/{Category}";

    /// <summary>Whether the charge belongs to an option that the total leaves out.</summary>
    public bool IsOptional => Component.Spec.Optional == true;
}
