namespace Jauge.Simulation.Statistics;

/// <summary>A whole number over time and its integral, exact to the nanosecond.</summary>
/// <remarks>Kept as a sum of instants, minus at each increase and plus at each decrease, modulo 2⁶⁴: one addition a change, and exact as
/// long as the integral itself fits 64 bits (292 years of one).</remarks>
public struct TimeWeightedCount
{
    private long _sum;

    /// <summary>The number now.</summary>
    public long Value { get; private set; }

    /// <summary>The number changes.</summary>
    /// <param name="now">Nanoseconds, not before the last change.</param>
    /// <param name="by">What is added; negative where it falls.</param>
    public void Change(long now, long by)
    {
        Value += by;
        _sum = unchecked(_sum - (by * now));
    }

    /// <summary>The integral since time 0 or the last <see cref="Restart"/>, in nanoseconds.</summary>
    /// <param name="now">Nanoseconds, not before the last change.</param>
    public readonly long Integral(long now) => unchecked(_sum + (Value * now));

    /// <summary>Begins the integral anew; the number stays.</summary>
    /// <param name="now">Nanoseconds.</param>
    public void Restart(long now) => _sum = unchecked(-(Value * now));
}
