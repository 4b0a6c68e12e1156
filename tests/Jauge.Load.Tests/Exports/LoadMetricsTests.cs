using Jauge.Load.Exports;

namespace Jauge.Load.Tests.Exports;

public sealed class LoadMetricsTests
{
    [Fact]
    public void Write_TwoIntervals_SumsThemAndIsReadByPrometheus()
    {
        var metrics = new LoadMetrics(["home", "an \"order\""]);
        metrics.Passed(Intervals.Of(0, Intervals.Times(400_000, 3_000_000), Intervals.Times(20_000_000)));
        metrics.Passed(Intervals.Of(1, Intervals.Times(90_000_000_000), Intervals.Times()));
        using var writer = new StringWriter();
        metrics.Write(writer);
        var text = writer.ToString();
        text.ShouldContain("jauge_load_requests_total{request=\"home\",outcome=\"answered\"} 3\n");
        text.ShouldContain("jauge_load_requests_total{request=\"an \\\"order\\\"\",outcome=\"failed\"} 2\n");
        text.ShouldContain("jauge_load_failures_total{cause=\"timeout\"} 4\n");
        text.ShouldContain("jauge_load_request_duration_seconds_bucket{request=\"home\",le=\"0.0005\"} 1\n");
        text.ShouldContain("jauge_load_request_duration_seconds_bucket{request=\"home\",le=\"60\"} 2\n");
        text.ShouldContain("jauge_load_request_duration_seconds_bucket{request=\"home\",le=\"+Inf\"} 3\n");
        text.ShouldContain("jauge_load_request_duration_seconds_count{request=\"home\"} 3\n");
        text.ShouldContain("jauge_load_lateness_seconds 0.002\n");
        var (code, said) = Tool.Run("promtool", ["check", "metrics"], text);
        (code, said.Trim()).ShouldBe((0, ""));
    }
}
