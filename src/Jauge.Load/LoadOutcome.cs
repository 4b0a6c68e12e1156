using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Thresholds;

namespace Jauge.Load;

/// <summary>A run with what it was to show.</summary>
/// <param name="Name">Of the test.</param>
/// <param name="Plan">What was asked for.</param>
/// <param name="Result">What was measured.</param>
/// <param name="Verdicts">Of the thresholds, in their order.</param>
public sealed record LoadOutcome(string Name, LoadPlan Plan, LoadResult Result, EquatableList<ThresholdVerdict> Verdicts)
{
    /// <summary>Whether every threshold is kept.</summary>
    public bool IsKept => Verdicts.All(v => v.IsKept);
}
