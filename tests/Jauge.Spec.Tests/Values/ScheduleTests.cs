using Jauge.Spec.Values;

namespace Jauge.Spec.Tests.Values;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("daily 0:00..24:00", 1.0)]
    [InlineData("weekdays 8:00..20:00", 60.0 / 168)]
    [InlineData("weekends 10:30..12:00", 3.0 / 168)]
    [InlineData("daily 23:59..24:00", 7.0 / 60 / 168)]
    public void Share_IsThatOfTheWeek(string text, double share)
    {
        Schedule.TryParse(text, out var schedule).ShouldBeTrue();
        ((double)schedule!.Share).ShouldBe(share, 1e-12);
        schedule.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("weekdays")]
    [InlineData("weekdays 20:00..8:00")]
    [InlineData("weekdays 8:00..8:00")]
    [InlineData("weekdays 8..20")]
    [InlineData("weekdays 8:00..25:00")]
    [InlineData("weekdays 8:60..20:00")]
    [InlineData("weekdays 8:00..24:01")]
    [InlineData("weekdays -8:00..20:00")]
    [InlineData("mondays 8:00..20:00")]
    [InlineData("Weekdays 8:00..20:00")]
    [InlineData("weekdays 8:00..20:00 CET")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsRefused(string? text) => Schedule.TryParse(text, out _).ShouldBeFalse();
}
