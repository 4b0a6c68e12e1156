using Jauge.Core;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Roles;

namespace Jauge.Rehearsal.Tests.Drills.Queues;

public sealed class FloodSizeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    [Fact]
    public void PerSecond_OfWork_IsWhatTheCoresAllow() =>
        FloodSize.PerSecond(Handling(cpu: 0.1), 2, null, 0.5, null).ShouldBe(10, 1e-9);

    [Fact]
    public void PerSecond_OfWaiting_IsWhatPlacesOrDeliveriesAllow()
    {
        FloodSize.PerSecond(Handling(delay: 4), 2, 10, 0.5, null).ShouldBe(5, 1e-9);
        FloodSize.PerSecond(Handling(delay: 4), 2, 10, 0.5, 8).ShouldBe(2, 1e-9);
        FloodSize.PerSecond(Handling(), 2, 10, 0.5, 8).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Of_AQueue_FillsItAndIsHandledInTime()
    {
        FloodSize.Of(25, 100, Limit).ShouldBe(250);
        FloodSize.Of(25, 200, Limit).ShouldBe(400);
        FloodSize.Of(1, 100, Limit).ShouldBe(45);
        FloodSize.Of(0.01, 100, Limit).ShouldBe(FloodSize.Least);
        FloodSize.Of(double.PositiveInfinity, null, Limit).ShouldBe(FloodSize.Most);
    }

    private static OperationRole Handling(double cpu = 0, double delay = 0) => new()
    {
        Name = "job", Path = "/job", Cpu = Constant(cpu), Delay = Constant(delay),
    };

    private static ConstantDistribution? Constant(double seconds) => seconds > 0 ? new(TimeSpan.FromSeconds(seconds)) : null;
}
