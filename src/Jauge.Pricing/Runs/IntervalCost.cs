using Jauge.Core;

namespace Jauge.Pricing.Runs;

/// <summary>What one interval of a run costs at list prices.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="At">Its end.</param>
/// <param name="Cost">In the currency of the run's cost, unrounded.</param>
public readonly record struct IntervalCost(TimeSpan From, TimeSpan At, Interval Cost)
{
    /// <summary>The same for one minute at this pace.</summary>
    public Interval PerMinute => Cost * Interval.Exactly(TimeSpan.TicksPerMinute / (decimal)(At - From).Ticks);
}
