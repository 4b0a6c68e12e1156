using System.Text.RegularExpressions;

namespace Jauge.Review.Tests;

public sealed partial class ReviewRulesTests
{
    private static readonly string Documentation = File.ReadAllText(Clone.Find("docs", "background", "review.md"));

    [Fact]
    public void All_EveryRuleOfTheAssembly_IsRegisteredOnce()
    {
        var types = typeof(IReviewRule).Assembly.GetTypes()
            .Where(t => typeof(IReviewRule).IsAssignableFrom(t) && t is { IsAbstract: false, IsClass: true });
        ReviewRules.All.Select(r => r.GetType().Name).Order().ShouldBe(types.Select(t => t.Name).Order());
    }

    [Fact]
    public void All_Codes_AreUniqueAndInOrder()
    {
        var codes = ReviewRules.All.Select(r => r.Code).ToList();
        codes.ShouldBe(codes.Distinct().Order(StringComparer.Ordinal));
        codes.ShouldAllBe(c => CodeShape().IsMatch(c));
    }

    [Fact]
    public void All_Titles_StandInBothLanguages() =>
        ReviewRules.All.ShouldAllBe(r => r.Title.English.Length > 0 && r.Title.French.Length > 0 && r.Title.English != r.Title.French);

    [Fact]
    public void All_EveryRule_HasARowInTheDocumentation() =>
        ReviewRules.All.Where(r => !Documentation.Contains($"| {r.Code} | {r.Title.English} |", StringComparison.Ordinal))
            .Select(r => $"{r.Code} {r.Title.English}").ShouldBeEmpty();

    [Fact]
    public void Documentation_EveryCode_IsARule() =>
        CodeInText().Matches(Documentation).Select(m => m.Value).Distinct().ShouldBeSubsetOf(ReviewRules.All.Select(r => r.Code));

    [GeneratedRegex("^JR[1-9][0-9]{2}$")]
    private static partial Regex CodeShape();

    [GeneratedRegex("JR[1-9][0-9]{2}")]
    private static partial Regex CodeInText();
}
