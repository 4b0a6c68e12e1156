using System.Text.RegularExpressions;
using Jauge.Core.Expressions;

namespace Jauge.Spec.Tests.Documentation;

public sealed partial class ReferencePageTests
{
    [Fact]
    public void Language_ThePage_IsThatOfTheModel() =>
        Golden.Check(Clone.Find("docs", "reference", "language.md"), LanguagePage.Write().ReplaceLineEndings("\n"));

    [Fact]
    public void LoadScenario_ThePage_IsThatOfTheModel() =>
        Golden.Check(Clone.Find("docs", "reference", "load-scenario.md"), LanguagePage.WriteScenario().ReplaceLineEndings("\n"));

    [Fact]
    public void LoadScenario_ItsFunctions_AreAllInThePage()
    {
        foreach (var form in Core.Messages.TemplateFunctions.Forms) LanguagePage.WriteScenario().ShouldContain($"`{form}`");
        foreach (var name in Core.Messages.Template.BuiltIn) LanguagePage.WriteScenario().ShouldContain($"`{{{{{name}}}}}`");
    }

    [Fact]
    public void LoadScenario_ItsExamples_HaveNoMistake()
    {
        foreach (Match example in Example().Matches(LanguagePage.WriteScenario()))
        {
            var bag = new Core.DiagnosticBag();
            Jauge.Spec.Scenarios.ScenarioDocument.ReadText(example.Groups["text"].Value, "load.yaml", bag);
            bag.Sorted().Select(d => d.ToString()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Language_ItsLinks_LeadSomewhere()
    {
        var page = LanguagePage.Write();
        var anchors = Heading().Matches(page).Select(m => Anchor(m.Groups["text"].Value)).ToHashSet();
        foreach (Match link in Inner().Matches(page)) anchors.ShouldContain(link.Groups["anchor"].Value);
        foreach (Match link in Outer().Matches(page))
            File.Exists(Clone.Find("docs", "reference", link.Groups["path"].Value)).ShouldBeTrue(link.Value);
    }

    [Fact]
    public void Language_ItsExample_Checks()
    {
        var example = Example().Match(LanguagePage.Write()).Groups["text"].Value;
        Checked.Text(example).ShouldBeEmpty();
    }

    [Fact]
    public void Language_ItsDistributions_AreRead()
    {
        foreach (var text in LanguageIntroduction.Distributions)
        {
            Core.Distribution.TryParse(text, out _).ShouldBeTrue(text);
            LanguagePage.Write().ShouldContain($"`{text}`");
        }
    }

    [Fact]
    public void Expressions_ThePage_NamesEveryFunctionAndItsExamplesHold()
    {
        var page = File.ReadAllText(Clone.Find("docs", "reference", "expressions.md"));
        foreach (var function in Expression.Functions) page.ShouldContain($"`{function}(", customMessage: function);
        var examples = Row().Matches(page).Select(m => (Text: m.Groups["formula"].Value, Value: m.Groups["value"].Value)).ToList();
        examples.Count.ShouldBeGreaterThan(15);
        foreach (var (text, value) in examples) Evaluate(text).ShouldBe(value, text);
    }

    private static string Evaluate(string text)
    {
        var bag = new Core.DiagnosticBag();
        var evaluation = Expression.Parse(text, Core.SourceSpan.None("t"), bag)?.Evaluate(MapScope.Empty);
        return evaluation is EvaluationFailure failure ? failure.Reason.English : evaluation?.ToString() ?? bag.Sorted()[0].Message.English;
    }

    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ')).Replace(' ', '-');

    [GeneratedRegex("^## (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\(#(?<anchor>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Inner();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+\.md)[^)]*\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Outer();

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| `(?<formula>[^`]+)` \| `(?<value>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
