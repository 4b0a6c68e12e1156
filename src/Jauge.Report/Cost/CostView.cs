using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;

namespace Jauge.Report.Cost;

/// <summary>What of a cost is to be seen, and how.</summary>
public sealed record CostView
{
    /// <summary>One load only; null for the fewest, average and most replicas side by side.</summary>
    public LoadPoint? At { get; init; }

    /// <summary>Which prices.</summary>
    public PriceBasis Basis { get; init; } = PriceBasis.List;

    /// <summary>Breakdown of the bill.</summary>
    public CostGrouping By { get; init; } = CostGrouping.Component;

    /// <summary>Value added tax to add to the totals; null for none.</summary>
    public Ratio? Vat { get; init; }

    /// <summary>Whether the arithmetic of every line is printed.</summary>
    public bool Explain { get; init; }
}
