using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Limits;

namespace Jauge.Load.Tests.Limits;

public sealed class LimitSearchTests
{
    private const int Servers = 200;

    [Fact]
    public void Find_ServersOfKnownCapacity_HoldsThemInItsInterval()
    {
        var (held, probes, widths) = (0, 0, new List<double>());
        for (var i = 0; i < Servers; i++)
        {
            var server = new ModelServer(1 + (i % 16), 0.002 * (1 + (i % 7)), i);
            var answer = new LimitSearch(new() { Precision = 0.1 }, server.Probe).Find(TestContext.Current.CancellationToken);
            answer.End.ShouldBe(LimitEnd.Found, $"server {i}");
            held += answer.Holds <= server.Capacity && server.Capacity <= answer.Breaks ? 1 : 0;
            probes += answer.Probes.Count;
            widths.Add(answer.Breaks / answer.Holds);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{held} of {Servers} held, {(double)probes / Servers:N1} probes each, median width {widths.Order().ElementAt(Servers / 2):N3}, widest {widths.Max():N3}");
        held.ShouldBeGreaterThanOrEqualTo((int)(Servers * 0.95));
        widths.Order().ElementAt(Servers / 2).ShouldBeLessThan(1.25);
        ((double)probes / Servers).ShouldBeLessThan(16);
    }

    [Fact]
    public void Find_AThreshold_BindsBelowTheCapacity()
    {
        var server = new ModelServer(1, 0.005, 3);
        var answer = new LimitSearch(new() { Precision = 0.1, Thresholds = [Bound("p99 < 20 ms")] }, server.Probe)
            .Find(TestContext.Current.CancellationToken);
        answer.Broke.Cause.ShouldBe(LimitCause.Threshold);
        answer.Broke.Threshold!.ToString().ShouldBe("p99 < 20 ms");
        P99(answer.Holds).ShouldBeLessThan(20.5e6);
        P99(answer.Breaks).ShouldBeGreaterThan(19.5e6);
        answer.Knee.ShouldBeInRange(60, 200);
    }

    [Fact]
    public void Find_AServerThatFailsEarly_SaysThatErrorsBroke()
    {
        var server = new ModelServer(8, 0.01, 5, failsAbove: 300);
        var answer = new LimitSearch(new() { Precision = 0.1 }, server.Probe).Find(TestContext.Current.CancellationToken);
        answer.Broke.Cause.ShouldBe(LimitCause.Errors);
        (answer.Holds <= 300 && answer.Breaks >= 300).ShouldBeTrue($"{answer.Holds}..{answer.Breaks}");
    }

    [Fact]
    public void Find_AServerThatHoldsAll_SaysSo()
    {
        var answer = new LimitSearch(new() { MostRate = 500 }, new ModelServer(100, 0.001, 1).Probe)
            .Find(TestContext.Current.CancellationToken);
        answer.End.ShouldBe(LimitEnd.MostRate);
        answer.Holds.ShouldBeInRange(250, 500);
        double.IsPositiveInfinity(answer.Breaks).ShouldBeTrue();
    }

    [Fact]
    public void Find_AServerThatHoldsNothing_SaysSo()
    {
        var answer = new LimitSearch(new(), new ModelServer(1, 0.01, 1, failsAbove: 0).Probe).Find(TestContext.Current.CancellationToken);
        answer.End.ShouldBe(LimitEnd.NothingHolds);
        answer.Holds.ShouldBe(0);
    }

    [Fact]
    public void Find_AGeneratorAtItsEnd_StopsAndSaysThatTheLimitIsHigher()
    {
        var server = new ModelServer(4, 0.001, 1);
        var answer = new LimitSearch(new(), (rate, time, c) => rate < 300 ? server.Probe(rate, time, c)
            : server.Probe(rate, time, c) with { UnderWay = 100_000, GeneratorLimit = new("busy", "occupé") })
            .Find(TestContext.Current.CancellationToken);
        answer.End.ShouldBe(LimitEnd.Generator);
        answer.Holds.ShouldBeInRange(180, 260);
        double.IsPositiveInfinity(answer.Breaks).ShouldBeTrue();
    }

    [Fact]
    public void Find_Cancelled_KeepsWhatIsKnown()
    {
        using var cancellation = new CancellationTokenSource();
        var server = new ModelServer(4, 0.01, 1);
        var answer = new LimitSearch(new(), (rate, time, c) =>
        {
            if (rate > 150) cancellation.Cancel();
            c.ThrowIfCancellationRequested();
            return server.Probe(rate, time, c);
        }).Find(cancellation.Token);
        answer.End.ShouldBe(LimitEnd.Cancelled);
        answer.Holds.ShouldBeInRange(60, 80);
    }

    // what a long run would say
    private static double P99(double rate) =>
        new ModelServer(1, 0.005, 99).Probe(rate, TimeSpan.FromSeconds(3000), default).Times.Quantile(0.99);

    internal static Threshold Bound(string text) =>
        Threshold.TryParse(text, out var threshold) ? threshold! : throw new ArgumentException(text);
}
