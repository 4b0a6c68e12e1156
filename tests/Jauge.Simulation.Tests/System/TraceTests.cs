using Jauge.Core;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Tests.Systems;

[Trait("kind", "theory")]
public sealed class TraceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-trace-").FullName;

    [Fact]
    public void Run_RecordedRequests_AreReplayedExactly()
    {
        var result = Run("time,request\n1.2,home\n2.5,buy\n2.5,buy\n7.2,home\n59,home\n", "trace.csv");

        result.Timeline.Select((p, i) => (Second: i, p.Sent)).Where(p => p.Sent > 0).ShouldBe([(1, 1), (2, 2), (7, 1), (58, 1)]);
        result.Requests.Select(r => (r.Name, r.Sent.Value * 59)).ShouldBe([("home", 3), ("buy", 2), ("other", 0)]);
        result.Duration.ShouldBe(TimeSpan.FromSeconds(59));
    }

    [Fact]
    public void Run_RatesByInterval_AreAPoissonStreamOfThatRate()
    {
        var result = Run("time,requests\n0 min,600\n5 min,6000\n10 min,0\n15 min,3000\n", "trace.csv",
            new() { Seed = TheorySeed.Value, Replications = 20, Interval = TimeSpan.FromMinutes(5) });

        double[] exact = [2, 20, 0, 10];
        for (var i = 0; i < exact.Length; i++)
            result.Timeline[i].Sent.ShouldBe(exact[i], (3.8834 * Math.Sqrt(exact[i] / (300 * 20))) + 1e-9);
        result.Duration.ShouldBe(TimeSpan.FromMinutes(20));
    }

    [Theory]
    [InlineData("{ file: trace.csv, scale: 2 }", 20, 60)]
    [InlineData("{ file: trace.csv, scale: 0.5 }", 5, 60)]
    [InlineData("{ file: trace.csv, speed: 3 }", 30, 20)]
    public void Run_ScaleAndSpeed_ChangeHowManyAndHowFast(string trace, double rate, int seconds)
    {
        var rows = string.Concat(Enumerable.Range(0, 600).Select(i => FormattableString.Invariant($"{i / 10.0}\n")));

        var result = Run("time\n" + rows + "60\n", trace, new() { Seed = TheorySeed.Value, Replications = 20 });

        result.Duration.TotalSeconds.ShouldBe(seconds, 0.001);
        result.All.Sent.Value.ShouldBe(rate, rate * 0.03);
    }

    [Fact]
    public void Run_AccessLog_SpreadsTheRequestsOfASecond()
    {
        var lines = string.Concat(Enumerable.Range(0, 3000)
            .Select(i => $"10.0.0.1 - - [20/Nov/2026:10:{i / 3000:00}:{i / 50:00} +0100] \"GET / HTTP/1.1\" 200 1\n"));

        var result = Run(lines, "trace.csv", new() { Replications = 5, Interval = TimeSpan.FromSeconds(1) });

        result.Requests[0].Sent.Value.ShouldBe(50, 0.1);
        result.All.P99.Value.ShouldBeLessThan(0.1);                        // fifty at once would keep each other waiting for half a second
        result.LeftOut.ShouldNotContain(t => t.English.Contains("recorded", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_PathsOfNoClass_AreDrawnByTheSharesAndSaid()
    {
        var rows = string.Concat(Enumerable.Range(0, 1000).Select(i => FormattableString.Invariant($"{i},/nowhere\n")));

        var result = Run("time,request\n" + rows, "trace.csv");

        result.Requests[0].Sent.Value.ShouldBe(0.6, 0.06);
        result.LeftOut.ShouldContain(t => t.English.StartsWith("trace.csv: recorded requests whose path", StringComparison.Ordinal));
    }

    [Fact]
    public void FindLimit_OfARecording_MultipliesIt()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(i => $"{i},10\n"));

        var limit = SystemSimulation.FindLimit(Deployment("time,requests\n" + rows, "trace.csv", "promises: { latency: { p95: 200 ms } }"),
            new() { Replications = 3 }, 0.1, TestContext.Current.CancellationToken);

        limit.Factor.ShouldBeInRange(4, 16);                               // 10 ms of one core each: 100 a second is all it can do
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SimulationResult Run(string text, string trace, SimulationOptions? options = null) =>
        SystemSimulation.Run(Deployment(text, trace), options ?? new() { Replications = 2, Interval = TimeSpan.FromSeconds(1) },
            TestContext.Current.CancellationToken);

    private Deployment Deployment(string text, string trace, string rest = "")
    {
        File.WriteAllText(Path.Combine(_folder, "trace.csv"), text);
        var path = Path.Combine(_folder, "system.yaml");
        File.WriteAllText(path, Given.Shop("cpu: 1, replicas: 1",
            "home: { share: 60 %, shop: 10 ms, path: GET / }\n  buy: { share: 30 %, shop: 10 ms }\n  other: { share: 10 %, shop: 10 ms }",
            $"trace: {trace}", rest));
        return Given.Delivered(path, new DiagnosticBag());
    }
}
