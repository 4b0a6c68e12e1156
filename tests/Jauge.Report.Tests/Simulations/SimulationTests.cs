using Jauge.Report.Csv;
using Jauge.Report.Json;
using Jauge.Report.Simulations;
using Jauge.Simulation;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Tests.Simulations;

public sealed class SimulationTests
{
    [Fact]
    public void Csv_OfATimeline_IsTheExpectedText() =>
        Golden.Check("tests/Jauge.Report.Tests/shop/expected/simulate.csv", Csv(SimulatedShop.Result));

    [Fact]
    public void Csv_OfATimeline_HasAsManyFieldsInEveryRow() =>
        Csv(SimulatedShop.Result).TrimEnd('\n').Split('\n').Select(l => l.Count(c => c == ',')).Distinct().Count().ShouldBe(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Json_OfASimulation_IsTheSameForEveryNumberOfThreads(int threads) =>
        Json(SimulatedShop.Run(threads)).ShouldBe(Json(SimulatedShop.Result));

    [Fact]
    public void Json_OfWhatWasNotMeasured_IsNull() => JsonTree.Number(double.NaN).ShouldBeNull();

    [Fact]
    public void BreaksAPromise_OfASlowDatabase_IsTrue() => SimulationPrinter.BreaksAPromise(SimulatedShop.Result).ShouldBeTrue();

    [Theory]
    [InlineData(1.0, Core.Language.English, "simulating: 42 %, 1 of 5 replications, 6 min of 20 min, 12.3 M events/s, 8.00 s left")]
    [InlineData(1.5, Core.Language.French,
        "simulation, charge × 1,50 : 42 %, 1 réplication sur 5, 6 min sur 20 min, 12,3 M d'événements/s, encore 8,00 s")]
    public void Line_OnTheWay_SaysHowFarAndHowFast(double load, Core.Language language, string expected)
    {
        var line = "";
        var progress = new SimulationProgress(0, 5, 0.3, load) { Until = TimeSpan.FromMinutes(20) };
        Given.Print(page => line = SimulationPrinter.Line(page, new(0.42, 1, 12.34e6, TimeSpan.FromSeconds(7.2)), progress), language);
        line.ShouldBe(expected);
    }

    [Fact]
    public void Line_AtTheStart_SaysNothingOfThePace()
    {
        var line = "";
        Given.Print(page => line = SimulationPrinter.Line(page, new(0, 0, 0, null), new SimulationProgress(0, 2, 0, 1)));
        line.ShouldBe("simulating: 0 %, 0 of 2 replications");
    }

    [Theory]
    [InlineData(StopReason.Clear, "7 replications were enough")]
    [InlineData(StopReason.Most, "--replications allows more")]
    [InlineData(StopReason.Budget, "the budget of 200 M events is used: --max-events allows more")]
    [InlineData(StopReason.Interrupted, "Interrupted after 7 replications")]
    public void Page_OfAnAdaptiveRun_SaysWhyItStopped(StopReason why, string expected) =>
        Given.Print(page =>
            SimulationPrinter.Write(page, SimulatedShop.Result with { Replications = new(7, why) }, null, SimulatedShop.Command),
            width: 200)
            .ShouldContain(expected);

    private static string Csv(SimulationResult result)
    {
        var writer = new StringWriter();
        TimelineCsv.Write(writer, result, SimulatedShop.Cost);
        return writer.ToString();
    }

    private static string Json(SimulationResult result)
    {
        var writer = new StringWriter();
        JsonTree.Write(writer, SimulationJson.Of(result, SimulatedShop.Largest, SimulatedShop.Cost));
        return writer.ToString();
    }
}
