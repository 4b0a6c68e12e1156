using Jauge.Core.Messages;

namespace Jauge.Load.Thresholds;

/// <summary>What a run says of a threshold.</summary>
/// <param name="Threshold">What must hold.</param>
/// <param name="Figure">What was measured, in the unit of the threshold; not a number where nothing was.</param>
public sealed record ThresholdVerdict(Threshold Threshold, double Figure)
{
    /// <summary>Whether it holds; what was not measured does not.</summary>
    public bool IsKept => Threshold.Holds(Figure);

    /// <summary>Name of the promise that it stands for; null for one of the test's own.</summary>
    public string? Promise { get; init; }
}
