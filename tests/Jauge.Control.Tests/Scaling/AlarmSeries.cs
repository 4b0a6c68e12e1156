using Jauge.Control.Scaling;

namespace Jauge.Control.Tests.Scaling;

/// <summary>A series of one data point a minute that ends now.</summary>
internal static class AlarmSeries
{
    public static ScalingObservation Minutes(int replicas, double now, params double[] values) => new()
    {
        At = At.Minutes(now),
        Replicas = replicas,
        Metrics = [new("cpu", [.. values.Select((value, i) => MetricSample.Of(At.Minutes(now - values.Length + i + 1), value))])],
    };

    public static double[] Flat(double value, int count) => [.. Enumerable.Repeat(value, count)];
}
