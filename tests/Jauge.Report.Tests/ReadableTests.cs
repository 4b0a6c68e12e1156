using Jauge.Core;
using Jauge.Report.Audit;
using Jauge.Report.Diagnostics;
using Jauge.Report.Json;
using Jauge.Report.Layout;
using Jauge.Report.Review;

namespace Jauge.Report.Tests;

/// <summary>What first readers took for mistakes.</summary>
public sealed class ReadableTests
{
    [Fact]
    public void Audit_OfAWrongFigure_SaysWhyAndWithWhichRelation()
    {
        var text = Audit();
        text.ShouldContain("step: < 30 s → ≥ 45 s");
        text.ShouldContain("au mieux trois pas de 15 s");
    }

    [Fact]
    public void Audit_OfARange_SaysThatTheFigureLiesWithin() => Audit().ShouldContain("40.50 EUR/month, within");

    [Fact]
    public void Audit_OfPercentages_DiffersByPoints()
    {
        Audit().ShouldContain("part: 50 % → 100 %  +50 points\n");
        Audit(Language.French).ShouldContain("−0,09 point\n");
    }

    [Fact]
    public void Audit_OfAUnitPrice_KeepsTheOwnersDigitsAndShowsTheDifference() =>
        Audit().ReplaceLineEndings(" ").ShouldContain("unit: 0.10 EUR/GB-month → 0.1177 EUR/GB-month  +0.018 EUR/GB-month (+17.7 %)");

    [Fact]
    public void Audit_OfAvailability_KeepsItsNines() => Audit().ShouldContain("≤ 99.899 %");

    [Fact]
    public void Audit_OfFiguresWithOneReason_SaysItOnce() =>
        Audit().ReplaceLineEndings(" ").ShouldContain("? install: 5 min · copy: 10 min, is measured elsewhere");

    [Fact]
    public void Alternative_ThatIsAFloor_HasNoDifference()
    {
        var ways = PlanJson.Of(Given.Shop)["costs"]!.AsArray().SelectMany(e => e!["alternatives"]!.AsArray())
            .SelectMany(a => a!["ways"]!.AsArray()).ToList();
        ways.ShouldContain(w => w!["isFloor"]!.GetValue<bool>());
        ways.ShouldAllBe(w => !w!["isFloor"]!.GetValue<bool>() || w["difference"] == null);
    }

    [Fact]
    public void Chain_OfManyLinks_IsCutToItsWeakest() =>
        Chains.Shortened(Page(), "In series a 99.99 % × b 99.9 % × c 99.95 % × d 99.99 % × e 99 % × f 99.99 % × g 98 % = 96 %.")
            .ShouldBe("In series b 99.9 % × c 99.95 % × e 99 % × g 98 % × 3\u00a0others = 96 %.");

    [Fact]
    public void Chain_OfFewLinks_IsWhole() =>
        Chains.Shortened(Page(), "a 99.99 % × b 99.9 % = 99.89 %").ShouldBe("a 99.99 % × b 99.9 % = 99.89 %");

    [Fact]
    public void Say_WithAPlainSpaceInANumber_HoldsItTogether() =>
        Page().Say(Text.Same("sous 5 000 requêtes, en 2026 12 fois")).ShouldBe("sous 5\u00a0000\u00a0requêtes, en 2026 12\u00a0fois");

    [Fact]
    public void Table_WiderThanThePage_IsStacked() =>
        Given.Print(p => p.Table(new TextTable(new Column("name"), Column.Figures("minimum of it"), Column.Figures("maximum of it"))
            .Row("a-long-name-of-a-thing", "1,234,567.00", "2,345,678.00").Rule().Row("Total", "1.00", "2.00")), width: 40)
            .ShouldBe("a-long-name-of-a-thing\n  minimum of it 1,234,567.00 ·\n  maximum of it 2,345,678.00\nTotal\n  minimum of it 1.00 ·\n  maximum of it 2.00\n");

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(996)]
    public void Diagnostic_OnALongLine_FitsThePageWithItsCaret(int column)
    {
        var line = new string('a', column - 1) + "XYZ" + new string('b', 998 - column);
        var span = new SourceSpan("f.yaml", 1, column, 1, column + 3);
        var printed = Given.Print(p => new DiagnosticPrinter(p, _ => line).Write([new("JG0001", Severity.Error, span, Text.Same("wrong"))]),
            width: 60);
        var lines = printed.Split('\n');
        lines.ShouldAllBe(l => l.Length <= 60);
        lines[4].IndexOf("^^^", StringComparison.Ordinal).ShouldBe(lines[3].IndexOf("XYZ", StringComparison.Ordinal));
    }

    private static string Audit(Language language = Language.English) =>
        Given.Print(p => AuditPrinter.Write(p, "Shop", Given.Shop.Audit, explain: false), language);

    private static TerminalPage Page() => new(TextWriter.Null, Language.English);
}
