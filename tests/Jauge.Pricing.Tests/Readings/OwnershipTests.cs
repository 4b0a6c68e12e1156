using Jauge.Core;

namespace Jauge.Pricing.Tests.Readings;

public class OwnershipTests
{
    private const string Project = """
        people:
          salaries: { title: Salaries, cost: 120000..240000 EUR/year }
          training: { cost: 12000 EUR/year }
        phases:
          build: { lasts: 3..6 months, environments: [dev] }
          run: { lasts: 12 months, environments: [dev, live], people: 50 % }
          later: { between: 18..24 months }
          someday: { title: Some day }
        environments:
          dev: { components: { quote: { quoted: 100 EUR/month } } }
          live: {}
        """;

    private static EnvironmentCost Cost(string rest = Project) =>
        Given.Cost(Given.System("quote: { uses: any/quoted, quoted: 1000 EUR/month }", rest));

    [Fact]
    public void People_YearlyRanges_AddUp()
    {
        var people = Cost().People!;

        people.PerYear.Bounds.ShouldBe(new(132_000, 252_000));
        people.PerMonth.Bounds.ShouldBe(new(11_000, 21_000));
        people.IsFloor.ShouldBeFalse();
    }

    [Fact]
    public void Phases_Lasts_MultipliesTheEnvironmentsAndThePeople()
    {
        var phases = Cost().Phases;

        phases[0].Bills!.Bounds.ShouldBe(new(300, 600));
        phases[0].Total!.Bounds.ShouldBe(new(300 + (3 * 11_000), 600 + (6 * 21_000)));
        phases[1].Bills!.Low.ShouldBe(13_200m);                  // 12 × (100 + 1000)
        phases[1].People!.Bounds.ShouldBe(new(66_000, 126_000)); // half of a year
        phases[2].Months!.Low.ShouldBe(6m);
        phases[2].Bills!.Low.ShouldBe(6_600m);                   // every environment
        phases[3].Total.ShouldBeNull();
    }

    [Fact]
    public void Ownership_SumsThePhasesThatLast()
    {
        var total = Cost().Ownership!;

        total.Months.Bounds.ShouldBe(new(21, 24));
        total.Bills.Bounds.ShouldBe(new(20_100, 20_400));
        total.Total.Bounds.ShouldBe((total.Bills + total.People).Bounds);
    }

    [Fact]
    public void Phases_SameQuantityTwice_CancelsInADifference()
    {
        var phases = Cost(Project.Replace("people: 50 %", "people: 100 %", StringComparison.Ordinal)).Phases;

        // a year of the same people less a year of the same people
        (phases[1].People! - (phases[2].People! * Estimate.Exact(2))).Bounds.ShouldBe(new(0, 0));
    }

    [Fact]
    public void People_CurrencyWithoutARate_IsLeftOutAndSaid()
    {
        var people = Cost("people: { a: { cost: 10 CHF/year }, b: { cost: 5 EUR/year } }").People!;

        people.PerYear.Low.ShouldBe(5m);
        people.IsFloor.ShouldBeTrue();
        people.Items[0].Reason!.Value.French.ShouldContain("CHF");
    }

    [Fact]
    public void Read_NoPeopleNoPhases_IsEmpty()
    {
        var cost = Cost("");

        cost.People.ShouldBeNull();
        cost.Phases.ShouldBeEmpty();
        cost.Ownership.ShouldBeNull();
    }
}
