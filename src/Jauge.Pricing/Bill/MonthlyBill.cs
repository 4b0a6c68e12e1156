using Jauge.Core;
using Jauge.Pricing.Scope;
using Jauge.Pricing.Usage;

namespace Jauge.Pricing.Bill;

/// <summary>What one environment costs in one month.</summary>
/// <param name="System">Identifier of the system.</param>
/// <param name="Environment">The environment.</param>
/// <param name="At">The load.</param>
/// <param name="Basis">The prices.</param>
/// <param name="Currency">Currency of the totals.</param>
/// <param name="Charges">Lines, in the order of the file and the catalog.</param>
/// <param name="Gaps">What could not be billed: with any, the total is a floor.</param>
/// <param name="Rates">Worth of one unit of each foreign currency in <paramref name="Currency"/>.</param>
public sealed record MonthlyBill(
    string System, string Environment, LoadPoint At, PriceBasis Basis, Currency Currency, EquatableList<Charge> Charges,
    EquatableList<BillGap> Gaps,
    EquatableMap<decimal> Rates)
{
    /// <summary>Sum of every charge that is not an option.</summary>
    public Estimate Total => Sum(_ => true);

    /// <summary>Whether something that the file states could not be billed, for want of a price or a rate.</summary>
    public bool IsIncomplete => Gaps.Any(g => g.Component.Spec.Optional != true && g.IsMissing);

    /// <summary>Whether <see cref="Total"/> is less than what will be paid: it is incomplete, or the file leaves a use open, which is not
    /// zero.</summary>
    public bool IsFloor => Gaps.Any(g => g.Component.Spec.Optional != true && g.LeavesOpen);

    /// <summary>Sum of some charges, options left out; in <see cref="Currency"/>, unrounded.</summary>
    public Estimate Sum(Func<Charge, bool> counts) =>
        Sums.Of([.. Charges.Where(c => !c.IsOptional && counts(c)).Select(CostOf)]);

    /// <summary>Cost of one charge in <see cref="Currency"/>; a range keeps its identity, so that it cancels in a difference.</summary>
    public Estimate CostOf(Charge charge)
    {
        ArgumentNullException.ThrowIfNull(charge);
        return Cost(charge) * Estimate.Exact(RateOf(charge));
    }

    /// <summary>Cost of one charge in another currency; null where the file states no rate. A price in that very currency is not converted
    /// at all.</summary>
    public Estimate? CostOf(Charge charge, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(charge);
        return this.Convert(Cost(charge), charge.Currency, currency);
    }

    internal Rational RateOf(Charge charge) => charge.Currency == Currency ? Rational.One : Rates[charge.Currency.Code];

    private static Estimate Cost(Charge charge) => Estimate.Between(charge.Id, charge.Cost.Low, charge.Cost.High);

    /// <summary>Sums by some key, largest first; charges without the key come under an empty name.</summary>
    public EquatableList<BillShare> By(Func<Charge, string?> key)
    {
        var total = Total;
        return
        [
            .. Charges.Where(c => !c.IsOptional).GroupBy(c => key(c) ?? "")
                .Select(g => new BillShare(g.Key, Sums.Of([.. g.Select(CostOf)]), total))
                .OrderByDescending(s => s.Cost.Middle).ThenBy(s => s.Name, StringComparer.Ordinal),
        ];
    }
}
