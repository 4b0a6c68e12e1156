namespace Jauge.Review.Tests;

/// <summary>What <c>jauge explain</c> shows of a rule is what the rule says.</summary>
public sealed class ExplainedRulesTests
{
    public static TheoryData<string> Codes => RuleTests.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public void Section_OfARule_QuotesItsSentenceAndItsCure(string code)
    {
        var finding = Given.Finding(RuleCases.All.Single(c => c.Code == code).Triggers, code);
        Section("findings.md", code)
            .ShouldBe((finding.Title.English, $"Example: {finding.Message.English}", $"Cure: {finding.Cure.English}"));
        Section("findings.fr.md", code)
            .ShouldBe((finding.Title.French, $"Exemple : {finding.Message.French}", $"Remède : {finding.Cure.French}"));
    }

    /// <summary>Title, example and cure.</summary>
    private static (string Title, string Example, string Cure) Section(string page, string code)
    {
        var text = File.ReadAllText(Clone.Find("docs", "reference", page)).ReplaceLineEndings("\n");
        var parts = text.Split("\n## ").Single(s => s.StartsWith($"{code} ", StringComparison.Ordinal)).Trim().Split("\n\n");
        return (parts[0][(code.Length + 1)..], parts[2], parts[3]);
    }
}
