using Jauge.Core;

namespace Jauge.Pricing.Sales;

/// <summary>What a sale brings in beside what the system costs while it lasts.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Currency">Currency of every amount: the price's own.</param>
/// <param name="Units">Units sold.</param>
/// <param name="Price">Price of one.</param>
/// <param name="Over">Time over which the system runs for this sale: the sale's own, else the file's period, else one month.</param>
public sealed record SaleReturn(string Name, Text Title, Currency Currency, int Units, Money Price, TimeSpan Over)
{
    /// <summary>Units × price.</summary>
    public decimal Revenue => Units * Price.Amount;

    /// <summary>The bill at the stated averages over that time; null when the file states no rate to the price's currency.</summary>
    public Estimate? Cost { get; init; }

    /// <summary>Why there is no cost; null when there is one.</summary>
    public Text? Reason { get; init; }

    /// <summary>Revenue less cost.</summary>
    public Estimate? Profit => Cost is null ? null : Estimate.Exact(Revenue) - Cost;

    /// <summary>(Revenue − cost) / cost, 2 for 200 %; null when nothing is known to be spent.</summary>
    public Estimate? Return => Cost is null ? null : ReturnOnInvestment.Of(Estimate.Exact(Revenue), Cost);

    /// <summary>Cost of the system by unit sold; null when none is sold.</summary>
    public Estimate? CostPerUnit => Cost is null || Units == 0 ? null : Cost / Estimate.Exact(Units);

    /// <summary>Fewest units that pay for the system; null for a price of zero.</summary>
    public Range<long>? BreakEvenUnits => Cost is null || Price.Amount <= 0 ? null
        : new Range<long>(Ceiling(Cost.LowerBound / Price.Amount), Ceiling(Cost.UpperBound / Price.Amount));

    private static long Ceiling(Rational number) => (long)number.Ceiling().ToDecimal();
}
