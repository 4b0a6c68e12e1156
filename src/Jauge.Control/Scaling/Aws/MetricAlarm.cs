namespace Jauge.Control.Scaling.Aws;

/// <summary>A CloudWatch alarm on N of N data points.</summary>
/// <param name="Metric">Series that it reads; one sample per period.</param>
/// <param name="Statistic">How a sample is read.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Threshold">In the metric's unit.</param>
/// <param name="Period">Length of a data point.</param>
/// <param name="Datapoints">Data points that must all breach; 1 or more.</param>
public sealed record MetricAlarm(
    string Metric, MetricStatistic Statistic, Comparison Comparison, double Threshold, TimeSpan Period, int Datapoints)
{
    /// <summary>The alarm's state as of the newest data point that it can see.</summary>
    /// <param name="observation">The series.</param>
    /// <param name="horizon">Newest instant that has reached the alarm.</param>
    /// <returns>The state; a gap in the window is insufficient data, which moves nothing.</returns>
    public AlarmState StateAt(in ScalingObservation observation, TimeSpan horizon)
    {
        var samples = observation.Series(Metric)?.Within(horizon - Period * Datapoints, horizon) ?? [];
        if (samples.Count < Datapoints)
            return AlarmState.InsufficientData;
        return samples.All(sample => Comparison.Holds(sample.Read(Statistic), Threshold)) ? AlarmState.InAlarm : AlarmState.Ok;
    }

    /// <summary>The newest value that the alarm can see.</summary>
    /// <param name="observation">The series.</param>
    /// <param name="horizon">Newest instant that has reached the alarm.</param>
    /// <returns>In the metric's unit; null where there is none.</returns>
    public double? ValueAt(in ScalingObservation observation, TimeSpan horizon) =>
        observation.Series(Metric)?.Newest(horizon)?.Read(Statistic);
}
