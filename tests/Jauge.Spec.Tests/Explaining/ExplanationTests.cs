using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Spec.Explaining;

namespace Jauge.Spec.Tests.Explaining;

public sealed partial class ExplanationTests
{
    private static readonly Explanations Known = Explanations.Load();

    // Codes whose cause is not a text that a page could show, or that need another file than a system's. Where else they are made:
    private static readonly Dictionary<string, string> NotInAText = new()
    {
        ["JG1001"] = "a path: YamlReaderTests of the catalog",
        ["JG1002"] = "a file of 100 MB: HostileFileTests",
        ["JG1003"] = "bytes: HostileFileTests",
        ["JG1004"] = "a control character: HostileFileTests",
        ["JG1007"] = "a hundred thousand characters: HostileFileTests",
        ["JG1018"] = "two hundred mistakes: HostileFileTests",
        ["JG1033"] = "a path: SystemDocumentTests",
        ["JG1037"] = "an option of the command line",
        ["JG1048"] = "a million values: HostileFileTests",
        ["JG1049"] = "a file that exists: InitializerTests",
        ["JG1050"] = "a folder that is not there to write in: InitializerTests",
        ["JG1051"] = "an option of the command line: InitializerTests",
        ["JG1058"] = "an option of the command line: SystemSettingTests",
        ["JG1063"] = "no offering of the built-in catalog is known to be absent from a region: ResolverTests, with a catalog of its own",
        ["JG1074"] = "a file beside the system's: TraceTests",
        ["JG1075"] = "a file beside the system's: TraceTests",
        ["JG1076"] = "a simulation reads them: SimulateTests of the command line",
        ["JG1077"] = "a simulation knows what can happen: SimulateTests of the command line",
        ["JG5005"] = "a load test in a file of its own: ScenarioTests",
        ["JG5006"] = "a load test in a file of its own: ScenarioTests",
        ["JG5007"] = "a file beside the system's: ScenarioTests",
        ["JG5008"] = "a file beside the system's: ScenarioTests",
        ["JG1072"] = "a broken catalog: ResolverTests, with a catalog of its own",
    };

    public static TheoryData<string> Pages => ["diagnostics.md", "diagnostics.fr.md"];

    [Fact]
    public void Codes_OfTheFactories_HaveOneMethodEach()
    {
        var methods = DiagnosticFactories.All().GroupBy(f => f.Made.Code, f => f.Method)
            .Select(g => (Code: g.Key, Methods: g.Distinct().ToList())).ToList();
        methods.Where(m => m.Methods.Count > 1).ShouldBeEmpty();
        methods.Count.ShouldBeGreaterThan(120);
    }

    [Fact]
    public void Messages_OfTheFactories_SpeakBothLanguages()
    {
        foreach (var (method, made) in DiagnosticFactories.All())
        {
            made.Message.English.ShouldNotBeNullOrWhiteSpace(method);
            made.Message.French.ShouldNotBeNullOrWhiteSpace(method);
        }
    }

    [Fact]
    public void Codes_OfTheSources_AreThoseOfTheFactories()
    {
        var written = Directory.EnumerateFiles(Clone.Find("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Literal().Matches(File.ReadAllText(f)).Select(m => m.Groups["code"].Value)).Distinct().Order();
        written.ShouldBe(DiagnosticFactories.All().Select(f => f.Made.Code).Distinct().Order(),
            "a code outside the factory classes is not explained");
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void Find_EveryCode_IsExplained(Language language)
    {
        foreach (var code in DiagnosticFactories.All().Select(f => f.Made.Code).Distinct())
            Known.Find(code, language).ShouldNotBeNull(code)
                .Body.ShouldContain(language == Language.French ? "Remède" : "Cure", customMessage: code);
    }

    [Theory]
    [InlineData(Language.English, "Example: ", "Cure: ")]
    [InlineData(Language.French, "Exemple : ", "Remède : ")]
    public void Find_EveryRuleOfTheReview_HasCauseExampleAndCureInPlainText(Language language, string example, string cure)
    {
        var codes = Directory.EnumerateFiles(Clone.Find("src", "Jauge.Review"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Rule().Matches(File.ReadAllText(f)).Select(m => m.Groups["code"].Value)).Distinct().Order().ToList();
        codes.Count.ShouldBeGreaterThan(50);
        foreach (var code in codes)
        {
            var parts = Known.Find(code, language).ShouldNotBeNull(code).Body.Split("\n\n");
            parts.Length.ShouldBe(3, code);
            parts[1].ShouldStartWith(example, customMessage: code);
            parts[2].ShouldStartWith(cure, customMessage: code);
            parts.ShouldAllBe(p => !p.Contains("](", StringComparison.Ordinal), code);
            Known.Find(code, Language.French)!.Title.ShouldNotBe(Known.Find(code, Language.English)!.Title, code);
        }
    }

    [Fact]
    public void Codes_OfThePages_AllExist() =>
        Known.Codes.Where(c => c.StartsWith("JG", StringComparison.Ordinal)).Except(DiagnosticFactories.All().Select(f => f.Made.Code))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_OfThePages_TriggerTheirCode(string page)
    {
        foreach (var (code, cured, text) in Examples(page))
            if (!cured) Checked.Text(text).Select(d => d.Code).ShouldContain(code, text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Cures_OfThePages_LeaveNothingToSay(string page)
    {
        foreach (var (code, cured, text) in Examples(page))
            if (cured) Checked.Text(text).Select(d => $"{d.Code} {d.Message.English}").ShouldBeEmpty($"{code}\n{text}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_OfThePages_CoverTheLanguage(string page)
    {
        var shown = Examples(page).Select(e => e.Code).ToHashSet();
        var language = DiagnosticFactories.All().Select(f => f.Made.Code)
            .Where(c => !c.StartsWith("JG15", StringComparison.Ordinal) && !c.StartsWith("JG51", StringComparison.Ordinal)
                && !c.StartsWith("JG52", StringComparison.Ordinal)).Distinct();
        language.Where(c => !shown.Contains(c)).Order().ShouldBe(NotInAText.Keys.Order());
    }

    [Fact]
    public void Find_WhateverTheCase_IsTheSection() => Known.Find("jg1020", Language.English)!.Title.ShouldBe("unknown key");

    [Fact]
    public void Find_InFrench_IsFrench() => Known.Find("JG1020", Language.French)!.Title.ShouldBe("clé inconnue");

    [Fact]
    public void Find_AnUnknownCode_IsNull() => Known.Find("JG9999", Language.English).ShouldBeNull();

    [Fact]
    public void Load_AFolder_ReadsSectionsAndRows()
    {
        var folder = Directory.CreateTempSubdirectory("jauge-docs-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "background"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "background", "review.md"),
                "# Review\n\n| Code | Rule | Cure |\n|---|---|---|\n| JR104 | a table row | turn it \\| off |\n\n### JR105: a section\nText.\n\n#### Inside\nMore.\n\n## Next\n");
            var explanations = Explanations.Load(folder.FullName);
            explanations.Find("JR104", Language.French).ShouldBe(new Explanation("JR104", "a table row", "Cure: turn it | off"));
            explanations.Find("JR105", Language.English).ShouldBe(new Explanation("JR105", "a section", "Text.\n\n#### Inside\nMore."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Code, bool Cured, string Text)> Examples(string page) =>
        CodeExamples.In(File.ReadAllText(Clone.Find("docs", "reference", page)));

    [GeneratedRegex("\"(?<code>JR[0-9]{3})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();

    [GeneratedRegex("\"(?<code>JG[0-9]{4})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();
}
