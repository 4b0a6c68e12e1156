using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Testing.Delays;

namespace Jauge.Load.Tests.Truth;

/// <summary>A server stands still for 2 s in every 6 s, as planned, and keeps a log: what the run says is held against that log, so that a
/// busy machine moves both.</summary>
[Collection("RealParts")]
public sealed class LatencyTruthTests
{
    private const int Rate = 500;
    private const double Seconds = 12;

    [Fact]
    public void Run_OpenModelThroughAStall_TellsWhatTheServersLogTells()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the server with known delays needs epoll");
        using var server = new DelayServer(new DelayLaw(0.005, 6, 2), seed: 1);

        var result = LoadRun.Run(Plan(server.Port) with { Arrivals = ArrivalLoad.Of(Rate, ArrivalSpacing.Even) },
            cancellation: TestContext.Current.CancellationToken);

        var truth = DelayLog.Truth(server.End(), Rate);
        (result.Answered, result.Failed).ShouldBe(((long)truth.Length, 0L));
        ((double)truth.Length).ShouldBe(Rate * Seconds, 2);
        result.IsClosedLoop.ShouldBeFalse();
        foreach (var share in (double[])[0.9, 0.99, 0.999])
        {
            (result.AllTimes().Quantile(share) / (DelayLog.Quantile(truth, share) * 1e9)).ShouldBe(1, 0.01, $"quantile {share}");
        }
    }

    [Fact]
    public void Run_ClosedModelThroughAStall_HidesItAndSaysSo()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the server with known delays needs epoll");
        using var server = new DelayServer(new DelayLaw(0.005, 3, 1), seed: 1);

        var result = LoadRun.Run(Plan(server.Port) with { Duration = TimeSpan.FromSeconds(6), Users = UserLoad.Of(10) },
            cancellation: TestContext.Current.CancellationToken);

        // one in fifty answers at most waited: 10 of some 8,000; an open model at any rate would have told 0.9 s
        result.AllTimes().Quantile(0.99).ShouldBeLessThan(0.5e9);
        result.IsClosedLoop.ShouldBeTrue();
    }

    private static LoadPlan Plan(int port) => new()
    {
        Targets = [new LoadTarget("server", "127.0.0.1", port)],
        Requests = [new RequestTemplate("ask") { Path = Written.Template("/{{user}}") }],
        Duration = TimeSpan.FromSeconds(Seconds),
        Threads = 1,
    };
}
