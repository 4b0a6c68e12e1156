using Jauge.Rehearsal.Calibration;

namespace Jauge.Rehearsal.Tests.Calibration;

public sealed class MetricReadingTests
{
    private const string Page = """
        # HELP work_cpu_seconds CPU time.
        # TYPE work_cpu_seconds histogram
        work_cpu_seconds_bucket{request="browse",le="0.01"} 3
        work_cpu_seconds_bucket{request="browse",le="0.02"} 7
        work_cpu_seconds_bucket{request="browse",le="+Inf"} 8
        work_cpu_seconds_sum{request="browse"} 0.12
        work_cpu_seconds_count{request="browse"} 8
        work_cpu_seconds_bucket{request="buy \"now\"",le="0.01"} 1
        up 1
        """;

    [Fact]
    public void Histogram_OfAPage_HasItsCountsAndItsMean()
    {
        var times = MetricReading.Of([Page]).Histogram(Selector("work_cpu_seconds{request=\"browse\"}")).ShouldNotBeNull();
        times.Counts.ShouldBe([3L, 4L, 1L]);
        times.Bounds.ShouldBe([0.01, 0.02, double.PositiveInfinity]);
        times.MeanSeconds.ShouldBe(0.015, 1e-12);
    }

    [Fact]
    public void Histogram_OfSeveralReplicas_IsTheirSum()
    {
        var times = MetricReading.Of([Page, Page]).Histogram(Selector("work_cpu_seconds{request=\"browse\"}")).ShouldNotBeNull();
        (times.Count, times.SumSeconds).ShouldBe((16, 0.24));
    }

    [Fact]
    public void Histogram_OfAQueryOverARange_IsWhatWasCountedInIt()
    {
        const string Json = """
            {"status":"success","data":{"resultType":"matrix","result":[
              {"metric":{"__name__":"d_seconds_bucket","request":"a","le":"0.1","instance":"1"},"values":[[1,"5"],[2,"7"],[3,"1"]]},
              {"metric":{"__name__":"d_seconds_bucket","request":"a","le":"+Inf","instance":"1"},"values":[[1,"6"],[2,"9"],[3,"2"]]},
              {"metric":{"__name__":"d_seconds_sum","request":"a","instance":"1"},"values":[[1,"1"],[2,"1.5"],[3,"0.25"]]}]}}
            """;
        var times = MetricReading.Of([Json]).Histogram(Selector("d_seconds")).ShouldNotBeNull();
        times.Counts.ShouldBe([3L, 2L]);        // 2 + 1 after the process began anew, and 5 in all
        times.SumSeconds.ShouldBe(0.75);
    }

    [Fact]
    public void Histogram_OfAnInstantQuery_IsRead()
    {
        const string Json =
            """{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__name__":"d_bucket","le":"+Inf"},"value":[1,"4"]},{"metric":{"__name__":"d_sum"},"value":[1,"2"]}]}}""";
        MetricReading.Of([Json]).Histogram(Selector("d")).ShouldNotBeNull().MeanSeconds.ShouldBe(0.5);
    }

    [Fact]
    public void Histogram_ThatCountedNothing_IsNone() => MetricReading.Of([Page]).Histogram(Selector("other")).ShouldBeNull();

    [Theory]
    [InlineData("{ \"data\": 3 }")]
    [InlineData("work_cpu_seconds_bucket{request=\"a\" 3")]
    [InlineData("work cpu seconds")]
    public void Of_ATextThatIsNeither_Fails(string text) => Should.Throw<FormatException>(() => MetricReading.Of([text]));

    [Theory]
    [InlineData("a{b=~\"c\"}")]
    [InlineData("sum(a)")]
    [InlineData("")]
    public void Parse_OfWhatIsNoSelector_IsNull(string text) => SeriesSelector.Parse(text).ShouldBeNull();

    private static SeriesSelector Selector(string text) => SeriesSelector.Parse(text).ShouldNotBeNull();
}
