using Jauge.Core;
using Jauge.Pricing;
using Jauge.Spec.Formatting;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;
using Jauge.Spec.Starting;

namespace Jauge.Spec.Tests.Starting;

public sealed class InitializerTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("azure/westeurope", "database", "EUR", "500 EUR/month", "0.86 EUR")]
    [InlineData("azure/westeurope", "none", "usd", "none", "")]
    [InlineData("azure/westeurope", "database, cache", "USD", "500 USD/month", "")]
    [InlineData("azure/eastus2", "cache", "USD", "1000 USD/month", "")]
    [InlineData("aws/eu-west-3", "database cache", "EUR", "6000 EUR/year", "0.9")]
    [InlineData("aws/eu-west-1", "database", "CHF", "none", "0,8")]
    [InlineData("aws/us-east-1", "none", "GBP", "500 GBP/month", "0,75 GBP")]
    public void Ask_WhateverIsAnswered_ChecksAndHasAPrice(string region, string parts, string currency, string budget, string dollar)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var asked = new ScriptedQuestioner("shop", "The 'best' shop: #1", region, parts, "250", "3M/month", "99.5 %", "300 ms",
                currency, budget, dollar);
            var text = Initializer().Ask(asked, language, Today).ShouldNotBeNull();
            asked.Objections.ShouldBeEmpty();
            Checked.Document(text, out var document).ShouldBeEmpty(text);
            document!.In("prod").Title.ShouldBe("The 'best' shop: #1");
            document.In("prod").Currency.ShouldBe(new Currency(currency.ToUpperInvariant()));
            Total(document).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Ask_OnlySuggestionsTaken_HasAPrice()
    {
        var asked = new ScriptedQuestioner();
        var text = Initializer().Ask(asked, Language.English, Today).ShouldNotBeNull();
        asked.Asked.Count.ShouldBe(10);
        Checked.Document(text, out var document).ShouldBeEmpty(text);
        Total(document!).ShouldBeGreaterThan(0);
        SystemFormatter.Format(text, "system.yaml", new DiagnosticBag()).ShouldBe(text);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0.86 USD")]
    [InlineData("1,000.5")]
    public void Ask_AnotherCurrencyWithoutARate_IsAskedAgain(string answer)
    {
        var asked = new ScriptedQuestioner("", "", "", "", "", "", "", "", "EUR", "", answer, "0,86");
        var text = Initializer().Ask(asked, Language.French, Today).ShouldNotBeNull();
        asked.Objections.ShouldHaveSingleItem().French.ShouldContain("0,86");
        asked.Asked.Count.ShouldBe(12);
        text.ShouldContain("USD: { rate: 0.86 EUR, on: 2026-11-20");
    }

    [Fact]
    public void Ask_InFrench_WritesFrenchComments() =>
        Initializer().Ask(new ScriptedQuestioner(), Language.French, Today)!.ShouldContain("# Ce qui tourne.");

    [Theory]
    [InlineData(0, "My Shop", "is not a name")]
    [InlineData(2, "azure/westeurop", "did you mean `westeurope`?")]
    [InlineData(2, "azur/westeurope", "did you mean `azure`?")]
    [InlineData(2, "upstash/global", "no provider")]
    [InlineData(3, "databse", "did you mean `database`?")]
    [InlineData(4, "0", "at least 1")]
    [InlineData(4, "many", "at least 1")]
    [InlineData(5, "1000000", "1M/month")]
    [InlineData(6, "99.9", "99.9 %")]
    [InlineData(6, "120 %", "99.9 %")]
    [InlineData(7, "fast", "200 ms")]
    [InlineData(8, "euros", "EUR")]
    [InlineData(9, "500", "500 USD/month")]
    [InlineData(9, "-5 USD/month", "500 USD/month")]
    [InlineData(9, "500 EUR/month", "500 USD/month")]
    public void Ask_AnAnswerThatCannotBe_IsObjectedToAndAskedAgain(int question, string answer, string reason)
    {
        var asked = new ScriptedQuestioner([.. Enumerable.Repeat("", question), answer]);
        Initializer().Ask(asked, Language.English, Today).ShouldNotBeNull();
        asked.Objections.ShouldHaveSingleItem().English.ShouldContain(reason);
        asked.Objections[0].French.ShouldNotBe(asked.Objections[0].English);
        asked.Asked.Count.ShouldBe(11);
        asked.Asked[question].ShouldBe(asked.Asked[question + 1]);
    }

    [Fact]
    public void Ask_TheInputEnds_WritesNothing()
    {
        for (var given = 0; given < 10; given++)
            Initializer().Ask(new ScriptedQuestioner([.. Enumerable.Repeat("", given)]) { Ends = true }, Language.English, Today)
                .ShouldBeNull();
    }

    [Theory]
    [InlineData("taylor-shift")]
    [InlineData("erp")]
    public void Copy_ASystem_ChangesItsNameAlone(string from)
    {
        var bag = new DiagnosticBag();
        var text = CopyOf(from, "my-own", bag).ShouldNotBeNull();
        bag.Sorted().ShouldBeEmpty();
        Checked.Document(text, out var document).ShouldBeEmpty();
        document!.In(document.MainEnvironment).System.ShouldBe("my-own");
        text.Replace("system: my-own", $"system: {from}", StringComparison.Ordinal).ShouldBe(File.ReadAllText(Repository.SystemFile(from)));
    }

    [Theory]
    [InlineData("taylor", "my-own", "JG1051")]
    [InlineData("..", "my-own", "JG1051")]
    [InlineData("erp", "My Own", "JG1038")]
    public void Copy_WhatCannotBe_IsSaid(string from, string name, string code)
    {
        var bag = new DiagnosticBag();
        CopyOf(from, name, bag).ShouldBeNull();
        bag.Sorted().Select(d => d.Code).ShouldBe([code]);
    }

    [Fact]
    public void Write_AFileThatIsThere_IsNotOverwritten()
    {
        var folder = Directory.CreateTempSubdirectory("jauge-init-").FullName;
        try
        {
            var path = Path.Combine(folder, "shop", "system.yaml");
            var bag = new DiagnosticBag();
            Spec.Starting.Initializer.Write(path, "one", bag).ShouldBeTrue();
            Spec.Starting.Initializer.Write(path, "two", bag).ShouldBeFalse();
            Spec.Starting.Initializer.Write(Path.Combine(path, "below"), "three", bag).ShouldBeFalse();
            File.ReadAllText(path).ShouldBe("one");
            bag.Sorted().Select(d => d.Code).Order().ShouldBe(["JG1049", "JG1050"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static string? CopyOf(string from, string name, DiagnosticBag bag) =>
        Spec.Starting.Initializer.Copy(Clone.Find("systems"), from, name, bag);

    private static Initializer Initializer() => new(Repository.Catalog(new DiagnosticBag()));

    private static decimal Total(SystemDocument document)
    {
        var bag = new DiagnosticBag();
        var catalog = Repository.Catalog(bag);
        var bill = CostReading.Read(new Resolver(catalog, bag).Resolve(document, "prod"), catalog).Average;
        bill.Gaps.Select(g => g.ToString()).ShouldBeEmpty();
        return bill.Total.Middle;
    }
}
