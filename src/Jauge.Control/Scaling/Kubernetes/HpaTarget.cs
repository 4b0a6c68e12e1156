namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>A metric's target.</summary>
/// <param name="Kind">How the metric is compared.</param>
/// <param name="Amount">
/// Percent for <see cref="HpaTargetKind.Utilization"/>, thousandths of the metric's unit for the others; above 0.
/// </param>
public readonly record struct HpaTarget(HpaTargetKind Kind, long Amount)
{
    /// <summary>A share of the requests.</summary>
    /// <param name="percent">Whole percent, above 0; may exceed 100.</param>
    /// <returns>The target.</returns>
    public static HpaTarget Utilization(int percent) => new(HpaTargetKind.Utilization, percent);

    /// <summary>A mean per pod.</summary>
    /// <param name="value">In the metric's unit, above 0.</param>
    /// <returns>The target.</returns>
    public static HpaTarget AverageValue(double value) => new(HpaTargetKind.AverageValue, NamedMilli.FromValue(value));

    /// <summary>A value of the whole metric.</summary>
    /// <param name="value">In the metric's unit, above 0.</param>
    /// <returns>The target.</returns>
    public static HpaTarget Value(double value) => new(HpaTargetKind.Value, NamedMilli.FromValue(value));
}
