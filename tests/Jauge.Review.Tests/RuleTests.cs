namespace Jauge.Review.Tests;

public sealed class RuleTests
{
    public static TheoryData<string> Codes => [.. RuleCases.All.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Examine_SystemWithTheFault_SaysItWithItsNumbers(string code)
    {
        var rule = RuleCases.All.Single(c => c.Code == code);
        var finding = Given.Finding(rule.Triggers, code);
        finding.Message.English.ShouldContain(rule.Says);
        finding.Message.French.ShouldNotBe(finding.Message.English);
        finding.Cure.English.ShouldNotBeEmpty();
        finding.Cure.French.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Examine_SystemWithoutTheFault_IsSilent(string code) =>
        Given.Findings(RuleCases.All.Single(c => c.Code == code).Silent, code).ShouldBeEmpty();

    [Fact]
    public void All_EveryRule_HasACase() =>
        ReviewRules.All.Select(r => r.Code).ShouldBe(RuleCases.All.Select(c => c.Code), ignoreOrder: true);
}
