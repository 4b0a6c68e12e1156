using Jauge.Control.Scaling;

namespace Jauge.Simulation.Analysis;

/// <summary>One value a minute, as the platforms' metric stores keep them.</summary>
internal sealed class MetricMinutes
{
    private const int Kept = 90;
    private const double FullPercent = 100;

    /// <summary>Processor use in percent, and requests a second, of each replica.</summary>
    internal List<MetricSample> Cpu { get; } = [];

    internal List<MetricSample> Requests { get; } = [];

    internal void Keep(double now, int replicas, double use, double requests)
    {
        Add(Cpu, MetricSample.Of(TimeSpan.FromSeconds(now), FullPercent * use), replicas);
        Add(Requests, MetricSample.Of(TimeSpan.FromSeconds(now), requests), replicas);
    }

    private static void Add(List<MetricSample> samples, MetricSample one, int replicas)
    {
        if (samples.Count == Kept) samples.RemoveAt(0);
        samples.Add(MetricSample.Even(one.At, one.Sum, replicas));
    }
}
