using Jauge.Core;
using Jauge.Load.Results;
using Jauge.Load.Tests.Limits;
using Jauge.Load.Thresholds;

namespace Jauge.Load.Tests.Thresholds;

public sealed class ThresholdJudgeTests
{
    [Theory]
    [InlineData("p50 < 60 ms", 0.05, true)]
    [InlineData("p99 < 90 ms", 0.099, false)]
    [InlineData("p99 of fast < 60 ms", 0.0495, true)]
    [InlineData("mean < 60 ms", 0.0505, true)]
    [InlineData("max of fast < 49 ms", 0.05, false)]
    [InlineData("error-rate < 10 %", 0.2, false)]
    [InlineData("error-rate of fast < 1 %", 0, true)]
    [InlineData("throughput > 10/s", 10, true)]
    [InlineData("throughput of slow > 6/s", 5, false)]
    public void Judge_ARun_MeasuresWhatTheThresholdNames(string text, double figure, bool isKept)
    {
        var verdict = ThresholdJudge.Judge(Run, [LimitSearchTests.Bound(text)]).ShouldHaveSingleItem();
        verdict.Figure.ShouldBe(figure, (figure * 0.01) + 1e-9);
        verdict.IsKept.ShouldBe(isKept);
    }

    [Fact]
    public void Judge_WhatWasNotMeasured_IsNotKept()
    {
        var verdict = ThresholdJudge.Judge(Run, [LimitSearchTests.Bound("p99 of nobody < 1 s")]).ShouldHaveSingleItem();
        (double.IsNaN(verdict.Figure), verdict.IsKept).ShouldBe((true, false));
    }

    /// <summary>50 answers of 1 to 50 ms, 50 of 51 to 100 ms and 25 failures, in ten seconds.</summary>
    internal static LoadResult Run { get; } = new()
    {
        Measured = TimeSpan.FromSeconds(10), Lateness = new(), Connections = new() { OpeningTimes = new(), HandshakeTimes = new() },
        Requests = [Request("fast", 1, 0), Request("slow", 51, 25)],
    };

    private static RequestResult Request(string name, int first, long failed)
    {
        var times = new LatencyHistogram();
        for (var i = 0; i < 50; i++) times.Record((first + i) * 1_000_000L);
        return new(name) { Sent = 50 + failed, Answered = 50, Failures = failed == 0 ? [] : [new(LoadFailure.Status, failed)],
            Times = times, FailedTimes = new() };
    }
}
