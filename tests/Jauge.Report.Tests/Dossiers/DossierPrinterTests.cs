using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Report.Dossiers;
using Jauge.Review;
using Jauge.Review.Audit;

namespace Jauge.Report.Tests.Dossiers;

public sealed partial class DossierPrinterTests
{
    public static TheoryData<Language> Languages => new(Given.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Markdown_OfTheShop_IsTheExpectedText(Language language) =>
        Golden.Check($"tests/Jauge.Report.Tests/shop/expected/dossier.{Given.Code(language)}.md", SentDossier.Markdown(language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Html_WrittenTwice_IsTheSameToTheByte(Language language) => SentDossier.Html(language).ShouldBe(SentDossier.Html(language));

    [Fact]
    public void Html_OfTheShop_HasEverySectionThatTheMarkdownHas()
    {
        var html = Heading2().Matches(SentDossier.Html(Language.English)).Select(m => m.Groups[1].Value);
        var markdown = MarkdownHeading2().Matches(SentDossier.Markdown(Language.English)).Select(m => m.Groups[1].Value.Trim());
        html.ShouldBe(markdown);
        html.Count().ShouldBe(12);
    }

    [Fact]
    public void Html_OfTheShop_HoldsTheFiguresOfTheResults()
    {
        var text = System.Net.WebUtility.HtmlDecode(SentDossier.Html(Language.English));
        var cost = Given.Shop.MainCost;
        text.ShouldContain("€" + cost.Average.Total.Middle.ToString("N0", LanguageFormat.For(Language.English)));
        foreach (var finding in Given.Shop.MainReview.Findings) text.ShouldContain($"<span class=\"code\">{finding.Code}</span>");
        foreach (var claim in Given.Shop.Audit.Where(c => c.Verdict == AuditVerdict.Wrong)) text.ShouldContain(claim.Name);
        foreach (var charge in cost.Average.Charges.Where(c => !c.IsOptional)) text.ShouldContain(charge.Component.Name);
        text.ShouldContain(SentDossier.Shop.Largest!.Sentence.English.Split('.')[0]);
        foreach (var why in cost.Deployment.Spec.Assumptions) text.ShouldContain(why.Key);
    }

    [Fact]
    public void Html_OfTheShop_AllowsItsOwnScriptAndNothingElse()
    {
        var html = SentDossier.Html(Language.French);
        var script = Script().Match(html).Groups[1].Value;
        html.ShouldContain($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
        html.ShouldContain("default-src 'none'");
        Regex.Count(html, "</script").ShouldBe(2);
        html.ShouldContain(DossierPrinter.HtmlMark);
        Regex.Count(html, @"(?:src|href)=""(?!#)").ShouldBe(0);
    }

    [Fact]
    public void Data_OfThePage_IsJsonWithAChartForEachPlace()
    {
        var html = SentDossier.Html(Language.English);
        var data = JsonNode.Parse(Data().Match(html).Groups[1].Value)!;
        data["lang"]!.GetValue<string>().ShouldBe("en");
        var ids = data["charts"]!.AsArray().Select(c => c!["id"]!.GetValue<string>()).ToList();
        ids.ShouldBe(Place().Matches(html).Select(m => m.Groups[1].Value));
        ids.ShouldBeUnique();
        ids.ShouldContain("chart-load");
        ids.ShouldContain("chart-drill-slow-load");
    }

    [Fact]
    public void Html_OfHostileText_KeepsItText()
    {
        var finding = Given.Shop.MainReview.Findings[0]
            with { Title = Core.Text.Same("</script><script>alert(1)</script>"), Message = Core.Text.Same("<img src=x>") };
        var review = Given.Shop.MainReview with { Findings = [finding] };
        var html = SentDossier.Html(Language.English,
            SentDossier.Shop with { Reviews = [.. Given.Shop.Reviews.Select(r => r == Given.Shop.MainReview ? review : r)] });
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<img");
        html.ShouldContain("&lt;img src=x&gt;");
    }

    [Fact]
    public void Html_WithoutASimulation_SaysWhy()
    {
        var html = SentDossier.Html(Language.English,
            Given.Shop with { NotSimulated = new("the file states no workload", "le fichier n'indique pas de charge") });
        html.ShouldContain("Not simulated: the file states no workload");
        html.ShouldNotContain("id=\"time\"");
    }

    [Theory]
    [InlineData("1,510.00 EUR/month", Language.English, "€1,510.00/month")]
    [InlineData("35–45\u00a0USD", Language.English, "$35–45")]
    [InlineData("−12.50\u00a0EUR", Language.English, "−€12.50")]
    [InlineData("1\u202f510\u00a0EUR par mois", Language.French, "1\u202f510\u00a0€ par mois")]
    [InlineData("EUR a month", Language.English, "€ a month")]
    [InlineData("exchange-rates.USD, USD.rate", Language.English, "exchange-rates.USD, USD.rate")]
    [InlineData("EUROPE, NEUR", Language.French, "EUROPE, NEUR")]
    public void Signs_OfCurrencies_StandWhereTheLanguagePutsThem(string text, Language language, string expected) =>
        CurrencySigns.In(language, text).ShouldBe(expected);

    [GeneratedRegex("<h2[^>]*>(.*?)</h2>")]
    private static partial Regex Heading2();

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex MarkdownHeading2();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("id=\"dossier-data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("<div class=\"chart\" id=\"(.*?)\">")]
    private static partial Regex Place();
}
