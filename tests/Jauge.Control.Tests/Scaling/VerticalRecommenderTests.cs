using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Scaling.Vertical;

namespace Jauge.Control.Tests.Scaling;

public class VerticalRecommenderTests
{
    private static readonly VerticalOptions Options = new();

    private static ContainerUsage Constant(double cores, TimeSpan duration)
    {
        var usage = new ContainerUsage(Options);
        for (var at = TimeSpan.Zero; at <= duration; at += Options.Interval)
            usage = usage.AddCpu(cores, at);
        return usage.AddMemory(1e9, TimeSpan.Zero);
    }

    [Fact]
    public void Buckets_BothResources_Are176()
    {
        HistogramOptions.Cpu.Buckets.ShouldBe(176);
        HistogramOptions.Memory.Buckets.ShouldBe(176);
    }

    [Fact]
    public void Find_HalfACore_IsBucket25()
    {
        var cpu = HistogramOptions.Cpu;
        cpu.Find(0.5).ShouldBe(25);
        cpu.StartOf(25).ShouldBe(0.477, 0.001);
        cpu.StartOf(26).ShouldBe(0.511, 0.001);
    }

    [Fact]
    public void Recommend_ConstantHalfCore_Targets588Milli() =>
        new VerticalRecommender(Options).Recommend(Constant(0.5, TimeSpan.FromHours(6))).Target.Cpu.ShouldBe(0.588, 0.001);

    [Theory]
    [InlineData(12, 3.0, 0.99)]
    [InlineData(24, 2.0, 0.99)]
    [InlineData(168, 1.142, 0.99)]
    public void Recommend_Confidence_NarrowsTheBounds(int hours, double upper, double lower)
    {
        var advice = new VerticalRecommender(Options).Recommend(Constant(0.5, TimeSpan.FromHours(hours)));
        (advice.UpperBound.Cpu / advice.Target.Cpu).ShouldBe(upper, 0.01);
        (advice.LowerBound.Cpu / advice.Target.Cpu).ShouldBeGreaterThan(lower);
    }

    [Theory]
    [InlineData(5, 0.6)]
    [InlineData(30, 0.9)]
    [InlineData(60, 0.95)]
    public void Recommend_FirstMinutes_LowerBoundIsFar(int minutes, double factor)
    {
        var advice = new VerticalRecommender(Options).Recommend(Constant(0.5, At.Minutes(minutes)));
        (advice.LowerBound.Cpu / advice.Target.Cpu).ShouldBe(factor, 0.02);
    }

    [Fact]
    public void Recommend_LittleUse_StandsOnTheFloors()
    {
        var advice = new VerticalRecommender(Options)
            .Recommend(Constant(0.001, TimeSpan.FromHours(1)).AddMemory(1e6, TimeSpan.FromHours(1)));
        advice.Target.Cpu.ShouldBe(0.025);
    }

    [Fact]
    public void AddMemory_HigherPeakOfTheInterval_ReplacesTheLower()
    {
        var usage = new ContainerUsage(Options).AddMemory(1e9, TimeSpan.Zero).AddMemory(2e9, TimeSpan.FromHours(3))
            .AddMemory(1e9, TimeSpan.FromHours(4));
        usage.Peak.ShouldBe(2e9);
        usage.Memory.Percentile(0.01).ShouldBeGreaterThan(2e9);
    }

    [Fact]
    public void AddOutOfMemory_SmallContainer_AddsAHundredMebibytes() =>
        new ContainerUsage(Options).AddOutOfMemory(1e8, TimeSpan.Zero).Peak.ShouldBe(1e8 + 100 * 1024 * 1024);

    [Fact]
    public void Percentile_OldSamples_FadeByHalfADay()
    {
        var histogram = new DecayingHistogram(HistogramOptions.Cpu).Add(1, 1, TimeSpan.Zero).Add(4, 1, TimeSpan.FromDays(1));
        histogram.Percentile(0.34).ShouldBeGreaterThan(3);
        histogram.Percentile(0.33).ShouldBeLessThan(2);
    }

    [Fact]
    public void Add_AfterManyYears_KeepsItsDigits()
    {
        var late = TimeSpan.FromDays(3000);
        var histogram = new DecayingHistogram(HistogramOptions.Cpu).Add(1, 1, TimeSpan.Zero).Add(4, 1, late).Add(8, 1, late);
        histogram.Percentile(0.5).ShouldBe(HistogramOptions.Cpu.StartOf(HistogramOptions.Cpu.Find(4) + 1));
        histogram.Percentile(0.9).ShouldBe(HistogramOptions.Cpu.StartOf(HistogramOptions.Cpu.Find(8) + 1));
    }

    [Fact]
    public void Percentile_AnySamples_RisesWithTheFraction() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(1, 100_000)).ToArbitrary(), samples =>
    {
        var histogram =
            samples.Aggregate(new DecayingHistogram(HistogramOptions.Cpu), (known, milli) => known.Add(milli / 1000.0, 1, TimeSpan.Zero));
        var values = Enumerable.Range(0, 11).Select(i => histogram.Percentile(i / 10.0)).ToArray();
        return values.Zip(values[1..]).All(pair => pair.First <= pair.Second) && histogram.Percentile(1) >= samples.Max() / 1000.0;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.2, 1, false, true)]
    [InlineData(0.5, 1, false, false)]
    [InlineData(0.5, 13, false, true)]
    [InlineData(0.58, 13, false, false)]
    [InlineData(0.588, 0.1, true, true)]
    public void IsCandidate_Rules_Agree(double request, double hours, bool killed, bool expected)
    {
        var advice = new VerticalRecommendation(new(0.3, 1e9), new(0.588, 1e9), new(1, 1e9));
        VerticalUpdater.IsCandidate(new(new(request, 1e9), TimeSpan.FromHours(hours), killed), advice).ShouldBe(expected);
    }

    [Theory]
    [InlineData(5, 1, 5, 0)]
    [InlineData(5, 5, 5, 2)]
    [InlineData(5, 4, 5, 1)]
    [InlineData(1, 8, 8, 1)]
    public void Evictions_AtMostHalf_AtOnce(int candidates, int live, int wanted, int expected) =>
        VerticalUpdater.Evictions(candidates, live, wanted).ShouldBe(expected);

    [Fact]
    public void Recommend_AllowedRange_CutsEveryFigure()
    {
        var options = Options with { MinAllowed = new(0.6, 2e9), MaxAllowed = new(0.7, 4e9) };
        var advice = new VerticalRecommender(options).Recommend(Constant(0.5, TimeSpan.FromHours(12)));
        (advice.LowerBound.Cpu, advice.Target.Cpu, advice.UpperBound.Cpu).ShouldBe((0.6, 0.6, 0.7));
        (advice.LowerBound.Memory, advice.Target.Memory).ShouldBe((2e9, 2e9));
    }

    [Fact]
    public void Recommend_SeveralContainers_ShareTheFloors() =>
        new VerticalRecommender(Options with { Containers = 5 }).Recommend(Constant(0.001, TimeSpan.FromHours(1)))
            .Target.Cpu.ShouldBe(0.0115, 0.0001);

    [Fact]
    public void Recommend_AnySamples_KeepsLowerBelowTargetBelowUpper() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.Choose(1, 20_000)).ToArbitrary(), samples =>
    {
        var usage = new ContainerUsage(Options);
        for (var i = 0; i < samples.Count; i++)
            usage = usage.AddCpu(samples[i] / 1000.0, Options.Interval * i).AddMemory(samples[i] * 1e6, Options.Interval * i);
        var advice = new VerticalRecommender(Options).Recommend(usage);
        return advice.LowerBound.Cpu <= advice.Target.Cpu && advice.Target.Cpu <= advice.UpperBound.Cpu
            && advice.LowerBound.Memory <= advice.Target.Memory && advice.Target.Memory <= advice.UpperBound.Memory;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AddOutOfMemory_LargeContainer_AddsAFifth() =>
        new ContainerUsage(Options).AddOutOfMemory(1e10, TimeSpan.Zero).Peak.ShouldBe(1.2e10);

    [Fact]
    public void AddMemory_NextInterval_OpensAnotherPeak()
    {
        var usage = new ContainerUsage(Options).AddMemory(2e9, TimeSpan.Zero).AddMemory(1e9, TimeSpan.FromHours(25));
        usage.Peak.ShouldBe(1e9);
        usage.PeakEnds.ShouldBe(TimeSpan.FromHours(48));
    }
}
