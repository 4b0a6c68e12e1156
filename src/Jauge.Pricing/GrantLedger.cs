using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Pricing;

/// <summary>What is left of the free grants while a bill is written: once for the least that everything uses, once for the most.</summary>
/// <remarks>
/// Two worlds, so that a component which may use much does not take the grant away from the others at the low end of the bill.
/// Amounts are kept in base units: two offerings may draw on one grant by different pricing units.
/// </remarks>
internal sealed class GrantLedger
{
    private readonly Dictionary<(string Owner, bool High), Rational> _left = [];

    /// <summary>What makes two grants of one account the same: offerings that name the same grant from the same source share it.</summary>
    public static (string Source, string Name) Identity(Grant grant) => (grant.Source.Id, grant.Name);

    /// <summary>Takes as much of a grant as there is left.</summary>
    /// <param name="owner">The account, or the one resource, with the grant's identity.</param>
    /// <param name="grant">The grant.</param>
    /// <param name="unit">The pricing unit; of the grant's dimension.</param>
    /// <param name="wanted">Pricing units that could use it, least and most.</param>
    /// <returns>Pricing units covered, each from 0 to what was wanted at its end.</returns>
    public (decimal Low, decimal High) Take(string owner, Grant grant, Unit unit, Interval wanted) =>
        (Take(owner, false, grant, unit, wanted.Low), Take(owner, true, grant, unit, wanted.High));

    private decimal Take(string owner, bool high, Grant grant, Unit unit, decimal wanted)
    {
        var left = _left.GetValueOrDefault((owner, high), grant.Amount.Value.LowerBound);
        var taken = Rational.Min(left, wanted * unit.Factor);
        _left[(owner, high)] = left - taken;
        return Math.Min(wanted, (taken / unit.Factor).ToDecimal());
    }
}
