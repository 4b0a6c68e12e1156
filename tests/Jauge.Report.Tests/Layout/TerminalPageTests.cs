using Jauge.Core;
using Jauge.Report.Layout;

namespace Jauge.Report.Tests.Layout;

public sealed class TerminalPageTests
{
    [Fact]
    public void Paragraph_LongerThanThePage_BreaksBetweenWords() =>
        Given.Print(p => p.Paragraph("one two three four five six seven eight nine ten eleven", 2, 2), width: 40)
            .ShouldBe("  one two three four five six seven\n    eight nine ten eleven\n");

    [Fact]
    public void Paragraph_WithANoBreakSpace_KeepsTheFigureByItsUnit() =>
        Given.Print(p => p.Paragraph("0123456789012345678901234567890123456 1\u00a0510\u00a0EUR"), width: 40)
            .ShouldBe("0123456789012345678901234567890123456\n1 510 EUR\n");

    [Fact]
    public void Paragraph_OfAWordWiderThanThePage_CutsAfterASlash() =>
        Given.Print(p => p.Paragraph("some-repository-name/some-folder-name/some-file-name.json"), width: 40)
            .ShouldBe("some-repository-name/some-folder-name/\nsome-file-name.json\n");

    [Fact]
    public void Item_OfSeveralLines_HangsUnderItself() =>
        Given.Print(p => p.Item("-", "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii"), width: 40)
            .ShouldBe("- aaaa bbbb cccc dddd eeee ffff gggg\n  hhhh iiii\n");

    [Fact]
    public void Line_WithControlCharacters_CannotMoveTheCursor() =>
        Given.Print(p => p.Line("a\u001b[2Jb\u202ec\td\u0007")).ShouldBe("a·[2Jb·c d·\n");

    [Fact]
    public void Line_WithTrailingSpaces_LosesThem() =>
        Given.Print(p => p.Line("text  ".In(Ink.Bad) + "  ".Strong()), colours: true).ShouldBe("\u001b[31mtext\u001b[0m\n");

    [Fact]
    public void Heading_AtTheTop_HasNoEmptyLineAbove() =>
        Given.Print(p => p.Heading("One").Heading("Two")).ShouldBe("One\n\nTwo\n");

    [Fact]
    public void Say_InFrench_HoldsFiguresAndPunctuation() =>
        new TerminalPage(TextWriter.Null, Language.French).Say(new Text("five: 5 GB", "cinq : 5 Go ; « oui »"))
            .ShouldBe("cinq\u00a0: 5\u00a0Go\u00a0; «\u00a0oui\u00a0»");

    [Fact]
    public void Say_OfATextThatWasNeverSet_IsEmpty() => new TerminalPage(TextWriter.Null, Language.English).Say(default(Text)).ShouldBe("");
}
