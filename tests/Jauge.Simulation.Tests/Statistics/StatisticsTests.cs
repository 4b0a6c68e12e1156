using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Random;
using Jauge.Control.Statistics;
using Jauge.Core;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Tests.Statistics;

public class StatisticsTests
{
    // two-sided 95 %, 99 % and 99.9 %: computed with mpmath 1.3 (30 digits); the first digits are those of every printed table
    public static TheoryData<double, int, double> Quantiles => new()
    {
        { 0.975, 1, 12.706204736174705 },
        { 0.975, 2, 4.3026527297494639 },
        { 0.975, 4, 2.7764451051977944 },
        { 0.975, 9, 2.2621571627982055 },
        { 0.975, 19, 2.0930240544083098 },
        { 0.975, 29, 2.0452296421327043 },
        { 0.975, 99, 1.9842169515864175 },
        { 0.975, 1000, 1.9623390808264085 },
        { 0.995, 1, 63.656741162871581 },
        { 0.995, 2, 9.9248432009182931 },
        { 0.995, 4, 4.6040948713499932 },
        { 0.995, 9, 3.2498355415921263 },
        { 0.995, 19, 2.8609346064649792 },
        { 0.995, 29, 2.7563859036706055 },
        { 0.995, 99, 2.6264054572808275 },
        { 0.995, 1000, 2.5807546980659511 },
        { 0.9995, 1, 636.61924876871962 },
        { 0.9995, 2, 31.599054576443621 },
        { 0.9995, 4, 8.6103015813792751 },
        { 0.9995, 9, 4.7809125859311391 },
        { 0.9995, 19, 3.8834058525920829 },
        { 0.9995, 29, 3.6594050194663329 },
        { 0.9995, 99, 3.3915288333636506 },
        { 0.9995, 1000, 3.3002826484239129 },
    };

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void StudentT_Quantile_IsTheTables(double probability, int degrees, double expected)
    {
        (StudentT.Quantile(probability, degrees) / expected).ShouldBe(1, 1e-11);
        StudentT.Quantile(1 - probability, degrees).ShouldBe(-StudentT.Quantile(probability, degrees), 1e-9 * expected);
        StudentT.Cumulative(expected, degrees).ShouldBe(probability, 1e-13);
    }

    [Fact]
    public void StudentT_Median_IsZero() => StudentT.Quantile(0.5, 7).ShouldBe(0);

    [Fact]
    public void ConfidenceInterval_KnownSample_IsAsInTheBook()
    {
        // Law, Simulation Modeling and Analysis, example 4.26: ten observations, 90 %: 1.34 ± 0.24
        var interval = ConfidenceInterval.Of([1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09], 0.90);
        interval.Mean.ShouldBe(1.343, 1e-12);
        interval.HalfWidth.ShouldBe(0.24, 0.005);
        ConfidenceInterval.Of([1.0]).HalfWidth.ShouldBe(double.NaN);
    }

    [Fact]
    public void ConfidenceInterval_ManySamples_HoldsTheMeanAsOftenAsItSays()
    {
        var stream = new RandomStream(StreamKey.Of(1, 0, "test", "coverage"));
        var held = Enumerable.Range(0, 4000)
            .Count(_ => ConfidenceInterval.Of([.. Enumerable.Range(0, 5).Select(_ => Ziggurat.Normal(stream.NextBits()))]).Contains(0));
        (held / 4000.0).ShouldBe(0.95, 4 * Math.Sqrt(0.95 * 0.05 / 4000));
    }

    [Fact]
    public void OfBatches_CorrelatedSeries_IsWiderThanTheNaiveOne()
    {
        var stream = new RandomStream(5);
        var value = 0.0;
        var series = Enumerable.Range(0, 20_000).Select(_ => value = (0.95 * value) + Ziggurat.Normal(stream.NextBits())).ToArray();
        var (batches, naive) = (ConfidenceInterval.OfBatches(series), ConfidenceInterval.Of(series));
        batches.HalfWidth.ShouldBeGreaterThan(3 * naive.HalfWidth);
        batches.Contains(0).ShouldBeTrue();
    }

    [Fact]
    public void OfDifference_CommonNoise_IsTakenOut()
    {
        double[] noise = [3, 9, -4, 12, 0, 5];
        ConfidenceInterval.OfDifference([.. noise.Select(n => n + 2)], noise).ShouldBe(new ConfidenceInterval(2, 0, 0.95, 6));
        Should.Throw<ArgumentException>(() => ConfidenceInterval.OfDifference([1.0], noise));
    }

    [Fact]
    public void Mser5_DecayingStart_IsCutOff()
    {
        var stream = new RandomStream(9);
        var series = Enumerable.Range(0, 2000).Select(i => (20 * Math.Exp(-i / 50.0)) + Ziggurat.Normal(stream.NextBits())).ToArray();
        WarmUp.Mser5(series)!.Value.ShouldBeInRange(100, 400);
        WarmUp.Mser5([.. series.Skip(1000)])!.Value.ShouldBeLessThan(500);
        WarmUp.Mser5([.. Enumerable.Range(0, 2000).Select(i => (double)i)]).ShouldBeNull();
        WarmUp.Mser5([1, 2, 3]).ShouldBeNull();
    }

    [Fact]
    public void TimeWeightedCount_AnyChanges_GivesTheIntegral()
    {
        var count = default(TimeWeightedCount);
        count.Change(10, 2);
        count.Change(15, 3);
        count.Change(30, -4);
        (count.Value, count.Integral(40)).ShouldBe((1, (2 * 5) + (5 * 15) + 10));
        count.Restart(40);
        count.Integral(50).ShouldBe(10);
    }

    [Fact]
    public void TimeWeightedCount_LongAfterTheSumWrapped_IsStillExact()
    {
        var count = default(TimeWeightedCount);
        const long late = 8_000_000_000_000_000_000;
        for (var i = 0; i < 1000; i++)
            count.Change(late + i, i % 2 == 0 ? 5 : -5);
        count.Integral(late + 1000).ShouldBe(2500);
    }

    [Fact]
    public void LatencyHistogram_AnyValue_IsWithinTheStatedError()
    {
        for (var value = 1L; value < long.MaxValue / 3; value += (value / 8) + 1)
        {
            var histogram = new LatencyHistogram();
            histogram.Record(value);
            histogram.Record(long.MaxValue / 2);
            histogram.Quantile(0.5).ShouldBe(value, LatencyHistogram.MaxRelativeError * value);
            if (value < 256)
                histogram.Quantile(0.5).ShouldBe(value);
        }
    }

    [Fact]
    public void LatencyHistogram_Quantiles_AreThoseOfTheSortedValues()
    {
        var stream = new RandomStream(2);
        var histogram = new LatencyHistogram();
        var values = Enumerable.Range(0, 10_000).Select(_ => (long)(1e8 * Ziggurat.Exponential(stream.NextBits()))).ToArray();
        foreach (var value in values)
            histogram.Record(value);
        Array.Sort(values);
        foreach (var p in (double[])[0, 0.01, 0.5, 0.95, 0.99, 0.999, 1])
        {
            var exact = values[Math.Max((int)Math.Ceiling(p * values.Length), 1) - 1];
            histogram.Quantile(p).ShouldBe(exact, (LatencyHistogram.MaxRelativeError * exact) + 1);
        }

        histogram.Sum.ShouldBe((Int128)values.Sum());
        (histogram.Count, histogram.Max).ShouldBe((10_000, values[^1]));
        histogram.CountUpTo(values[^1]).ShouldBe(10_000);
    }

    [Fact]
    public void LatencyHistogram_Merging_IsAssociativeAndCommutative() =>
        Prop.ForAll<int[], int[], int[]>((a, b, c) =>
        {
            LatencyHistogram[] parts = [Of(a), Of(b), Of(c)];
            var left = Replications.Merge([Replications.Merge([parts[0], parts[1]]), parts[2]]);
            var right = Replications.Merge([Replications.Merge([parts[2], parts[1]]), parts[0]]);
            return left.HoldsSameAs(right) && left.HoldsSameAs(Of([.. a, .. b, .. c]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void LatencyHistogram_Empty_HasNoQuantile()
    {
        new LatencyHistogram().Quantile(0.5).ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => new LatencyHistogram().Quantile(1.1));
    }

    [Fact]
    public void WindowSeries_RunOfThreeAndAHalfWindows_ClosesFour()
    {
        var windows = new WindowSeries(10, 35);
        windows.Record(0, 100);
        windows.Record(9, 200);
        windows.Record(10, 150);
        windows.Record(31, 7);
        windows.CloseAll();
        windows.Closed.ToArray().Select(w => (w.Start, w.Count)).ShouldBe([(0, 2), (10, 1), (20, 0), (30, 1)]);
        windows.Closed[0].Mean.ShouldBe(150);
        windows.Closed[2].P99.ShouldBe(double.NaN);
    }

    [Fact]
    public void Replications_AnyThreads_ComeInOrder()
    {
        Replications.Run(100, 2, i => i * i, TestContext.Current.CancellationToken).ShouldBe(Enumerable.Range(0, 100).Select(i => i * i));
        Should.Throw<AggregateException>(() => Replications.Run<int>(
            4, 2, i => i == 2 ? throw new InvalidOperationException() : i, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Replications_OneThatTakesLong_IsFollowedByItsNextOnes()
    {
        const int others = 20;
        var begun = new ConcurrentQueue<int>();
        using var enough = new CountdownEvent(others);

        Replications.Run(100, 2, Run, TestContext.Current.CancellationToken);

        begun.ShouldBe(Enumerable.Range(1, others));

        int Run(int number)
        {
            if (number == 0) enough.Wait(TestContext.Current.CancellationToken);
            else if (!enough.IsSet)
            {
                begun.Enqueue(number);
                enough.Signal();
            }

            return number;
        }
    }

    private static LatencyHistogram Of(int[] values)
    {
        var histogram = new LatencyHistogram();
        foreach (var value in values)
            histogram.Record(Math.Abs((long)value));
        return histogram;
    }
}
