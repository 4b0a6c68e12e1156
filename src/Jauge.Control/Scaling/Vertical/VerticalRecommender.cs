namespace Jauge.Control.Scaling.Vertical;

/// <summary>
/// The vertical pod autoscaler's recommender: percentiles of a decaying history, a margin, wider bounds while little is known.
/// </summary>
/// <remarks>Source: docs/background/policies/vertical-pod-autoscaler.md.</remarks>
/// <param name="options">Flags and the container's policy.</param>
public sealed class VerticalRecommender(VerticalOptions options)
{
    private const double UpperGain = 1;
    private const double LowerGain = 0.001;
    private const double LowerExponent = -2;

    /// <summary>The recommendation from what is known.</summary>
    /// <param name="usage">What has been learnt of the container.</param>
    /// <returns>Bounds and target; lower ≤ target ≤ upper once something is known.</returns>
    public VerticalRecommendation Recommend(ContainerUsage usage)
    {
        var confidence = usage.Confidence;
        return new(
            Estimate(usage, options.LowerPercentile, Math.Pow(1 + LowerGain / confidence, LowerExponent)),
            Estimate(usage, options.TargetPercentile, 1),
            Estimate(usage, options.UpperPercentile, 1 + UpperGain / confidence));
    }

    private ResourceAmounts Estimate(ContainerUsage usage, double percentile, double factor)
    {
        var margin = (1 + options.SafetyMargin) * factor;
        var floor = new ResourceAmounts(options.MinCpu / options.Containers, options.MinMemory / options.Containers);
        return new ResourceAmounts(usage.Cpu.Percentile(percentile) * margin, usage.Memory.Percentile(percentile) * margin)
            .Select(floor, Larger)
            .Select(options.MinAllowed, Larger)
            .Select(options.MaxAllowed, Math.Min);
    }

    // Nothing known and no confidence multiply to "not a number": the floor stands.
    private static double Larger(double value, double floor) => double.IsNaN(value) ? floor : Math.Max(value, floor);
}
