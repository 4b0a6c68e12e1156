using Jauge.Core;

namespace Jauge.Pricing.Bill;

/// <summary>A part of a bill.</summary>
/// <param name="Name">Component, category, team or tag; empty for what carries none.</param>
/// <param name="Cost">Its cost in the bill's currency.</param>
/// <param name="Total">The whole bill.</param>
public sealed record BillShare(string Name, Estimate Cost, Estimate Total)
{
    /// <summary>Share of the total at its middle; null when the total is zero.</summary>
    public decimal? Share => Total.Middle == 0 ? null : Cost.Middle / Total.Middle;
}
