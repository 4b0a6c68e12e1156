namespace Jauge.Simulation.Tests.Systems;

/// <summary>What is said of a load: sizes that are refused, and what is taken where the file is silent.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData("users: 20000000, think: 5 s", 1, true)]
    [InlineData("users: 100000000, think: 5 s", 1, false)]
    [InlineData("users: 1000000, think: 5 s", 100, false)]
    [InlineData("users: 10, think: 5 s, spikes: [ { at: 1 min, users: 50000000, for: 1 min } ]", 1, false)]
    [InlineData("arrivals: 100000000/s", 1, false)]
    [InlineData("arrivals: 100/s", 1, true)]
    public void Obstacle_MoreThanAComputerHolds_IsSaid(string workload, double factor, bool isPossible) =>
        (SystemSimulation.Obstacle(Given.Deployment(Shop(workload)), factor) is null).ShouldBe(isPossible);

    [Fact]
    public void Obstacle_ZeroUsers_IsNotCalledAMissingWorkload() =>
        SystemSimulation.Obstacle(Given.Deployment(Shop("users: 0")))!.Value.English.ShouldBe("The workload is zero: nobody sends a request.");

    [Fact]
    public void LeftOut_NeitherThinkNorHold_SaysWhatIsTaken()
    {
        var said = Given.Run(Shop("users: 1"), new() { Replications = 2, Until = TimeSpan.FromSeconds(5) }).LeftOut.Select(t => t.English)
            .ToList();

        said.ShouldContain("think: the file states no pause: users send again as soon as they are answered.");
        said.ShouldContain("hold: the file states none: the full load lasts 10 min.");
    }

    [Fact]
    public void Run_OffloadWithATimeAndNoComponent_TakesTheTime()
    {
        const string Request = "page: { shop: 5 ms, offload: { share: 50 %, takes: 8 ms } }";

        var page = Given.Run(Given.Shop("cpu: 4, replicas: 1", Request, "arrivals: 5/s, hold: 5 min"), new() { Replications = 3 }).All;

        page.Mean.Value.ShouldBe(0.0105, 0.0005);                            // 8 ms for all, 5 ms more for half
        SystemAnalysis.Read(Given.Deployment(Given.Shop("cpu: 4, replicas: 1", Request, "arrivals: 5/s, hold: 5 min")))
            .All.Mean.ShouldBe(0.0105, 0.0005);
    }

    private static string Shop(string workload) => Given.Shop("cpu: 1, replicas: 1", "page: { shop: 10 ms }", workload);
}
