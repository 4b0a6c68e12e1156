using Jauge.Control.Scaling;
using Jauge.Core;

namespace Jauge.Control.Forecast;

/// <summary>What a policy sees of a climb: data points averaged over their window, as old as the pipeline makes them.</summary>
internal sealed class ClimbMeasurements(
    IReadOnlyList<LoadMetric> metrics, ScaleOutQuestion question, ClimbTiming timing, ReplicaBatches batches)
{
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(1);
    private const long WholeRequest = 1000;

    // What has been sampled stays as it was: policies that look back an hour would average it again at every tick.
    private readonly Dictionary<(string Metric, TimeSpan At), double> _means = [];

    public ScalingObservation At(TimeSpan at) => new()
    {
        At = at,
        Replicas = batches.Asked,
        ServingReplicas = batches.ServingAt(at),
        Pods = metrics.Any(IsOfPods) ? [.. batches.All.Select(batch => Pod(batch, at))] : [],
        Metrics = [.. metrics.Where(metric => !IsOfPods(metric)).Select(metric => Series(metric, at - timing.MetricDelay))],
    };

    private static bool IsOfPods(LoadMetric metric) => metric.Source != LoadMetricSource.Series;

    private MetricSeries Series(LoadMetric metric, TimeSpan horizon)
    {
        var samples = new List<MetricSample>();
        var oldest = horizon - metric.Lookback - metric.SamplePeriod;
        for (var at = LastSample(metric, horizon); samples.Count == 0 || at > oldest; at -= metric.SamplePeriod)
        {
            samples.Add(Sample(metric, at));
            if (metric.SamplePeriod == TimeSpan.Zero)
                break;
        }
        samples.Reverse();
        return new(metric.Name, [.. samples]);
    }

    private MetricSample Sample(LoadMetric metric, TimeSpan at) => metric.IsTotal
        ? MetricSample.Of(at, Mean(metric, at))
        : MetricSample.Even(at, Mean(metric, at), Math.Max(1, batches.ServingAt(at)));

    private TimeSpan LastSample(LoadMetric metric, TimeSpan horizon)
    {
        if (metric.SamplePeriod == TimeSpan.Zero)
            return horizon;
        var phase = metric.SamplePeriod * timing.SamplerPhase;
        return phase + metric.SamplePeriod * Math.Floor((horizon - phase) / metric.SamplePeriod);
    }

    private double Mean(LoadMetric metric, TimeSpan end)
    {
        if (!_means.TryGetValue((metric.Name, end), out var mean))
            _means[(metric.Name, end)] = mean = Average(metric, end);
        return mean;
    }

    private double Average(LoadMetric metric, TimeSpan end)
    {
        var points = Math.Max(1, (int)Math.Ceiling(metric.SampleWindow / Resolution));
        var step = metric.SampleWindow / points;
        var sum = 0.0;
        for (var i = 0; i < points; i++)
            sum += Instant(metric, end - step * (i + 0.5));
        return sum / points;
    }

    private double Instant(LoadMetric metric, TimeSpan at) =>
        metric.ValueAt(timing.IsLoaded(at) ? question.To * question.Overload : question.From * metric.Resting, batches.ServingAt(at));

    private PodObservation Pod(ReplicaBatch batch, TimeSpan at)
    {
        var sampled = metrics.Where(IsOfPods).Select(metric => (Metric: metric, At: LastSample(metric, at - timing.MetricDelay))).ToList();
        var isReady = batch.ReadyAt <= at;
        return new()
        {
            Count = batch.Count,
            IsReady = isReady,
            StartedAt = batch.AskedAt,
            ReadyChangedAt = isReady ? batch.ReadyAt : batch.AskedAt,
            SampledAt = sampled[0].At,
            SampleWindow = sampled[0].Metric.SampleWindow,
            Containers = [.. sampled.Where(pair => !IsCustom(pair.Metric)).GroupBy(pair => pair.Metric.Container).Select(Container)],
            Metrics = [.. sampled.Where(pair => IsCustom(pair.Metric)).Select(pair => Milli(pair.Metric, pair.At))],
        };
    }

    private static bool IsCustom(LoadMetric metric) => metric.Source == LoadMetricSource.PodMetric;

    private NamedMilli Milli(LoadMetric metric, TimeSpan at) => new(metric.Name, NamedMilli.FromValue(Mean(metric, at)));

    private ContainerObservation Container(IGrouping<string?, (LoadMetric Metric, TimeSpan At)> group) =>
        new(group.Key ?? "app", [.. group.Select(pair => Resource(pair.Metric, pair.At))]);

    private ResourceObservation Resource(LoadMetric metric, TimeSpan at) => new(
        metric.Name,
        WholeRequest,
        metric.Source == LoadMetricSource.PodUtilization
            ? (long)Math.Round(Mean(metric, at) * WholeRequest / 100)
            : NamedMilli.FromValue(Mean(metric, at)));
}
