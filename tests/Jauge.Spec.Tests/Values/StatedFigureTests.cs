using Jauge.Core;
using Jauge.Spec.Values;

namespace Jauge.Spec.Tests.Values;

public sealed class StatedFigureTests
{
    [Theory]
    [InlineData("3.11", true)]
    [InlineData("1.24+", true)]
    [InlineData("5432", true)]
    [InlineData("> 3 %", false)]
    [InlineData("20..50 users", false)]
    public void ParseQuoted_ABareNumber_IsAText(string text, bool isText)
    {
        var figure = StatedFigure.ParseQuoted(text, "claims.x");
        (figure.Value is null, figure.Text).ShouldBe((isText, text));
    }

    [Fact]
    public void Says_OfVersionsAndPorts_AreTexts()
    {
        Checked.Document(File.ReadAllText(Repository.SystemFile("erp")), out var document).ShouldBeEmpty();
        var claims = document!.In(document.MainEnvironment).Claims;
        foreach (var name in new[] { "python-version", "tls-minimum", "db-port", "app-port", "db-version" })
            claims[name].Says.Value.ShouldBeNull(name);
        claims["scale-out-step"].Says.Value.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("1510 EUR/month", "1510 EUR/month", FigureBound.Exact, false, 0)]
    [InlineData("~186.61 EUR/month", "186.61 EUR/month", FigureBound.Exact, true, 2)]
    [InlineData("≈ 34 USD/month", "34 USD/month", FigureBound.Exact, true, 0)]
    [InlineData("> 3 %", "3 %", FigureBound.AtLeast, false, 0)]
    [InlineData(">= 3 %", "3 %", FigureBound.AtLeast, false, 0)]
    [InlineData("< 200 ms", "200 ms", FigureBound.AtMost, false, 0)]
    [InlineData("<=0.5 s", "0.5 s", FigureBound.AtMost, false, 1)]
    [InlineData("20+", "20", FigureBound.AtLeast, false, 0)]
    [InlineData("20+ users", "20", FigureBound.AtLeast, false, 0)]
    [InlineData("20..50", "20..50", FigureBound.Exact, false, 0)]
    [InlineData("~99.95 %", "99.95 %", FigureBound.Exact, true, 2)]
    [InlineData("35..45.5 USD/month", "35..45.5 USD/month", FigureBound.Exact, false, 1)]
    public void Parse_AFigure_KeepsHowItIsStated(string text, string value, FigureBound bound, bool about, int decimals)
    {
        var figure = StatedFigure.Parse(text, "claims.x");
        Quantity.TryParse(value, "claims.x", out var expected).ShouldBeTrue();
        figure.Value!.MismatchWith(expected).ShouldBeNull();
        figure.Value.Value.ShouldBe(expected.Value);
        (figure.Bound, figure.About, figure.Decimals, figure.ToString()).ShouldBe((bound, about, decimals, text));
    }

    [Theory]
    [InlineData("zone-redundant")]
    [InlineData("unlimited")]
    [InlineData("Oui")]
    [InlineData("a + b")]
    [InlineData("~")]
    [InlineData("")]
    public void Parse_AWord_HasNoValue(string text) => StatedFigure.Parse(text, "claims.x").Value.ShouldBeNull();
}
