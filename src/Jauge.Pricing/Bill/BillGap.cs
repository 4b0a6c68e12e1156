using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Bill;

/// <summary>Something that is used and cannot be billed: the bill says so and never puts a zero in its place.</summary>
/// <param name="Kind">Why it cannot be billed.</param>
/// <param name="Component">The component.</param>
/// <param name="Region">The region.</param>
/// <param name="Title">What is used.</param>
/// <param name="Reason">Why, with the names that are missing.</param>
/// <param name="UnitPrice">First row of the price list, where a price is known and only the quantity is not.</param>
public sealed record BillGap(GapKind Kind, DeployedComponent Component, RegionId Region, Text Title, Text Reason, Price? UnitPrice)
{
    /// <summary>Whether the bill lacks a known use for it; a use that the file leaves open, or that is billed another way, is no such
    /// lack.</summary>
    public bool IsMissing => Kind is not (GapKind.UnknownUsage or GapKind.NotCommitted);

    /// <summary>Whether more will be paid than is billed: a price nobody knows, or a use that the file leaves open, which is not
    /// zero.</summary>
    public bool LeavesOpen => Kind != GapKind.NotCommitted;
}
