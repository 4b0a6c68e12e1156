using System.Text.Json.Nodes;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

public sealed class OutputTests
{
    [Theory]
    [InlineData("plan", "systems/taylor-shift")]
    [InlineData("cost", "systems/taylor-shift")]
    [InlineData("cost", "systems/beta-50", "--prices", "quoted")]
    [InlineData("review", "systems/taylor-shift")]
    [InlineData("audit", "systems/taylor-shift")]
    [InlineData("check", "systems/taylor-shift")]
    [InlineData("simulate", "systems/beta-50", "--until", "1 min", "--replications", "2")]
    public void Json_OfAVerb_IsJsonWithSortedKeys(params string[] arguments)
    {
        var text = BuiltTool.Run([.. arguments, "--json"]).Out;
        Sorted(JsonNode.Parse(text)!).ShouldBeTrue();
        text.ShouldNotContain("\r");
    }

    [Fact]
    public void Plan_AsJson_IsTheSameInEveryLanguage() =>
        BuiltTool.Run("plan", "systems/erp", "--json", "--lang", "fr").Out.ShouldBe(BuiltTool.Run("plan", "systems/erp", "--json").Out);

    [Theory]
    [InlineData("csv", "environment,component,")]
    [InlineData("focus", "AvailabilityZone,BilledCost,")]
    [InlineData("markdown", "# ")]
    [InlineData("json", "{")]
    public void Cost_InAFormat_BeginsAsItDoes(string format, string expected) =>
        BuiltTool.Run("cost", "systems/erp", "--format", format).Out.ShouldStartWith(expected);

    [Fact]
    public void Cost_Explained_NamesPriceSourceAndDay()
    {
        var text = BuiltTool.Run("cost", "systems/taylor-shift", "--explain").Out;
        text.ShouldContain("less the free grant: 180,000 s");
        text.ShouldContain("2026-08-15");
    }

    [Fact]
    public void Cost_WithABudgetThatIsARange_SaysWhatANegativeEndMeans() =>
        BuiltTool.Run("cost", "systems/ecommerce").Out.ShouldContain("the low end of the limit");

    [Fact]
    public void Cost_OfUnstatedUse_IsAFloorWithoutEmptyHeadings()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("system.yaml",
            "system: files\ncurrency: USD\ncomponents: { web: { uses: aws/s3, region: aws/us-east-1 } }\n");
        var text = BuiltTool.Run("cost", file, "--explain").Out;
        text.ShouldContain("≥ 0.00");
        text.ShouldNotContain("How each line is computed");
        text.ShouldNotContain("Sources of the prices");
    }

    [Fact]
    public void Schema_OfLoadTests_IsJson() =>
        JsonNode.Parse(BuiltTool.Run("schema", "--load").Out)!["title"]!.GetValue<string>().ShouldBe("Jauge load test");

    [Fact]
    public void Schema_Written_IsJson() => JsonNode.Parse(BuiltTool.Run("schema").Out)!["$schema"].ShouldNotBeNull();

    [Theory]
    [InlineData("en", "a required key is missing")]
    [InlineData("fr", "clé")]
    public void Explain_OfACode_SpeaksTheLanguage(string language, string expected) =>
        BuiltTool.Run("explain", "jg1021", "--lang", language).Out.ShouldContain(expected);

    [Fact]
    public void PricesShow_OfAnOffering_GivesUnitPriceAndSource()
    {
        var text = BuiltTool.Run("prices", "show", "azure/container-app", "--region", "westeurope").Out;
        text.ShouldContain("0.000034 USD");
        text.ShouldContain("Sources");
    }

    [Fact]
    public void PricesSearch_OfWords_FindsOfferings() => BuiltTool.Run("prices", "search", "redis").Out.ShouldContain("aws/elasticache");

    private static bool Sorted(JsonNode? node) => node switch
    {
        JsonObject map => map.Select(m => m.Key).SequenceEqual(map.Select(m => m.Key).Order(StringComparer.Ordinal))
            && map.All(m => Sorted(m.Value)),
        JsonArray list => list.All(Sorted),
        _ => true,
    };
}
