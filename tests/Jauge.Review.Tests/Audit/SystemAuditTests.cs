using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Scope;
using Jauge.Review.Audit;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Tests.Audit;

public sealed class SystemAuditTests
{
    [Theory]
    // the figure itself
    [InlineData("4530 EUR", "equals: 3 * 1510 EUR", AuditVerdict.True)]
    [InlineData("0.15 EUR/month", "equals: 1510 EUR/month / 10000", AuditVerdict.Rounded)]
    [InlineData("0.16 EUR/month", "equals: 1510 EUR/month / 10000", AuditVerdict.Wrong)]
    [InlineData("165563 %", "equals: (7500000 EUR - 4530 EUR) / 4530 EUR", AuditVerdict.Wrong)]
    [InlineData("165463 %", "equals: (7500000 EUR - 4530 EUR) / 4530 EUR", AuditVerdict.Rounded)]
    [InlineData("~109 EUR/month", "equals: 102.6 EUR/month", AuditVerdict.Wrong)]
    [InlineData("~107 EUR/month", "equals: 102.6 EUR/month", AuditVerdict.Rounded)]
    [InlineData("107 EUR/month", "equals: 102.6 EUR/month", AuditVerdict.Wrong)]
    // ranges: a difference of two different ranges is the full interval
    [InlineData("140..195 USD/month", "equals: \"(150..200 USD/month) - (5..10 USD/month)\"", AuditVerdict.True)]
    [InlineData("140..190 USD/month", "equals: \"(150..200 USD/month) - (5..10 USD/month)\"", AuditVerdict.Wrong)]
    [InlineData("11..14 %", "equals: \"(149..176 USD) / 1300 USD\"", AuditVerdict.Rounded)]
    [InlineData("35..45 USD/month", "covers: 34.86 USD/month", AuditVerdict.Wrong)]
    [InlineData("30..45 USD/month", "covers: 34.86 USD/month", AuditVerdict.True)]
    // bounds
    [InlineData("< 30 s", "at-least: 3 * 15 s", AuditVerdict.Wrong)]
    [InlineData("< 60 s", "at-least: 3 * 15 s", AuditVerdict.True)]
    [InlineData("99.9 %", "at-most: 99.95 % * 99.99 %", AuditVerdict.True)]
    [InlineData("99.95 %", "at-most: 99.95 % * 99.9 %", AuditVerdict.Wrong)]
    // the description, words and flags
    [InlineData("5", "equals: spec.prod.components.shop.replicas.low", AuditVerdict.AsDescribed)]
    [InlineData("6", "equals: spec.prod.components.shop.replicas.low", AuditVerdict.Wrong)]
    [InlineData("none", "equals: \"if(spec.prod.components.shop.replicas.low > 4, 'none', 'some')\"", AuditVerdict.True)]
    // what nobody can tell
    [InlineData("60 EUR", "equals: 60 EUR/month", AuditVerdict.CannotBeComputed)]
    [InlineData("42 %", "equals: list.azure.container-app.vcpu.reserved-1y", AuditVerdict.CannotBeComputed)]
    [InlineData("200 ms", "needs: simulation", AuditVerdict.CannotBeComputed)]
    public void Read_StatedFigureAndExpression_GivesTheVerdict(string says, string rule, AuditVerdict expected) =>
        Audited($"figure: {{ says: {(says.All(char.IsDigit) ? says : $"'{says}'")}, where: here, {rule} }}").Verdict.ShouldBe(expected);

    [Fact]
    public void Read_WrongFigure_SaysByHowMuch() =>
        Audited("figure: { says: 165563 %, where: here, equals: (7500000 EUR - 4530 EUR) / 4530 EUR }")
            .Difference!.Value.English.ShouldBe("-100.09 points");

    [Theory]
    [InlineData("50 %", "equals: 100 %", "+50 points", "+50 points")]
    [InlineData("99.9 %", "at-most: 99.85 %", "-0.05 points", "-0,05 point")]
    [InlineData("5..10 %", "covers: 4 %", "1 point below", "1 point au-dessous")]
    [InlineData("0.018 EUR/GB-month", "equals: 0.0169 EUR/GB-month", "-0.0011 EUR/GB-month (-6.11 %)", "-0,0011 EUR/Go-mois (-6,11 %)")]
    [InlineData("60 EUR/month", "equals: 69.6 EUR/month", "+9.60 EUR/month (+16 %)", "+9,60 EUR/mois (+16 %)")]
    public void Read_WrongFigure_ShowsTheDigitsThatMatter(string says, string rule, string english, string french)
    {
        var difference = Audited($"figure: {{ says: \"{says}\", where: here, {rule} }}").Difference!.Value;
        difference.English.ShouldBe(english);
        difference.French.ShouldBe(french);
    }

    [Theory]
    // a part of it has no price, and the rest can only grow
    [InlineData("1..100000 EUR/month", "covers", AuditVerdict.CannotBeComputed)]
    [InlineData("100000 EUR/month", "equals", AuditVerdict.CannotBeComputed)]
    [InlineData("1 EUR/month", "equals", AuditVerdict.Wrong)]
    [InlineData("1 EUR/month", "at-most", AuditVerdict.True)]
    [InlineData("100000 EUR/month", "at-least", AuditVerdict.CannotBeComputed)]
    public void Read_CostThatIsAFloor_IsJudgedByWhatIsKnown(string says, string relation, AuditVerdict expected)
    {
        var claim = Audited($"figure: {{ says: {says}, where: here, {relation}: cost.prod.components.index }}",
            "index: { uses: aws/opensearch, region: aws/eu-west-1, sku: r6g.large.search, replicas: 2, storage: 50 GB, high-availability: none }");

        claim.Verdict.ShouldBe(expected);
        if (expected == AuditVerdict.CannotBeComputed) claim.Reason.English.ShouldContain("the catalog has no price for a part of index");
    }

    [Theory]
    [InlineData("99.95 %", AuditVerdict.Wrong)]             // above the bound
    [InlineData("99.9 %", AuditVerdict.CannotBeComputed)]   // below it, and one level is unknown
    public void Read_AvailabilityThatIsAnUpperBound_NeverMakesAPromiseTrue(string says, AuditVerdict expected) =>
        Audited($"figure: {{ says: {says}, where: here, at-most: availability.prod * 99.96 % }}",
            "front: { uses: any/quoted, quoted: 5 EUR/month, critical: true }").Verdict.ShouldBe(expected);

    [Fact]
    public void Read_Availability_KeepsItsNines() =>
        Audited("figure: { says: 99.9 %, where: here, at-most: 99.999991 % }").ComputedText.French.ShouldBe("99,999991 %");

    [Theory]
    [InlineData("ecommerce", "availability", AuditVerdict.Wrong)]
    [InlineData("twinme", "availability", AuditVerdict.CannotBeComputed)]
    [InlineData("beta-50", "uptime", AuditVerdict.Wrong)]
    [InlineData("taylor-shift", "availability", AuditVerdict.True)]
    [InlineData("ecommerce", "total-bill", AuditVerdict.CannotBeComputed)]
    [InlineData("ecommerce", "shares-sum", AuditVerdict.True)]
    public void Read_OwnersDocument_AgreesWithTheReview(string system, string claim, AuditVerdict expected) =>
        AuditOf(system).Single(c => c.Name == claim).Verdict.ShouldBe(expected);

    [Fact]
    public void Read_CostOfTheSystem_IsTheAverageBill() =>
        Audited("figure: { says: 1 EUR/month, where: here, equals: cost.prod.total }").ComputedText.English.ShouldNotBeEmpty();

    [Fact]
    public void Read_ListPrice_IsConvertedAtTheStatedRate() =>
        Audited("figure: { says: 59.64 EUR/month, where: here, equals: list.azure.app-service.S1.linux }")
            .Verdict.ShouldBe(AuditVerdict.Rounded);

    [Theory]
    [InlineData("taylor-shift", "roi", AuditVerdict.Wrong)]
    [InlineData("taylor-shift", "dev-cost", AuditVerdict.Rounded)]
    [InlineData("taylor-shift", "rpo", AuditVerdict.Wrong)]
    [InlineData("erp", "saving-3y-month", AuditVerdict.Wrong)]
    [InlineData("erp", "app-discount-3y", AuditVerdict.CannotBeComputed)]
    [InlineData("erp", "availability-stated", AuditVerdict.Wrong)]
    [InlineData("ecommerce", "network-share", AuditVerdict.Wrong)]
    [InlineData("ecommerce", "total-sum", AuditVerdict.True)]
    [InlineData("twinme", "failover-time", AuditVerdict.Wrong)]
    [InlineData("beta-50", "vercel", AuditVerdict.Wrong)]
    [InlineData("beta-50", "saving", AuditVerdict.True)]
    public void Read_OwnersDocument_JudgesTheFigure(string system, string claim, AuditVerdict expected) =>
        AuditOf(system).Single(c => c.Name == claim).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData("taylor-shift")]
    [InlineData("twinme")]
    [InlineData("ecommerce")]
    [InlineData("erp")]
    [InlineData("beta-50")]
    public void Read_OwnersDocument_GivesEveryFigureAVerdictWithAReason(string system)
    {
        var audit = AuditOf(system);
        audit.Count.ShouldBeGreaterThan(40);
        audit.ShouldAllBe(c => c.Reason.English.Length > 0 && c.Reason.French.Length > 0);
        audit.Where(c => c.Verdict == AuditVerdict.CannotBeComputed && c.Claim.Needs is null)
            .ShouldAllBe(c => c.Reason.English.Contains("catalog"), "only a missing source excuses an expression");
    }

    private static AuditedClaim Audited(string claim, string component = "") => Audit(SystemDocument.ReadText(
        $$"""
        system: sample
        currency: EUR
        region: azure/westeurope
        exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15 } }
        components:
          shop: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 5..50, average-replicas: 6 }
          web: { uses: azure/app-service, sku: S1, replicas: 2 }
          {{component}}
        workload: { users: 10, volumes: { requests: 1M/month } }
        requests: { home: { shop: 12 ms } }
        claims:
          {{claim}}
        """,
        "sample.yaml",
        Bag)!).Single();

    private static DiagnosticBag Bag => new();

    private static EquatableList<AuditedClaim> AuditOf(string system) => Audit(SystemDocument.Read(Clone.Find("systems", system), Bag)!);

    private static EquatableList<AuditedClaim> Audit(SystemDocument document)
    {
        var bag = new DiagnosticBag();
        var catalog = OfferingCatalog.Load([Clone.Find("catalog")], bag);
        foreach (var environment in document.Environments) new Resolver(catalog, bag).Resolve(document, environment);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return SystemAudit.Read(new EnvironmentBills(document, catalog));
    }
}
