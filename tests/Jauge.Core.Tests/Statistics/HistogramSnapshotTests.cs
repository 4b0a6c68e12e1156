using Jauge.Core;

namespace Jauge.Core.Tests.Statistics;

public sealed class HistogramSnapshotTests
{
    [Fact]
    public void Since_AnEarlierMoment_IsTheHistogramOfTheTimeBetween()
    {
        var (all, later) = (new LatencyHistogram(), new LatencyHistogram());
        for (var i = 1; i <= 1000; i++) all.Record(i * 7919L % 100_003);
        var before = HistogramSnapshot.Of(all);
        for (var i = 1; i <= 2000; i++)
        {
            all.Record(i * 104_729L % 1_000_003);
            later.Record(i * 104_729L % 1_000_003);
        }

        var after = HistogramSnapshot.Of(all);

        after.MeanSince(before).ShouldBe(later.Mean, 1e-9);
        foreach (var p in new[] { 0.0, 0.5, 0.9, 0.99 }) after.QuantileSince(before, p).ShouldBe(later.Quantile(p), 1e-9);
    }

    [Fact]
    public void Quantiles_InOnePass_AreThoseOfOneEach()
    {
        var histogram = new LatencyHistogram();
        for (var i = 1; i <= 500; i++) histogram.Record(i * 7919L % 1_000_003);
        double[] probabilities = [0, 0.5, 0.5, 0.9, 0.95, 0.99, 1];

        histogram.Quantiles(probabilities).ShouldBe(probabilities.Select(histogram.Quantile));
        new LatencyHistogram().Quantiles([0.5]).ShouldBe([double.NaN]);
    }

    [Fact]
    public void Since_NothingNew_HasNoValue()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(5);
        var moment = HistogramSnapshot.Of(histogram);

        double.IsNaN(moment.MeanSince(moment)).ShouldBeTrue();
        double.IsNaN(moment.QuantileSince(moment, 0.5)).ShouldBeTrue();
    }
}
