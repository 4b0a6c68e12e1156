namespace Jauge.Control.Scaling.Keda;

/// <summary>One trigger of a ScaledObject.</summary>
/// <param name="Name">Name of the metric series that carries its value.</param>
/// <param name="Threshold">Target per replica (or of the whole, see <paramref name="IsAverage"/>), in the metric's unit; above 0.</param>
/// <param name="ActivationThreshold">The trigger is active when its metric is strictly greater; in the metric's unit.</param>
/// <param name="IsAverage">True for metricType AverageValue (the default), false for Value.</param>
/// <param name="UsesCachedMetrics">True where the autoscaler reads the value of the last poll instead of asking the source.</param>
public sealed record KedaTrigger(
    string Name, double Threshold, double ActivationThreshold = 0, bool IsAverage = true, bool UsesCachedMetrics = false);
