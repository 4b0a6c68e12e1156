using System.Text.Json.Nodes;
using Jauge.Report.Json;

namespace Jauge.Report.Tests.Json;

public sealed class JsonTreeTests
{
    [Fact]
    public void Write_AnyTree_SortsKeysAndEndsLinesWithLf() =>
        Text(new JsonObject { ["b"] = 1, ["a"] = new JsonObject { ["d"] = "é & <", ["c"] = null } })
            .ShouldBe("{\n  \"a\": {\n    \"c\": null,\n    \"d\": \"é & <\"\n  },\n  \"b\": 1\n}\n");

    [Theory]
    [InlineData("0.1234567", "0.123457")]
    [InlineData("2.0000000", "2")]
    [InlineData("-0.0000005", "-0.000001")]
    [InlineData("1000000.10", "1000000.1")]
    public void Number_Computed_IsRoundedWithoutTrailingZeros(string number, string expected) =>
        JsonTree.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToJsonString().ShouldBe(expected);

    [Fact]
    public void Exact_UnitPrice_KeepsEveryDigit() => JsonTree.Exact(0.0000000340m).ToJsonString().ShouldBe("0.000000034");

    [Fact]
    public void Word_OfAnEnumeration_IsWrittenAsTheLanguageWould() => JsonTree.Word(Jauge.Review.PromiseState.AtRisk).ShouldBe("at-risk");

    private static string Text(JsonNode node)
    {
        var writer = new StringWriter();
        JsonTree.Write(writer, node);
        return writer.ToString();
    }
}
