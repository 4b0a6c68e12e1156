namespace Jauge.Core;

/// <summary>Chooses the unit that a quantity is printed in.</summary>
internal static class UnitChoice
{
    /// <summary>
    /// Among the units in which the value is an exact decimal, the one with the fewest digits; of equally short ones, a whole number
    /// before a fraction, then the first listed: 90 min and not 1.5 h, 512 MiB and not 0.5 GiB, 512 GB, 4 GiB, 1 day.
    /// </summary>
    /// <param name="units">The preferred first; the last one must hold every value exactly.</param>
    /// <param name="value">In base units.</param>
    internal static (decimal Number, Unit Unit) Shortest(IReadOnlyList<Unit> units, Rational value)
    {
        if (value.Sign == 0)
            return (0, units.First(u => u.Factor == Rational.One));

        return units
            .Select(u => (Number: (value / u.Factor).ToDecimal(), Unit: u))
            .Where(c => c.Number * c.Unit.Factor == value)
            .MinBy(c => DecimalText.Cost(DecimalText.Canonical(c.Number)));
    }
}
