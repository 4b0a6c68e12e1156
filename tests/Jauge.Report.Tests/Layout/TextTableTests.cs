using Jauge.Report.Layout;

namespace Jauge.Report.Tests.Layout;

public sealed class TextTableTests
{
    [Fact]
    public void Table_WithFigures_SetsUnitsUnderUnits() =>
        Print(new TextTable(new Column("name"), Column.Figures("cost")).Row("a", "1.00").Row("bb", "100.00").Rule().Row("Total", "101.00"))
            .ShouldBe("name     cost\n─────────────\na        1.00\nbb     100.00\n─────────────\nTotal  101.00\n");

    [Fact]
    public void Table_TooWide_WrapsItsWords() =>
        Print(new TextTable(new Column("name"), Column.Words("what"), Column.Figures("cost"))
            .Row("a", "a long description of the thing here", "1.00"), 40)
            .ShouldBe("name  what                          cost\n────────────────────────────────────────\na     a long description of the     1.00\n      thing here\n");

    [Fact]
    public void Table_WithAColumnWithoutEntries_LeavesItOut() =>
        Print(new TextTable(new Column("a"), new Column("b"), new Column("c")).Row("1", "", "3")).ShouldBe("a  c\n────\n1  3\n");

    [Fact]
    public void Table_WithoutHeadings_HasNoRule() => Print(new TextTable(new Column(""), new Column("")).Row("a", "b")).ShouldBe("a  b\n");

    [Fact]
    public void Table_WithWideCharacters_StaysAligned() =>
        Print(new TextTable(new Column(""), new Column("")).Row("日本", "x").Row("abcd", "x").Row("e\u0301", "x"))
            .ShouldBe("日本  x\nabcd  x\ne\u0301     x\n");

    [Fact]
    public void Table_WithoutRows_PrintsNothing() => Print(new TextTable(new Column("a"))).ShouldBe("");

    [Fact]
    public void Row_WithMoreCellsThanColumns_IsRefused() =>
        Should.Throw<ArgumentException>(() => new TextTable(new Column("a")).Row("1", "2"));

    private static string Print(TextTable table, int width = 80) => Given.Print(p => p.Table(table), width: width);
}
