using Jauge.Report.Csv;
using Jauge.Report.Json;
using Jauge.Report.Simulations;
using Jauge.Simulation;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Tests.Simulations;

public sealed class SimulationTests
{
    [Fact]
    public void Csv_OfATimeline_IsTheExpectedText() => Golden.Check("tests/Jauge.Report.Tests/shop/expected/simulate.csv", Csv(SimulatedShop.Result));

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
    [InlineData(1.0, "simulating 5 replications: 42 %")]
    [InlineData(1.5, "simulating 5 replications, load × 1.50: 42 %")]
    public void Line_OnTheWay_SaysHowFar(double load, string expected)
    {
        var line = "";
        Given.Print(page => line = SimulationPrinter.Line(page, 0.42, new SimulationProgress(0, 5, 0.3, load)));
        line.ShouldBe(expected);
    }

    private static string Csv(SimulationResult result)
    {
        var writer = new StringWriter();
        TimelineCsv.Write(writer, result.Timeline);
        return writer.ToString();
    }

    private static string Json(SimulationResult result)
    {
        var writer = new StringWriter();
        JsonTree.Write(writer, SimulationJson.Of(result, SimulatedShop.Largest));
        return writer.ToString();
    }
}
