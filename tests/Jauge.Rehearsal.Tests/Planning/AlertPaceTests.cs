using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Tests.Planning;

public sealed class AlertPaceTests
{
    [Theory]
    [InlineData("5 min", 70, 60)]
    [InlineData("5 min", 95, 60)]
    [InlineData("30 min", 70, 300)]
    [InlineData("5 min", 690, 10)]
    [InlineData("5 min", 36000, 1)]
    [InlineData("30 days", 1, 600)]
    public void Of_AnAlertAndALength_NoticesInASixthOfIt(string wait, double seconds, double faster) =>
        AlertPace.Of(Given.Described(Shop(wait)).Spec, TimeSpan.FromSeconds(seconds)).ShouldBe(faster);

    [Fact]
    public void Plan_WithAStatedPace_SaysIt()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Shop("5 min")), Given.TwoCores, 7.5);
        plan.Timings.AlertsFaster.ShouldBe(7.5);
        plan.Differences.Select(d => d.English).ShouldContain("The windows and waits of the alerts' rules are divided by 7.5.");
        plan.Differences.Select(d => d.French).ShouldContain("Les fenêtres et les attentes des règles d'alerte sont divisées par 7,5.");
    }

    [Fact]
    public void Plan_AtTheDescribedPace_HasNothingToSayOfIt() =>
        RehearsalPlanner.Plan(Given.Described(Shop("5 min")), Given.TwoCores, 1)
            .Differences.ShouldNotContain(d => d.English.Contains("divided"));

    private static string Shop(string wait) =>
        Given.Shop("cpu: 1, replicas: 2", "read: { share: 100 %, shop: 5 ms }", "arrivals: 5/s, hold: 60 s",
        $"alerts:\n  slow: {{ component: shop, when: latency.mean > 2 s, for: {wait} }}");
}
