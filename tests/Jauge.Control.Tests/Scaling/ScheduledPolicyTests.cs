using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Scheduled;

namespace Jauge.Control.Tests.Scaling;

public class ScheduledPolicyTests
{
    private static readonly WeeklyWindow Day = new(Weekdays.WorkingDays, TimeSpan.FromHours(8), TimeSpan.FromHours(20));
    private static readonly WeeklyWindow Night = new(Weekdays.Friday, TimeSpan.FromHours(22), TimeSpan.FromHours(6));

    [Theory]
    [InlineData(0, 8, true)]
    [InlineData(0, 20, false)]
    [InlineData(5, 12, false)]
    [InlineData(7, 12, true)]
    public void WeeklyWindow_Day_HoldsOnItsDays(int day, int hour, bool expected) =>
        Day.Contains(new(day, hour, 0, 0), TimeSpan.Zero).ShouldBe(expected);

    [Theory]
    [InlineData(4, 23, true)]
    [InlineData(5, 5, true)]
    [InlineData(5, 6, false)]
    [InlineData(4, 5, false)]
    public void WeeklyWindow_OverMidnight_RunsIntoTheNextDay(int day, int hour, bool expected) =>
        Night.Contains(new(day, hour, 0, 0), TimeSpan.Zero).ShouldBe(expected);

    [Fact]
    public void WeeklyWindow_Offset_ShiftsTheWeek() => Day.Contains(TimeSpan.Zero, TimeSpan.FromHours(9)).ShouldBeTrue();

    [Fact]
    public void Decide_InsideTheWindow_ClampsTheInnerDecision()
    {
        var inner = new ContainerAppsPolicy(new() { MinReplicas = 1, MaxReplicas = 50 });
        var policy = new ScheduledPolicy(new() { Schedules = [new("day", Day, 10)] }, inner);
        ScalingObservation Seen(int hour) => new()
        {
            At = TimeSpan.FromHours(hour),
            Replicas = 4,
            Metrics = [MetricSeries.Now(ContainerAppsRule.RequestRate, TimeSpan.FromHours(hour), 40)],
        };
        policy.Decide(Seen(7), ScalingMemory.Empty).Replicas.ShouldBe(4);
        var decision = policy.Decide(Seen(9), ScalingMemory.Empty);
        (decision.Replicas, decision.Reason).ShouldBe((10, new(ScalingCause.Scheduled, "day")));
    }

    [Fact]
    public void Decide_NothingBehind_KeepsTheCountWithinTheBounds()
    {
        var policy =
            new ScheduledPolicy(new() { Schedules = [new("sale", new FixedWindow(TimeSpan.FromHours(1), TimeSpan.FromHours(2)), 5, 8)] });
        int At(double hours, int replicas) =>
            policy.Decide(new() { At = TimeSpan.FromHours(hours), Replicas = replicas }, ScalingMemory.Empty).Replicas;
        (At(0.99, 3), At(1, 3), At(1, 6), At(1.99, 20), At(2, 20)).ShouldBe((3, 5, 6, 8, 20));
    }

    [Fact]
    public void Decide_TwoWindowsHold_TheFirstApplies()
    {
        var whole = new FixedWindow(TimeSpan.Zero, TimeSpan.FromDays(1));
        var policy = new ScheduledPolicy(new() { Schedules = [new("first", whole, 4), new("second", whole, 9)] });
        policy.Decide(new() { At = TimeSpan.Zero, Replicas = 1 }, ScalingMemory.Empty).Replicas.ShouldBe(4);
    }
}
