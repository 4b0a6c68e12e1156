using Jauge.Report.Simulations;

namespace Jauge.Report.Tests.Simulations;

public sealed class SparklineTests
{
    [Fact]
    public void Of_ARamp_RisesFromNothing() =>
        Sparkline.Of([0, 1, 2, 3, 4, 5, 6, 7, 8], 9, Enumerable.Average).ShouldBe(new Sparkline("·▁▂▃▄▅▆▇█", 0, 8));

    [Fact]
    public void Of_MoreIntervalsThanColumns_KeepsThePeak()
    {
        var values = Enumerable.Repeat(1.0, 100).ToArray();
        values[63] = 80;
        var line = Sparkline.Of(values, 10, Enumerable.Max);
        line.Blocks.ShouldBe("▁▁▁▁▁▁█▁▁▁");
        line.Most.ShouldBe(80);
    }

    [Fact]
    public void Of_FewerIntervals_IsStretchedByAWholeFactor() => Sparkline.Of([1, 2], 5, Enumerable.Max).Blocks.ShouldBe("▄▄██");

    [Fact]
    public void Of_IntervalsInWhichNothingEnded_LeavesThemOut() =>
        Sparkline.Of([double.NaN, 4], 2, Enumerable.Max).ShouldBe(new Sparkline("\u00a0█", 4, 4));

    [Fact]
    public void Of_Nothing_IsNothing() => Sparkline.Of([], 10, Enumerable.Max).Blocks.ShouldBe("");
}
