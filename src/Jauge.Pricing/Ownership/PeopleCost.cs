using Jauge.Core;

namespace Jauge.Pricing.Ownership;

/// <summary>Salaries, licences, training: what no cloud bills.</summary>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Items">In the order of the file.</param>
public sealed record PeopleCost(Currency Currency, EquatableList<PeopleItem> Items)
{
    /// <summary>Sum of a year; items without a rate are left out of it.</summary>
    public Estimate PerYear => Sums.Of([.. Items.Select(i => i.PerYear).OfType<Estimate>()]);

    /// <summary>A twelfth of the year.</summary>
    public Estimate PerMonth => PerYear / Estimate.Exact(12);

    /// <summary>Whether some item has no rate, so that the sums are a floor.</summary>
    public bool IsFloor => Items.Any(i => i.PerYear is null);
}
