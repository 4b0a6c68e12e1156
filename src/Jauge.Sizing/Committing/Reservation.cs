using Jauge.Core;

namespace Jauge.Sizing.Committing;

/// <summary>The news vendor of instances: the k-th one reserved costs its committed price for the whole month, and spares its price on
/// demand for the share of the month in which at least k run.</summary>
/// <param name="onDemand">Price of one instance for a month, above 0.</param>
/// <param name="committed">The same under the commitment.</param>
internal sealed class Reservation(decimal onDemand, decimal committed)
{
    /// <summary>Instances to reserve: the k-th as long as it is used for at least the break-even share, committed ÷ on demand. Use never
    /// grows with k, so that none after the first that does not pay for itself does.</summary>
    internal int Best(EquatableList<double> use) => use.TakeWhile(u => (decimal)u * onDemand >= committed).Count();

    /// <summary>Saved a month by so many; below 0: lost.</summary>
    internal decimal Saving(int count, EquatableList<double> use) =>
        Enumerable.Range(0, count).Sum(k => ((k < use.Count ? (decimal)use[k] : 0) * onDemand) - committed);

    /// <summary>What the best count would save more.</summary>
    internal decimal Regret(int count, EquatableList<double> use) => Saving(Best(use), use) - Saving(count, use);
}
