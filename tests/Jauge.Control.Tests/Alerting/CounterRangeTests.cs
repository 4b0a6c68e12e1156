using Jauge.Control.Alerting;

namespace Jauge.Control.Tests.Alerting;

public sealed class CounterRangeTests
{
    [Fact]
    public void Rate_SamplesAtBothEnds_IsTheSlope() =>
        Rate(300, 300, (1, 10), (61, 70), (121, 130), (181, 190), (241, 250), (300, 309)).ShouldBe(1, 1e-9);

    // the range is open at its beginning: five samples a minute apart span four of the five minutes, the rest is continued
    [Fact]
    public void Rate_AScrapeEveryMinute_IsContinuedToTheEndsOfTheRange() =>
        Rate(300, 300, (60, 160), (120, 220), (180, 280), (240, 340), (300, 400)).ShouldBe(1, 1e-9);

    // extrapolatedRate: ends farther than 1.1 distances are reached for half a distance only
    [Fact]
    public void Rate_TwoSamplesInTheMiddle_IsContinuedHalfADistanceEachWay() =>
        Rate(300, 300, (120, 1000), (150, 1030)).ShouldBe(30.0 * (30 + 15 + 15) / 30 / 300, 1e-9);

    // a counter that begins within the range is not continued to below zero
    [Fact]
    public void Rate_CounterThatJustBegan_IsNotContinuedBelowZero() =>
        Rate(120, 300, (60, 0), (120, 60)).ShouldBe(60.0 / 300, 1e-9);

    // 10 to 20, a restart, 0 to 15
    [Fact]
    public void Increase_OverARestart_CountsBothLives() =>
        CounterRange.Increase([new(TimeSpan.Zero, 10), new(TimeSpan.FromMinutes(1), 20), new(TimeSpan.FromMinutes(2), 5),
            new(TimeSpan.FromMinutes(3), 15)])
            .ShouldBe(25);

    [Fact]
    public void Rate_OneSample_HasNoValue() => double.IsNaN(Rate(300, 300, (240, 5))).ShouldBeTrue();

    [Fact]
    public void Check_AWindowOfOneScrape_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AlertTiming { RateWindow = TimeSpan.FromMinutes(1) }.Check());

    [Fact]
    public void Check_TheDefaults_AreThoseOfTheServer()
    {
        var timing = new AlertTiming();
        timing.Check();
        (timing.ScrapeInterval, timing.EvaluationInterval).ShouldBe((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
    }

    private static double Rate(double end, double window, params (double At, double Value)[] samples) =>
        CounterRange.Rate([.. samples.Select(s => new CounterSample(TimeSpan.FromSeconds(s.At), s.Value))], TimeSpan.FromSeconds(end),
            TimeSpan.FromSeconds(window));
}
