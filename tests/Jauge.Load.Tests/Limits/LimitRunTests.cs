using Jauge.Load.Limits;
using Jauge.Load.Plans;
using Jauge.Load.Tests.Runs;
using Jauge.Testing.Servers;

namespace Jauge.Load.Tests.Limits;

public sealed class LimitRunTests
{
    [Fact]
    public void Find_AServerWithSlots_HoldsItsCapacityInItsInterval()
    {
        using var server = new SlotServer(8, TimeSpan.FromMilliseconds(20));
        var watched = new List<LimitProbe>();
        var answer = LimitRun.Find(Runs.Plans.To(server.Port),
            new() { Precision = 0.15, FirstRate = 100, ShortestProbe = TimeSpan.FromMilliseconds(500) }, watched.Add,
            cancellation: TestContext.Current.CancellationToken);
        foreach (var probe in watched)
            TestContext.Current.TestOutputHelper?.WriteLine($"{probe.Reading.Rate:N0}/s {probe.Reading.Time.TotalSeconds:N1} s {probe.Verdict.State} {probe.Verdict.Cause} {probe.Reading.UnderWay} {probe.Reading.GeneratorLimit}");
        // a machine with eight others at work may be unable to send: then it says so, and claims nothing
        if (answer.End == LimitEnd.Generator) return;
        answer.End.ShouldBe(LimitEnd.Found);
        answer.Holds.ShouldBeLessThanOrEqualTo(server.Capacity);
        answer.Breaks.ShouldBeGreaterThanOrEqualTo(server.Capacity);
        answer.Probes.ShouldBe(watched);
    }

    [Fact]
    public void At_APlanOfSessions_AsksForAsManyAsMakeTheRate()
    {
        var plan = Runs.Plans.To(1, Runs.Plans.Get("/", "a"), Runs.Plans.Get("/", "b")) with
        {
            Users = UserLoad.Of(5), Journeys = [new("short", [new(0)]) { Share = 1 },
                new("long", [new(0) { Continue = 0.5 }, new(1) { Continue = 0.5 }, new(0)]) { Share = 3 }],
        };
        var probe = LimitRun.At(plan, 100, TimeSpan.FromSeconds(1));
        probe.Users.ShouldBeNull();
        probe.Arrivals.ShouldBeNull();
        // (1 + 3 × 1.75) / 4 requests a session
        probe.Sessions!.Rate.Max.ShouldBe(100 / 1.5625, 1e-9);
    }
}
